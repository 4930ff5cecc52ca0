#pragma once

#include <QByteArrayView>

#include <optional>

namespace wengao::text {

/// The first line (from 0) of a TOML text that joins so many words by dots (over 500) that its tables might
/// nest beyond what a stack holds: toml++ limits how deep values nest, but not how deep tables do. Dots
/// within strings count too.
[[nodiscard]] std::optional<int> lineOfDeepTomlKeys(QByteArrayView utf8);

} // namespace wengao::text
