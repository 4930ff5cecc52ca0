#include "footnotes/inlinehtml.h"

#include <QChar>

#include <algorithm>

namespace wengao::footnotes {

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// Reads forward over text; every step says whether it found what it wanted.
class Cursor final
{
public:
    explicit Cursor(QStringView text) : m_text(text) {}

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    bool take(QChar c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }

    template <typename Predicate>
    bool takeWhile(Predicate wanted)
    {
        const qsizetype start = m_at;
        while (!atEnd() && wanted(peek()))
            ++m_at;
        return m_at > start;
    }

    bool spaces() { return takeWhile(isAsciiSpace); }
    void back(qsizetype to) { m_at = to; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool tagName(Cursor &cursor)
{
    return isAsciiLetter(cursor.peek()) &&
           cursor.takeWhile([](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == u'-'; });
}

bool attributeValue(Cursor &cursor)
{
    for (const QChar quote : {QChar(u'"'), QChar(u'\'')}) {
        if (cursor.take(quote)) {
            cursor.takeWhile([=](QChar c) { return c != quote; });
            return cursor.take(quote);
        }
    }
    return cursor.takeWhile([](QChar c) {
        return !isAsciiSpace(c) && c != u'"' && c != u'\'' && c != u'=' && c != u'<' && c != u'>' &&
               c != u'`';
    });
}

/// Spaces, a name, and perhaps a value; goes back when there is none.
bool attribute(Cursor &cursor)
{
    const qsizetype start = cursor.at();
    const bool named =
        cursor.spaces() && (isAsciiLetter(cursor.peek()) || cursor.peek() == u'_' || cursor.peek() == u':') &&
        cursor.takeWhile([](QChar c) {
            return isAsciiLetter(c) || isAsciiDigit(c) || c == u'_' || c == u':' || c == u'.' || c == u'-';
        });
    if (!named) {
        cursor.back(start);
        return false;
    }
    const qsizetype afterName = cursor.at();
    cursor.spaces();
    if (cursor.take(u'=')) {
        cursor.spaces();
        if (attributeValue(cursor))
            return true;
    }
    cursor.back(afterName);
    return true;
}

qsizetype lengthUpTo(QStringView text, QStringView end, qsizetype from)
{
    const qsizetype at = text.indexOf(end, from);
    return at < 0 ? 0 : at + end.size();
}

qsizetype commentLength(QStringView text)
{
    const QStringView inside = text.sliced(4);
    if (inside.startsWith(u'>') || inside.startsWith(u"->"))
        return 0;
    const qsizetype dashes = inside.indexOf(u"--");
    return dashes >= 0 && inside.sliced(dashes).startsWith(u"-->") ? 4 + dashes + 3 : 0;
}

/// `<!NAME …>`, the name in capitals.
qsizetype declarationLength(QStringView text)
{
    qsizetype at = 2;
    while (at < text.size() && text[at] >= u'A' && text[at] <= u'Z')
        ++at;
    return at > 2 && at < text.size() && isAsciiSpace(text[at]) ? lengthUpTo(text, u">", at) : 0;
}

} // namespace

qsizetype htmlTagLength(QStringView text)
{
    Cursor cursor(text);
    if (!cursor.take(u'<'))
        return 0;
    const bool closing = cursor.take(u'/');
    if (!tagName(cursor))
        return 0;
    while (!closing && attribute(cursor)) {
    }
    cursor.spaces();
    if (!closing)
        cursor.take(u'/');
    return cursor.take(u'>') ? cursor.at() : 0;
}

qsizetype inlineHtmlLength(QStringView text)
{
    if (text.startsWith(u"<!--"))
        return commentLength(text);
    if (text.startsWith(u"<![CDATA["))
        return lengthUpTo(text, u"]]>", 9);
    if (text.startsWith(u"<?"))
        return lengthUpTo(text, u"?>", 2);
    if (text.startsWith(u"<!"))
        return declarationLength(text);
    return htmlTagLength(text);
}

qsizetype angleAddressLength(QStringView text)
{
    const qsizetype end = text.indexOf(u'>');
    if (end < 0)
        return 0;
    const QStringView inside = text.sliced(1, end - 1);
    if (std::any_of(inside.begin(), inside.end(), [](QChar c) { return c <= u' ' || c == u'<'; }))
        return 0;
    const qsizetype colon = inside.indexOf(u':');
    const QStringView scheme = inside.first(std::max<qsizetype>(0, colon));
    const bool isScheme =
        scheme.size() >= 2 && scheme.size() <= 32 && isAsciiLetter(scheme.front()) &&
        std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
            return isAsciiLetter(c) || isAsciiDigit(c) || c == u'.' || c == u'+' || c == u'-';
        });
    const qsizetype at = inside.indexOf(u'@');
    const bool isMail = at > 0 && at + 1 < inside.size() && !inside.contains(u'\\') && !inside.contains(u'[');
    return isScheme || isMail ? end + 1 : 0;
}

} // namespace wengao::footnotes
