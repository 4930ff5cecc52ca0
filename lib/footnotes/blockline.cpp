#include "footnotes/blockline.h"

#include "footnotes/inlinehtml.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace wengao::footnotes {

namespace {

bool isSpaceOrTab(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

qsizetype runLength(QStringView text, QChar c)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == c)
        ++length;
    return length;
}

constexpr std::array blockTags{
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "section",  "source",     "title",    "summary",  "table",
    "tbody",    "td",         "tfoot",  "th",      "thead",    "title",      "tr",       "track",    "ul"};

/// `<script`, `<pre`, `<style` followed by space, `>` or the line's end.
bool startsLiteralTag(QStringView rest)
{
    for (const char *tag : {"<script", "<pre", "<style", "<textarea"}) {
        const QLatin1StringView name(tag);
        if (!rest.startsWith(name, Qt::CaseInsensitive))
            continue;
        const QStringView after = rest.sliced(name.size());
        if (after.isEmpty() || after.front().isSpace() || after.front() == u'>')
            return true;
    }
    return false;
}

bool startsBlockTag(QStringView rest)
{
    QStringView tag = rest.sliced(1);
    if (tag.startsWith(u'/'))
        tag = tag.sliced(1);
    qsizetype length = 0;
    while (length < tag.size() &&
           (isAsciiLetter(tag[length]) || (tag[length] >= u'0' && tag[length] <= u'9')))
        ++length;
    const QStringView name = tag.first(length);
    const QStringView after = tag.sliced(length);
    const bool ends =
        after.isEmpty() || after.front().isSpace() || after.front() == u'>' || after.startsWith(u"/>");
    return ends && std::any_of(blockTags.begin(), blockTags.end(), [&](const char *known) {
               return name.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0;
           });
}

} // namespace

void BlockLine::findFirstNonSpace()
{
    if (m_first < m_offset)
        m_first = m_offset;
    qsizetype at = m_offset;
    int column = m_column;
    int left = m_tabLeft > 0 ? m_tabLeft : 4 - column % 4;
    while (at < m_line.size() && isSpaceOrTab(m_line[at])) {
        column += m_line[at] == u'\t' ? left : 1;
        left = 4 - column % 4;
        ++at;
    }
    m_first = at;
    m_firstColumn = column;
}

void BlockLine::advanceColumns(int count)
{
    while (count > 0 && m_offset < m_line.size()) {
        if (m_line[m_offset] != u'\t') {
            ++m_column;
            ++m_offset;
            --count;
            continue;
        }
        const int left = m_tabLeft > 0 ? m_tabLeft : 4 - m_column % 4;
        const int used = std::min(left, count);
        m_column += used;
        m_tabLeft = left - used;
        if (m_tabLeft == 0)
            ++m_offset;
        count -= used;
    }
    findFirstNonSpace();
}

void BlockLine::advance(qsizetype count)
{
    for (; count > 0 && m_offset < m_line.size(); --count, ++m_offset) {
        const int left = m_tabLeft > 0 ? m_tabLeft : 4 - m_column % 4;
        m_column += m_line[m_offset] == u'\t' ? left : 1;
        m_tabLeft = 0;
    }
    findFirstNonSpace();
}

qsizetype headingMark(QStringView rest)
{
    const qsizetype level = runLength(rest, u'#');
    return level >= 1 && level <= 6 && (level == rest.size() || isSpaceOrTab(rest[level])) ? level : 0;
}

qsizetype openingFence(QStringView rest)
{
    const QChar fence = rest.isEmpty() ? QChar() : rest.front();
    if (fence != u'`' && fence != u'~')
        return 0;
    const qsizetype length = runLength(rest, fence);
    return length >= 3 && (fence == u'~' || !rest.sliced(length).contains(u'`')) ? length : 0;
}

qsizetype closingFence(QStringView rest, QChar fence)
{
    const qsizetype length = runLength(rest, fence);
    const QStringView after = rest.sliced(length);
    return length >= 3 && std::all_of(after.begin(), after.end(), isSpaceOrTab) ? length : 0;
}

bool isThematicBreak(QStringView rest)
{
    const QChar mark = rest.isEmpty() ? QChar() : rest.front();
    if (mark != u'*' && mark != u'-' && mark != u'_')
        return false;
    const auto marks = std::count(rest.begin(), rest.end(), mark);
    return marks >= 3 &&
           std::all_of(rest.begin(), rest.end(), [=](QChar c) { return c == mark || isSpaceOrTab(c); });
}

bool isSetextUnderline(QStringView rest)
{
    const QChar mark = rest.isEmpty() ? QChar() : rest.front();
    if (mark != u'=' && mark != u'-')
        return false;
    const QStringView after = rest.sliced(runLength(rest, mark));
    return std::all_of(after.begin(), after.end(), isSpaceOrTab);
}

qsizetype noteMark(QStringView rest, qsizetype &labelLength)
{
    if (!rest.startsWith(u"[^"))
        return 0;
    qsizetype at = 2;
    while (at < rest.size() && rest[at] != u']' && !isSpaceOrTab(rest[at]))
        ++at;
    labelLength = at - 2;
    if (labelLength == 0 || !rest.sliced(at).startsWith(u"]:"))
        return 0;
    at += 2;
    while (at < rest.size() && isSpaceOrTab(rest[at]))
        ++at;
    return at;
}

qsizetype listMark(QStringView rest, bool interruptsParagraph)
{
    if (rest.isEmpty())
        return 0;
    qsizetype length = 0;
    if (rest.front() == u'*' || rest.front() == u'-' || rest.front() == u'+') {
        length = 1;
    } else {
        while (length < rest.size() && length < 10 && rest[length] >= u'0' && rest[length] <= u'9')
            ++length;
        if (length == 0 || length > 9 || length == rest.size() ||
            (rest[length] != u'.' && rest[length] != u')'))
            return 0;
        if (interruptsParagraph && rest.first(length).toInt() != 1)
            return 0;
        ++length;
    }
    const QStringView after = rest.sliced(length);
    if (!after.isEmpty() && !isSpaceOrTab(after.front()))
        return 0;
    return interruptsParagraph && std::all_of(after.begin(), after.end(), isSpaceOrTab) ? 0 : length;
}

int htmlBlockKind(QStringView rest, bool mayBeAnyTag)
{
    if (rest.size() < 2 || rest.front() != u'<')
        return 0;
    if (startsLiteralTag(rest))
        return 1;
    if (rest.startsWith(u"<!--"))
        return 2;
    if (rest.startsWith(u"<?"))
        return 3;
    if (rest.startsWith(u"<![CDATA["))
        return 5;
    if (rest.startsWith(u"<!") && rest.size() > 2 && rest[2] >= u'A' && rest[2] <= u'Z')
        return 4;
    if (startsBlockTag(rest))
        return 6;
    const qsizetype tag = mayBeAnyTag ? htmlTagLength(rest) : 0;
    const QStringView after = rest.sliced(tag);
    return tag > 0 && std::all_of(after.begin(), after.end(), isSpaceOrTab) ? 7 : 0;
}

bool endsHtmlBlock(QStringView rest, int kind)
{
    switch (kind) {
    case 1:
        return rest.contains(u"</script>", Qt::CaseInsensitive) ||
               rest.contains(u"</pre>", Qt::CaseInsensitive) ||
               rest.contains(u"</style>", Qt::CaseInsensitive) ||
               rest.contains(u"</textarea>", Qt::CaseInsensitive);
    case 2:
        return rest.contains(u"-->");
    case 3:
        return rest.contains(u"?>");
    case 4:
        return rest.contains(u'>');
    case 5:
        return rest.contains(u"]]>");
    default:
        return false;
    }
}

int tableCells(QStringView rest)
{
    rest = rest.trimmed();
    if (rest.startsWith(u'|'))
        rest = rest.sliced(1);
    int cells = 0;
    bool open = false;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] == u'|') {
            ++cells;
            open = false;
            continue;
        }
        if (rest[i] == u'\\' && i + 1 < rest.size())
            ++i;
        open = true;
    }
    return cells + (open ? 1 : 0);
}

bool isTableDelimiterRow(QStringView rest)
{
    rest = rest.trimmed();
    if (rest.startsWith(u'|'))
        rest = rest.sliced(1);
    if (rest.endsWith(u'|'))
        rest.chop(1);
    if (rest.trimmed().isEmpty())
        return false;
    const auto cells = rest.split(u'|');
    return std::all_of(cells.begin(), cells.end(), [](QStringView cell) {
        cell = cell.trimmed();
        if (cell.startsWith(u':'))
            cell = cell.sliced(1);
        if (cell.endsWith(u':'))
            cell.chop(1);
        return !cell.isEmpty() && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c == u'-'; });
    });
}

} // namespace wengao::footnotes
