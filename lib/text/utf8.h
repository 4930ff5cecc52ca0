#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace wengao::text {

/// How well bytes read as UTF-8.
struct Utf8Quality
{
    qsizetype invalidBytes = 0;
    qsizetype sequences = 0; ///< well-formed sequences of more than one byte
};

/// Reads any bytes as UTF-8: CR LF becomes crlfMark, each byte b that belongs to no well-formed sequence
/// (Unicode table 3-7), and each byte of a genuine crlfMark, becomes U+DC00 + b. utf8FromSource() gives the
/// same bytes back. Linear.
[[nodiscard]] QString sourceFromUtf8(QByteArrayView bytes, Utf8Quality *quality = nullptr);

/// The reverse. `failedAt` becomes the offset of the first unit that has no bytes (a lone surrogate that is
/// no mark of ours), or -1.
[[nodiscard]] QByteArray utf8FromSource(QStringView source, qsizetype *failedAt);

} // namespace wengao::text
