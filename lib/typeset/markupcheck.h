#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace wengao::typeset {

/// True when the markup is nothing but text and the elements mathematics is written with, properly nested,
/// with harmless attributes: no addresses, no handlers, no styles that load or cover anything. Whatever the
/// library was made to write, only what passes here is shown. Linear in time.
[[nodiscard]] bool isMathMarkup(QByteArrayView html);

/// True when the markup is exactly this code with spans of classes around parts of it: colours may come and
/// go, the text is the author's.
[[nodiscard]] bool isMarkedCode(QByteArrayView html, QStringView code);

} // namespace wengao::typeset
