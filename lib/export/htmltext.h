#pragma once

#include <QByteArray>
#include <QString>

namespace wengao::exporting {

/// UTF-8 text with & < > " escaped, fit for text and for a value in double quotes.
[[nodiscard]] QByteArray escaped(QByteArrayView text);
[[nodiscard]] QByteArray escaped(const QString &text);

/// The text that HTML stands for: numeric references and the named ones that matter in addresses and text are
/// resolved; any other name is left as written, ampersand included. NUL and surrogates become U+FFFD.
[[nodiscard]] QByteArray unescaped(QByteArrayView html);

} // namespace wengao::exporting
