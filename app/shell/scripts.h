#pragma once

#include <QString>

namespace wengao::shell {

/// A text with its traditional characters written simplified, by OpenCC; the text itself where OpenCC's
/// tables are missing. GUI thread only.
[[nodiscard]] QString simplified(const QString &text);

} // namespace wengao::shell
