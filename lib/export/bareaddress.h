#pragma once

#include <QByteArray>

namespace wengao::exporting {

/// The same HTML with the class "wengao-address" on every link that shows nothing but its own address and, in
/// spans of their own, on addresses in text that are no links, so that a sheet can break them anywhere and
/// print none twice. `html` is as lib/markdown writes it without raw HTML, or sanitised: no `>` stands inside
/// a tag.
[[nodiscard]] QByteArray withMarkedAddresses(const QByteArray &html);

} // namespace wengao::exporting
