#pragma once

#include "base/result.h"
#include "text/encoding.h"

#include <QByteArray>
#include <QStringView>

namespace wengao::text {

/// Text read from one of the encodings that ICU converts.
struct FromLegacy
{
    QString source;
    LineBytes exceptions;   ///< lines that the encoder would not give back
    bool exact = true;      ///< false when even the exceptions cannot give the bytes back
    bool wellFormed = true; ///< false when some bytes mean nothing in the encoding
};

/// Reads bytes in GB18030, Big5, Shift_JIS or EUC-KR; what means nothing becomes U+FFFD.
[[nodiscard]] Result<FromLegacy> sourceFromLegacy(const QByteArray &bytes, Encoding encoding);

/// The reverse. `failedAt` becomes the offset of the first character the encoding lacks, or -1.
[[nodiscard]] Result<QByteArray> legacyFromSource(QStringView source, Encoding encoding,
                                                  const LineBytes &exceptions, qsizetype *failedAt);

} // namespace wengao::text
