#include "editor/ops/lists.h"

#include "editor/ops/lineprefix.h"
#include "editor/ops/listnumbers.h"
#include "editor/ops/textlines.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr int lineIndent = 4;

/// Calls `change` with each selected line that has text, or with the only one.
template <typename Function>
void forSelected(TextLines &lines, Function change)
{
    const qsizetype first = lines.firstSelected();
    const qsizetype last = lines.lastSelected();
    for (qsizetype i = first; i <= last; ++i) {
        if (first == last || !isBlankLine(lines.lines.at(i)))
            change(lines.lines[i]);
    }
}

template <typename Predicate>
bool allSelected(TextLines &lines, Predicate holds)
{
    bool all = true;
    forSelected(lines, [&](const QString &line) { all = all && holds(linePrefix(line)); });
    return all;
}

bool hasStyle(const LinePrefix &prefix, ListStyle style)
{
    switch (style) {
    case ListStyle::Bullet:
        return prefix.list == ListKind::Bullet && !prefix.isTask;
    case ListStyle::Ordered:
        return prefix.list == ListKind::Ordered && !prefix.isTask;
    case ListStyle::Task:
        return prefix.isTask;
    }
    return false;
}

QString marksFor(const LinePrefix &prefix, ListStyle style, int &number)
{
    const QString bullet = prefix.list == ListKind::Bullet ? QString(prefix.mark) : u"-"_s;
    switch (style) {
    case ListStyle::Bullet:
        return bullet + u' ';
    case ListStyle::Ordered:
        return QString::number(number++) + u". "_s;
    case ListStyle::Task:
        return bullet + u" [ ] "_s;
    }
    return {};
}

void setIndent(QString &line, const LinePrefix &prefix, int columns)
{
    line.replace(prefix.indent.start, prefix.indent.length(), QString(std::max(0, columns), u' '));
}

/// The marks a new item after this one starts with.
QString nextMarks(QStringView line, const LinePrefix &prefix)
{
    QString marks = line.first(prefix.marker.start).toString();
    if (prefix.list == ListKind::Ordered)
        marks += QString::number(prefix.number + 1) + prefix.mark;
    else
        marks += prefix.mark;
    const qsizetype gapEnd = prefix.isTask ? prefix.box.start : prefix.contentStart;
    const QStringView gap = line.sliced(prefix.marker.end, gapEnd - prefix.marker.end);
    marks += gap.isEmpty() ? u" "_s : gap.toString();
    return prefix.isTask ? marks + u"[ ] "_s : marks;
}

/// True for a line of nothing but quote marks and blanks, which ends a paragraph.
bool endsParagraph(const QString &line)
{
    const LinePrefix prefix = linePrefix(line);
    return !prefix.isItem() && prefix.contentStart >= line.size();
}

/// Puts a blank line before the line `at`, in the quote that the line `like` stands in.
void insertBlank(TextLines &lines, qsizetype at, qsizetype like)
{
    QString quotes = lines.lines.at(like).first(linePrefix(lines.lines.at(like)).quotes.end);
    while (quotes.endsWith(u' ') || quotes.endsWith(u'\t'))
        quotes.chop(1);
    lines.lines.insert(at, quotes);
    for (TextLines::Place *place : {&lines.anchor, &lines.position})
        place->line += place->line >= at ? 1 : 0;
}

/// Enter on an item or quote without text: one level of marks goes, the cursor stays on the line. Blank lines
/// keep it apart, since a paragraph right below an item is that item's text.
void endItem(TextLines &lines, qsizetype at, const LinePrefix &prefix)
{
    QString &line = lines.lines[at];
    if (prefix.isItem()) {
        line = line.first(prefix.quotes.end);
        renumber(lines.lines, at, at);
    } else {
        const qsizetype mark = line.lastIndexOf(u'>', prefix.quotes.end - 1);
        line = line.first(prefix.quoteDepth > 1 ? mark : 0);
    }
    lines.anchor = lines.position = {at, 0};
    if (at + 1 < lines.lines.size() && !endsParagraph(lines.lines.at(at + 1)))
        insertBlank(lines, at + 1, at);
    if (at > 0 && !endsParagraph(lines.lines.at(at - 1)))
        insertBlank(lines, at, at);
}

/// True when a paragraph in line `at` would be the text of an item above.
bool wouldJoinItem(const QStringList &lines, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0 && !endsParagraph(lines.at(i)); --i) {
        if (linePrefix(lines.at(i)).isItem())
            return true;
    }
    return false;
}

/// Keeps the selected lines, which are no items any more, apart from the items around them.
void leaveList(TextLines &lines)
{
    const qsizetype first = lines.firstSelected();
    const qsizetype last = lines.lastSelected();
    if (last + 1 < lines.lines.size() && linePrefix(lines.lines.at(last + 1)).isItem())
        insertBlank(lines, last + 1, last);
    if (wouldJoinItem(lines.lines, first))
        insertBlank(lines, first, first);
}

/// Items whose number repeats that of the item before them, as in "1. 1. 1.", go on doing so.
bool repeatsNumber(const QStringList &lines, qsizetype at, const LinePrefix &prefix)
{
    const auto same = [&](qsizetype i) {
        const LinePrefix other = linePrefix(lines.at(i));
        return other.list == ListKind::Ordered && other.indentColumns == prefix.indentColumns &&
               other.number == prefix.number;
    };
    return (at > 0 && same(at - 1)) || (at + 1 < lines.size() && same(at + 1));
}

/// The last line that belongs to the item in line `at`.
qsizetype itemEnd(const QStringList &lines, qsizetype at)
{
    const int content = linePrefix(lines.at(at)).contentColumn;
    qsizetype end = at;
    for (qsizetype i = at + 1; i < lines.size(); ++i) {
        if (isBlankLine(lines.at(i)))
            continue;
        if (linePrefix(lines.at(i)).indentColumns < content)
            break;
        end = i;
    }
    return end;
}

/// The first selected item, or -1.
qsizetype firstItem(const TextLines &lines)
{
    for (qsizetype i = lines.firstSelected(); i <= lines.lastSelected(); ++i) {
        if (linePrefix(lines.lines.at(i)).isItem())
            return i;
    }
    return -1;
}

void shiftItems(TextLines &lines, qsizetype first, int by)
{
    qsizetype last = lines.lastSelected();
    for (qsizetype i = first; i <= lines.lastSelected(); ++i) {
        if (linePrefix(lines.lines.at(i)).isItem())
            last = std::max(last, itemEnd(lines.lines, i));
    }
    for (qsizetype i = first; i <= last; ++i) {
        if (isBlankLine(lines.lines.at(i)))
            continue;
        const LinePrefix prefix = linePrefix(lines.lines.at(i));
        setIndent(lines.lines[i], prefix, prefix.indentColumns + by);
    }
    renumber(lines.lines, first, last);
}

} // namespace

Change toggleList(QStringView text, Selection selection, ListStyle style)
{
    TextLines lines(text, selection);
    const bool remove = allSelected(lines, [style](const LinePrefix &p) { return hasStyle(p, style); });
    const QStringList before = lines.lines;
    int number = 1;
    forSelected(lines, [&](QString &line) {
        const LinePrefix prefix = linePrefix(line);
        const qsizetype from = prefix.indent.end;
        const QString marks = remove ? QString() : marksFor(prefix, style, number);
        line.replace(from, prefix.contentStart - from, marks);
    });
    if (remove)
        leaveList(lines);
    else if (style == ListStyle::Ordered)
        recount(before, lines.lines);
    return lines.change();
}

Change toggleTasksDone(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    const bool done = allSelected(lines, [](const LinePrefix &p) { return !p.isTask || p.isDone; });
    forSelected(lines, [done](QString &line) {
        const LinePrefix prefix = linePrefix(line);
        if (prefix.isTask)
            line[prefix.box.start + 1] = done ? u' ' : u'x';
    });
    return lines.change();
}

Change toggleQuote(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    const bool remove = allSelected(lines, [](const LinePrefix &p) { return p.quoteDepth > 0; });
    for (qsizetype i = lines.firstSelected(); i <= lines.lastSelected(); ++i) {
        QString &line = lines.lines[i];
        if (remove) {
            int depth = 0;
            line.remove(0, skipQuotes(line, 0, 1, depth));
        } else {
            line.prepend(isBlankLine(line) && lines.firstSelected() != lines.lastSelected() ? u">"_s
                                                                                            : u"> "_s);
        }
    }
    return lines.change();
}

std::optional<Change> continueOnEnter(QStringView text, Selection selection)
{
    if (!selection.isEmpty())
        return std::nullopt;
    TextLines lines(text, selection);
    const qsizetype at = lines.position.line;
    const QString line = lines.lines.at(at);
    const LinePrefix prefix = linePrefix(line);
    const qsizetype column = line.size() - lines.position.fromEnd;
    if ((!prefix.isItem() && prefix.quoteDepth == 0) || column < prefix.contentStart)
        return std::nullopt;
    if (isBlankLine(QStringView(line).sliced(prefix.contentStart))) {
        endItem(lines, at, prefix);
        return lines.change();
    }
    QString marks = prefix.isItem() ? nextMarks(line, prefix) : line.first(prefix.contentStart);
    if (prefix.list == ListKind::Ordered && repeatsNumber(lines.lines, at, prefix)) {
        const qsizetype digits = QString::number(prefix.number + 1).size();
        marks.replace(prefix.marker.start, digits, QString::number(prefix.number));
    }
    const qsizetype tail = prefix.isItem() ? skipBlanks(line, column) : column;
    lines.lines[at] = line.first(column);
    lines.lines.insert(at + 1, marks + line.sliced(tail));
    if (prefix.list == ListKind::Ordered)
        renumber(lines.lines, lines.lines.size(), lines.lines.size());
    lines.anchor = lines.position = {at + 1, line.size() - tail};
    return lines.change();
}

std::optional<Change> indentItems(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    const qsizetype first = firstItem(lines);
    if (first < 0)
        return std::nullopt;
    const LinePrefix item = linePrefix(lines.lines.at(first));
    for (qsizetype i = first - 1; i >= 0; --i) {
        const LinePrefix above = linePrefix(lines.lines.at(i));
        if (!above.isItem() || above.indentColumns > item.indentColumns)
            continue;
        if (above.contentColumn > item.indentColumns) {
            shiftItems(lines, first, above.contentColumn - item.indentColumns);
            return lines.change();
        }
        break;
    }
    return std::nullopt;
}

std::optional<Change> outdentItems(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    const qsizetype first = firstItem(lines);
    if (first < 0)
        return std::nullopt;
    const int column = linePrefix(lines.lines.at(first)).indentColumns;
    if (column == 0)
        return std::nullopt;
    int parent = 0;
    for (qsizetype i = first - 1; i >= 0; --i) {
        const LinePrefix above = linePrefix(lines.lines.at(i));
        if (above.isItem() && above.indentColumns < column) {
            parent = above.indentColumns;
            break;
        }
    }
    shiftItems(lines, first, parent - column);
    return lines.change();
}

Change indentLines(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    forSelected(lines, [](QString &line) { line.prepend(QString(lineIndent, u' ')); });
    return lines.change();
}

Change outdentLines(QStringView text, Selection selection)
{
    TextLines lines(text, selection);
    forSelected(lines, [](QString &line) {
        const qsizetype blanks = skipBlanks(line, 0);
        const bool tab = line.startsWith(u'\t');
        line.remove(0, tab ? 1 : std::min<qsizetype>(blanks, lineIndent));
    });
    return lines.change();
}

} // namespace wengao::editor
