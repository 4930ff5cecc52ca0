#pragma once

#include <QByteArray>

namespace wengao::exporting {

/// The same HTML with the class "wengao-address" on every link that shows nothing but its own address, so
/// that a sheet can break it anywhere and print it once. `html` is as lib/markdown writes it or sanitised.
[[nodiscard]] QByteArray withMarkedAddresses(const QByteArray &html);

} // namespace wengao::exporting
