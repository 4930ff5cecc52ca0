#include "text/linebreaks.h"

#include <array>

namespace wengao::text {

QChar breakChar(LineBreak lineBreak)
{
    switch (lineBreak) {
    case LineBreak::CrLf:
        return crlfMark;
    case LineBreak::Cr:
        return QChar(u'\r');
    case LineBreak::Lf:
        break;
    }
    return QChar(u'\n');
}

QString toPlain(QStringView source)
{
    QString plain(source.size(), Qt::Uninitialized);
    QChar *out = plain.data();
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (isLineBreak(c)) {
            out[i] = QChar(u'\n');
        } else if (c.isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate()) {
            out[i] = c;
            out[i + 1] = source[i + 1];
            ++i;
        } else if (c.isSurrogate() || c.isNull()) {
            out[i] = QChar(QChar::ReplacementCharacter);
        } else {
            out[i] = c;
        }
    }
    return plain;
}

qsizetype lineStart(QStringView source, qsizetype pos)
{
    while (pos > 0 && !isLineBreak(source[pos - 1]))
        --pos;
    return pos;
}

qsizetype lineEnd(QStringView source, qsizetype pos)
{
    while (pos < source.size() && !isLineBreak(source[pos]))
        ++pos;
    return pos;
}

TextRange lineAt(QStringView source, qsizetype pos)
{
    return {lineStart(source, pos), lineEnd(source, pos)};
}

qsizetype nextLineStart(QStringView source, qsizetype pos)
{
    const qsizetype end = lineEnd(source, pos);
    return end < source.size() ? end + 1 : end;
}

int lineNumber(QStringView source, qsizetype pos)
{
    int number = 0;
    for (const QChar c : source.first(pos))
        number += isLineBreak(c) ? 1 : 0;
    return number;
}

namespace {

/// How many LF, CR LF and CR there are, in the order of LineBreak.
std::array<qsizetype, 3> breakCounts(QStringView source)
{
    std::array<qsizetype, 3> counts{};
    for (const QChar c : source) {
        if (c == QChar(u'\n'))
            ++counts[0];
        else if (c == crlfMark)
            ++counts[1];
        else if (c == QChar(u'\r'))
            ++counts[2];
    }
    return counts;
}

} // namespace

LineBreak majorityLineBreak(QStringView source)
{
    const auto [lf, crlf, cr] = breakCounts(source);
    if (crlf > lf && crlf >= cr)
        return LineBreak::CrLf;
    return cr > lf ? LineBreak::Cr : LineBreak::Lf;
}

bool hasMixedLineBreaks(QStringView source)
{
    const auto [lf, crlf, cr] = breakCounts(source);
    return (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) > 1;
}

} // namespace wengao::text
