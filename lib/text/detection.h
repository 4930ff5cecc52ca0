#pragma once

#include "text/encoding.h"

#include <QByteArray>

#include <optional>

namespace wengao::text {

/// True when the bytes are no text in any encoding we read: too many control characters, or the first bytes
/// of a known binary format.
[[nodiscard]] bool isBinary(QByteArrayView bytes, bool isValidUtf8);

/// The byte order mark's encoding and length; no encoding when the bytes start with none.
struct ByteOrderMark
{
    std::optional<Encoding> encoding;
    qsizetype length = 0;
};
[[nodiscard]] ByteOrderMark byteOrderMark(QByteArrayView bytes);

/// The encodings that statistics (ICU) find possible, the likeliest first; empty when it finds none of ours.
[[nodiscard]] QList<Encoding> likelyLegacyEncodings(const QByteArray &bytes);

} // namespace wengao::text
