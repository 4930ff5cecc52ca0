#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace wengao::text {

/// Text read from UTF-16 bytes; when not `exact`, encoding it again would give other bytes.
struct FromUtf16
{
    QString source;
    bool exact = true;
};

/// Reads bytes (no byte order mark) as UTF-16. Unpaired surrogates and a genuine crlfMark become U+FFFD and
/// an odd last byte is dropped, and then the text is not exact.
[[nodiscard]] FromUtf16 sourceFromUtf16(QByteArrayView bytes, bool bigEndian);

/// The reverse. `failedAt` becomes the offset of the first lone surrogate that is no line break, or -1.
[[nodiscard]] QByteArray utf16FromSource(QStringView source, bool bigEndian, qsizetype *failedAt);

/// True when bytes without a byte order mark are most likely UTF-16 in the given order: its zero bytes all
/// stand in the high halves, and nearly all units are characters that articles are made of.
[[nodiscard]] bool looksLikeUtf16(QByteArrayView bytes, bool bigEndian);

} // namespace wengao::text
