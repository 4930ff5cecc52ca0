#include "text/utf16.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::text {

namespace {

char16_t unitAt(QByteArrayView bytes, qsizetype pair, bool bigEndian)
{
    const auto first = static_cast<unsigned char>(bytes[2 * pair]);
    const auto second = static_cast<unsigned char>(bytes[2 * pair + 1]);
    return static_cast<char16_t>(bigEndian ? (first << 8) | second : (second << 8) | first);
}

bool isLikelyInArticles(char16_t c)
{
    if (c < 0x80)
        return c >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x2010 && c <= 0x2027) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xA0 && c <= 0x17F) ||
           QChar::isSurrogate(c);
}

} // namespace

FromUtf16 sourceFromUtf16(QByteArrayView bytes, bool bigEndian)
{
    FromUtf16 result;
    result.exact = bytes.size() % 2 == 0;
    const qsizetype pairs = bytes.size() / 2;
    result.source.reserve(pairs);
    for (qsizetype i = 0; i < pairs; ++i) {
        const char16_t u = unitAt(bytes, i, bigEndian);
        const char16_t next = i + 1 < pairs ? unitAt(bytes, i + 1, bigEndian) : u'\0';
        if (u == u'\r' && next == u'\n') {
            result.source += crlfMark;
            ++i;
        } else if (QChar::isHighSurrogate(u) && QChar::isLowSurrogate(next)) {
            result.source += QChar(u);
            result.source += QChar(next);
            ++i;
        } else if (QChar::isSurrogate(u) || QChar(u) == crlfMark) {
            result.source += QChar(QChar::ReplacementCharacter);
            result.exact = false;
        } else {
            result.source += QChar(u);
        }
    }
    return result;
}

QByteArray utf16FromSource(QStringView source, bool bigEndian, qsizetype *failedAt)
{
    *failedAt = -1;
    QByteArray bytes;
    bytes.reserve(source.size() * 2);
    const auto append = [&](char16_t u) {
        const char high = static_cast<char>(u >> 8);
        const char low = static_cast<char>(u & 0xFF);
        bytes.append(bigEndian ? high : low);
        bytes.append(bigEndian ? low : high);
    };
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char16_t u = source[i].unicode();
        if (u == crlfMark.unicode()) {
            append(u'\r');
            append(u'\n');
        } else if (QChar::isHighSurrogate(u) && i + 1 < source.size() && source[i + 1].isLowSurrogate()) {
            append(u);
            append(source[++i].unicode());
        } else if (QChar::isSurrogate(u)) {
            *failedAt = *failedAt < 0 ? i : *failedAt;
        } else {
            append(u);
        }
    }
    return bytes;
}

bool looksLikeUtf16(QByteArrayView bytes, bool bigEndian)
{
    constexpr qsizetype sample = 32768;
    const qsizetype pairs = std::min(bytes.size() / 2, sample);
    if (pairs == 0)
        return false;
    qsizetype zeros = 0;
    qsizetype likely = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        const char16_t u = unitAt(bytes, i, bigEndian);
        zeros += u < 0x100 ? 1 : 0;
        likely += isLikelyInArticles(u) ? 1 : 0;
    }
    return zeros * 50 >= pairs && likely * 20 >= pairs * 19;
}

} // namespace wengao::text
