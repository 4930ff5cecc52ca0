#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wengao::markdown {

/// Appends UTF-8 text with & < > " escaped, as goldmark writes it.
void appendEscaped(QByteArray &out, QByteArrayView text);

/// Appends an address percent-encoded and escaped for an attribute, as goldmark writes it: what is encoded
/// already stays, everything outside ASCII is encoded.
void appendUrl(QByteArray &out, QByteArrayView url);

/// True for the schemes goldmark empties: javascript:, vbscript:, file: and data: other than images.
[[nodiscard]] bool isDangerousUrl(QByteArrayView url);

} // namespace wengao::markdown
