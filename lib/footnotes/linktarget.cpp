#include "footnotes/linktarget.h"

#include <QChar>

namespace wengao::footnotes {

namespace {

bool isAsciiSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isAsciiPunctuation(QChar c)
{
    return c > u' ' && c < u'\x7F' && !c.isLetterOrNumber();
}

bool isEscape(QStringView text, qsizetype at)
{
    return text[at] == u'\\' && at + 1 < text.size() && isAsciiPunctuation(text[at + 1]);
}

/// Past spaces and at most one line break.
qsizetype skipSpaces(QStringView text, qsizetype at)
{
    bool sawBreak = false;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t' || (text[at] == u'\n' && !sawBreak))) {
        sawBreak = sawBreak || text[at] == u'\n';
        ++at;
    }
    return at;
}

/// The end of `<address>`, or -1.
qsizetype angleTargetEnd(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'>')
            return at + 1;
        if (text[at] == u'\n' || text[at] == u'<')
            return -1;
        at += isEscape(text, at) ? 1 : 0;
    }
    return -1;
}

/// The end of an address; a parenthesis that it opened does not end it. -1 when too many are open.
qsizetype plainTargetEnd(QStringView text, qsizetype at)
{
    int open = 0;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isEscape(text, at)) {
            ++at;
        } else if (c == u'(') {
            if (++open > 32)
                return -1;
        } else if (c == u')') {
            if (open == 0)
                break;
            --open;
        } else if (isAsciiSpace(c) || c < u' ' || c == u'\x7F') {
            break;
        }
    }
    return at;
}

qsizetype targetEnd(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] == u'<' ? angleTargetEnd(text, at) : plainTargetEnd(text, at);
}

/// The end of a title at `at`, or `at` when there is none.
qsizetype titleEnd(QStringView text, qsizetype at)
{
    if (at >= text.size() || (text[at] != u'"' && text[at] != u'\'' && text[at] != u'('))
        return at;
    const QChar close = text[at] == u'(' ? QChar(u')') : text[at];
    for (qsizetype end = at + 1; end < text.size(); ++end) {
        if (text[end] == close)
            return end + 1;
        if (text[end] == u'(' && close == u')')
            return at;
        end += isEscape(text, end) ? 1 : 0;
    }
    return at;
}

QString addressOf(QStringView written)
{
    return (written.startsWith(u'<') ? written.sliced(1).chopped(1) : written).toString();
}

} // namespace

qsizetype inlineTargetLength(QStringView text, QString *address)
{
    if (!text.startsWith(u'('))
        return 0;
    const qsizetype start = skipSpaces(text, 1);
    const qsizetype end = targetEnd(text, start);
    if (end < 0)
        return 0;
    const qsizetype gap = skipSpaces(text, end);
    const qsizetype title = gap > end ? titleEnd(text, gap) : gap;
    const qsizetype close = skipSpaces(text, title);
    if (close >= text.size() || text[close] != u')')
        return 0;
    if (address)
        *address = addressOf(text.sliced(start, end - start));
    return close + 1;
}

qsizetype linkLabelLength(QStringView text)
{
    if (!text.startsWith(u'['))
        return 0;
    bool hasText = false;
    for (qsizetype at = 1; at < text.size() && at <= 1001; ++at) {
        if (text[at] == u']')
            return hasText ? at + 1 : 0;
        if (text[at] == u'[')
            return 0;
        hasText = hasText || !isAsciiSpace(text[at]);
        at += isEscape(text, at) ? 1 : 0;
    }
    return 0;
}

qsizetype linkDefinitionLength(QStringView text, QStringView *label)
{
    const qsizetype labelEnd = linkLabelLength(text);
    if (labelEnd == 0 || labelEnd >= text.size() || text[labelEnd] != u':')
        return 0;
    *label = text.sliced(1, labelEnd - 2);
    const qsizetype start = skipSpaces(text, labelEnd + 1);
    const qsizetype end = targetEnd(text, start);
    if (end <= start)
        return 0;
    const auto lineEnds = [&](qsizetype at) {
        while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
            ++at;
        return at == text.size() || text[at] == u'\n' ? at : -1;
    };
    const qsizetype gap = skipSpaces(text, end);
    const qsizetype title = gap > end ? titleEnd(text, gap) : gap;
    qsizetype stop = title > gap ? lineEnds(title) : lineEnds(end);
    if (stop < 0)
        stop = lineEnds(end);
    if (stop < 0)
        return 0;
    return stop < text.size() ? stop + 1 : stop;
}

} // namespace wengao::footnotes
