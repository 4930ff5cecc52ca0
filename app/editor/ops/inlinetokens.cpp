#include "editor/ops/inlinetokens.h"

#include <QString>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype farthest = 2000;
constexpr qsizetype farthestLabel = 999;
constexpr int deepestParentheses = 32;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype limitFrom(QStringView text, qsizetype at)
{
    return std::min(text.size(), at + farthest);
}

qsizetype skipSpaces(QStringView text, qsizetype at, qsizetype limit)
{
    while (at < limit && isSpace(text.at(at)))
        ++at;
    return at;
}

/// The end of a link destination that starts at `at`, or -1.
qsizetype destinationEnd(QStringView text, qsizetype at, qsizetype limit)
{
    if (at < limit && text.at(at) == u'<') {
        for (qsizetype i = at + 1; i < limit; ++i) {
            if (text.at(i) == u'>')
                return i + 1;
            if (text.at(i) == u'<')
                return -1;
            if (text.at(i) == u'\\')
                ++i;
        }
        return -1;
    }
    int depth = 0;
    qsizetype i = at;
    for (; i < limit && !isSpace(text.at(i)); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < limit && isAsciiPunctuation(text.at(i + 1))) {
            ++i;
        } else if (c == u'(') {
            if (++depth > deepestParentheses)
                return -1;
        } else if (c == u')') {
            if (depth-- == 0)
                return i;
        } else if (c.unicode() < 0x20) {
            return -1;
        }
    }
    return depth == 0 ? i : -1;
}

/// The end of a title in quotation marks or parentheses at `at`; `at` if there is none, -1 if it is not
/// closed.
qsizetype titleEnd(QStringView text, qsizetype at, qsizetype limit)
{
    if (at >= limit)
        return at;
    const QChar open = text.at(at);
    if (open != u'"' && open != u'\'' && open != u'(')
        return at;
    const QChar close = open == u'(' ? QChar(u')') : open;
    for (qsizetype i = at + 1; i < limit; ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == close)
            return i + 1;
    }
    return -1;
}

qsizetype labelEnd(QStringView text, qsizetype at)
{
    const qsizetype limit = std::min(text.size(), at + farthestLabel);
    for (qsizetype i = at + 1; i < limit; ++i) {
        if (text.at(i) == u']')
            return i + 1;
        if (text.at(i) == u'[')
            return 0;
        if (text.at(i) == u'\\')
            ++i;
    }
    return 0;
}

qsizetype endAfter(QStringView text, qsizetype at, QStringView terminator)
{
    const qsizetype found = text.first(limitFrom(text, at)).indexOf(terminator, at);
    return found < 0 ? 0 : found + terminator.size();
}

/// The end of one attribute's value at `at`, or 0 if it is malformed.
qsizetype attributeValueEnd(QStringView text, qsizetype at, qsizetype limit)
{
    if (at >= limit)
        return 0;
    const QChar quote = text.at(at);
    if (quote == u'"' || quote == u'\'') {
        const qsizetype close = text.first(limit).indexOf(quote, at + 1);
        return close < 0 ? 0 : close + 1;
    }
    qsizetype i = at;
    while (i < limit && !isSpace(text.at(i)) && !u"\"'=<>`"_s.contains(text.at(i)))
        ++i;
    return i == at ? 0 : i;
}

qsizetype openTagEnd(QStringView text, qsizetype at, qsizetype limit)
{
    while (at < limit) {
        const qsizetype next = skipSpaces(text, at, limit);
        if (next >= limit)
            return 0;
        if (text.at(next) == u'>')
            return next + 1;
        if (text.at(next) == u'/')
            return next + 1 < limit && text.at(next + 1) == u'>' ? next + 2 : 0;
        if (next == at || !(isAsciiLetter(text.at(next)) || text.at(next) == u'_' || text.at(next) == u':'))
            return 0;
        at = next;
        while (at < limit &&
               (isAsciiLetter(text.at(at)) || isAsciiDigit(text.at(at)) || u"_.:-"_s.contains(text.at(at))))
            ++at;
        const qsizetype equals = skipSpaces(text, at, limit);
        if (equals < limit && text.at(equals) == u'=') {
            at = attributeValueEnd(text, skipSpaces(text, equals + 1, limit), limit);
            if (at == 0)
                return 0;
        }
    }
    return 0;
}

} // namespace

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x21 && u <= 0x2F) || (u >= 0x3A && u <= 0x40) || (u >= 0x5B && u <= 0x60) ||
           (u >= 0x7B && u <= 0x7E);
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && text.at(end) == text.at(at))
        ++end;
    return end - at;
}

qsizetype footnoteEnd(QStringView text, qsizetype at)
{
    const qsizetype limit = std::min(text.size(), at + farthestLabel);
    for (qsizetype i = at + 2; i < limit; ++i) {
        const QChar c = text.at(i);
        if (c == u']')
            return i > at + 2 ? i + 1 : 0;
        if (isSpace(c) || c == u'[')
            return 0;
    }
    return 0;
}

qsizetype linkTargetEnd(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return at;
    if (text.at(at) == u'[') {
        const qsizetype end = labelEnd(text, at);
        return end > 0 ? end : at;
    }
    if (text.at(at) != u'(')
        return at;
    const qsizetype limit = limitFrom(text, at);
    const qsizetype destination = destinationEnd(text, skipSpaces(text, at + 1, limit), limit);
    if (destination < 0)
        return at;
    const qsizetype gap = skipSpaces(text, destination, limit);
    const qsizetype title = gap > destination ? titleEnd(text, gap, limit) : gap;
    if (title < 0)
        return at;
    const qsizetype close = skipSpaces(text, title, limit);
    return close < limit && text.at(close) == u')' ? close + 1 : at;
}

qsizetype autolinkEnd(QStringView text, qsizetype at)
{
    const qsizetype limit = limitFrom(text, at);
    bool scheme = false;
    bool mail = false;
    for (qsizetype i = at + 1; i < limit; ++i) {
        const QChar c = text.at(i);
        if (c == u'>')
            return (scheme || mail) && i > at + 2 ? i + 1 : 0;
        if (isSpace(c) || c == u'<')
            return 0;
        if (c == u':' && i - at > 2 && i - at <= 33)
            scheme = true;
        else if (c == u'@' && i > at + 1)
            mail = true;
        else if (!scheme && !mail && !isAsciiLetter(c) && !isAsciiDigit(c) && !u"+.-_"_s.contains(c))
            return 0;
    }
    return 0;
}

qsizetype htmlTagEnd(QStringView text, qsizetype at)
{
    const qsizetype limit = limitFrom(text, at);
    if (at + 2 >= limit)
        return 0;
    const QStringView rest = text.sliced(at);
    if (rest.startsWith("<!--"_L1))
        return endAfter(text, at + 4, u"-->");
    if (rest.startsWith("<?"_L1))
        return endAfter(text, at + 2, u"?>");
    if (rest.startsWith("<![CDATA["_L1))
        return endAfter(text, at + 9, u"]]>");
    if (rest.startsWith("<!"_L1))
        return isAsciiLetter(text.at(at + 2)) ? endAfter(text, at + 2, u">") : 0;
    const bool closing = text.at(at + 1) == u'/';
    qsizetype i = at + (closing ? 2 : 1);
    if (i >= limit || !isAsciiLetter(text.at(i)))
        return 0;
    while (i < limit && (isAsciiLetter(text.at(i)) || isAsciiDigit(text.at(i)) || text.at(i) == u'-'))
        ++i;
    if (!closing)
        return openTagEnd(text, i, limit);
    i = skipSpaces(text, i, limit);
    return i < limit && text.at(i) == u'>' ? i + 1 : 0;
}

qsizetype shortcodeEnd(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (rest.startsWith("{{<"_L1))
        return endAfter(text, at + 3, u">}}");
    if (rest.startsWith("{{%"_L1))
        return endAfter(text, at + 3, u"%}}");
    return 0;
}

qsizetype bareAddressEnd(QStringView text, qsizetype at)
{
    if (at > 0 && (isAsciiLetter(text.at(at - 1)) || isAsciiDigit(text.at(at - 1))))
        return 0;
    const QStringView rest = text.sliced(at);
    qsizetype i = at;
    if (rest.startsWith("https://"_L1))
        i += 8;
    else if (rest.startsWith("http://"_L1))
        i += 7;
    else if (rest.startsWith("www."_L1))
        i += 4;
    else
        return 0;
    const qsizetype start = i;
    const qsizetype limit = limitFrom(text, at);
    while (i < limit && !isSpace(text.at(i)) && text.at(i) != u'<')
        ++i;
    while (i > start && u"?!.,:*_~)'\""_s.contains(text.at(i - 1)))
        --i;
    return i > start ? i : 0;
}

} // namespace wengao::editor
