#include "text/utf8.h"

#include "text/linebreaks.h"

namespace wengao::text {

namespace {

using Byte = unsigned char;

bool isContinuation(Byte b)
{
    return (b & 0xC0) == 0x80;
}

static_assert(crlfMark == QChar(char16_t(0xFDDD)), "sequenceLength() spells its bytes out");

/// The length of the well-formed sequence of two to four bytes at `p`, or 0 when there is none or it is our
/// own mark for CR LF.
int sequenceLength(const Byte *p, const Byte *end)
{
    const Byte lead = *p;
    const auto left = end - p;
    if (lead >= 0xC2 && lead <= 0xDF)
        return left >= 2 && isContinuation(p[1]) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (left < 3 || !isContinuation(p[1]) || !isContinuation(p[2]))
            return 0;
        const bool overlong = lead == 0xE0 && p[1] < 0xA0;
        const bool surrogate = lead == 0xED && p[1] > 0x9F;
        const bool ourMark = lead == 0xEF && p[1] == 0xB7 && p[2] == 0x9D;
        return overlong || surrogate || ourMark ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (left < 4 || !isContinuation(p[1]) || !isContinuation(p[2]) || !isContinuation(p[3]))
            return 0;
        const bool overlong = lead == 0xF0 && p[1] < 0x90;
        const bool beyond = lead == 0xF4 && p[1] > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

/// Writes the code point of a well-formed sequence; returns the place after it.
char16_t *writeSequence(const Byte *p, int length, char16_t *out)
{
    if (length == 2) {
        *out++ = static_cast<char16_t>(((p[0] & 0x1F) << 6) | (p[1] & 0x3F));
    } else if (length == 3) {
        *out++ = static_cast<char16_t>(((p[0] & 0x0F) << 12) | ((p[1] & 0x3F) << 6) | (p[2] & 0x3F));
    } else {
        const char32_t c = (static_cast<char32_t>(p[0] & 0x07) << 18) |
                           (static_cast<char32_t>(p[1] & 0x3F) << 12) |
                           (static_cast<char32_t>(p[2] & 0x3F) << 6) | (p[3] & 0x3FU);
        *out++ = QChar::highSurrogate(c);
        *out++ = QChar::lowSurrogate(c);
    }
    return out;
}

char *writeCodePoint(char32_t c, char *out)
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | (c >> 6));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (c >> 12));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
        *out++ = static_cast<char>(0xF0 | (c >> 18));
        *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

} // namespace

QString sourceFromUtf8(QByteArrayView bytes, Utf8Quality *quality)
{
    QString source(bytes.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(source.data());
    char16_t *out = begin;
    const auto *p = reinterpret_cast<const Byte *>(bytes.data());
    const Byte *const end = p + bytes.size();
    Utf8Quality seen;
    while (p < end) {
        const Byte b = *p;
        if (b == '\r' && p + 1 < end && p[1] == '\n') {
            *out++ = crlfMark.unicode();
            p += 2;
        } else if (b < 0x80) {
            *out++ = b;
            ++p;
        } else if (const int length = sequenceLength(p, end); length > 0) {
            out = writeSequence(p, length, out);
            p += length;
            ++seen.sequences;
        } else {
            *out++ = static_cast<char16_t>(0xDC00 + b);
            ++p;
            ++seen.invalidBytes;
        }
    }
    source.truncate(out - begin);
    if (quality)
        *quality = seen;
    return source;
}

QByteArray utf8FromSource(QStringView source, qsizetype *failedAt)
{
    *failedAt = -1;
    QByteArray bytes(source.size() * 3, Qt::Uninitialized);
    char *out = bytes.data();
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char16_t u = source[i].unicode();
        if (u == crlfMark.unicode()) {
            *out++ = '\r';
            *out++ = '\n';
        } else if (!QChar::isSurrogate(u)) {
            out = writeCodePoint(u, out);
        } else if (u >= 0xDC80 && u <= 0xDCFF) {
            *out++ = static_cast<char>(u - 0xDC00);
        } else if (QChar::isHighSurrogate(u) && i + 1 < source.size() && source[i + 1].isLowSurrogate()) {
            out = writeCodePoint(QChar::surrogateToUcs4(u, source[i + 1].unicode()), out);
            ++i;
        } else if (*failedAt < 0) {
            *failedAt = i;
        }
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

} // namespace wengao::text
