#include "editor/ops/lineprefix.h"

#include <limits>

namespace wengao::editor {

namespace {

constexpr qsizetype maximumDigits = 9;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// The end of a list marker that starts at `at`, or `at` if none does; fills in the kind.
qsizetype markerEnd(QStringView line, qsizetype at, LinePrefix &prefix)
{
    if (at >= line.size())
        return at;
    const QChar first = line.at(at);
    if (first == u'-' || first == u'*' || first == u'+') {
        prefix.list = ListKind::Bullet;
        prefix.mark = first;
        return at + 1;
    }
    qsizetype end = at;
    int number = 0;
    while (end < line.size() && end - at < maximumDigits && line.at(end) >= u'0' && line.at(end) <= u'9') {
        number = number * 10 + (line.at(end).unicode() - u'0');
        ++end;
    }
    if (end == at || end >= line.size() || (line.at(end) != u'.' && line.at(end) != u')'))
        return at;
    prefix.list = ListKind::Ordered;
    prefix.mark = line.at(end);
    prefix.number = number;
    return end + 1;
}

void readBox(QStringView line, LinePrefix &prefix)
{
    const qsizetype at = prefix.contentStart;
    if (line.size() < at + 3 || line.at(at) != u'[' || line.at(at + 2) != u']')
        return;
    const QChar state = line.at(at + 1);
    if (state != u' ' && state != u'x' && state != u'X')
        return;
    if (line.size() > at + 3 && !isBlank(line.at(at + 3)))
        return;
    prefix.isTask = true;
    prefix.isDone = state != u' ';
    prefix.box = {at, at + 3};
    prefix.contentStart = line.size() > at + 3 ? at + 4 : at + 3;
}

void readItem(QStringView line, LinePrefix &prefix)
{
    const qsizetype start = prefix.indent.end;
    const qsizetype end = markerEnd(line, start, prefix);
    const bool followed = end < line.size() && isBlank(line.at(end));
    if (end == start || (end < line.size() && !followed) || isThematicBreak(line.sliced(start))) {
        prefix.list = ListKind::None;
        prefix.mark = {};
        prefix.number = 0;
        return;
    }
    prefix.marker = {start, end};
    const qsizetype text = skipBlanks(line, end);
    const int gap = blankColumns(line, end, text);
    const int markerColumns = prefix.indentColumns + int(end - start);
    if (text == line.size() || gap > 4) {
        prefix.contentStart = std::min(end + 1, line.size());
        prefix.contentColumn = markerColumns + 1;
    } else {
        prefix.contentStart = text;
        prefix.contentColumn = markerColumns + gap;
    }
    readBox(line, prefix);
}

} // namespace

qsizetype skipBlanks(QStringView line, qsizetype from)
{
    while (from < line.size() && isBlank(line.at(from)))
        ++from;
    return from;
}

int blankColumns(QStringView line, qsizetype from, qsizetype to)
{
    int columns = 0;
    for (qsizetype i = from; i < to; ++i)
        columns += line.at(i) == u'\t' ? 4 - columns % 4 : 1;
    return columns;
}

bool isBlankLine(QStringView line)
{
    return skipBlanks(line, 0) == line.size();
}

bool isThematicBreak(QStringView content)
{
    QChar mark;
    int marks = 0;
    for (const QChar c : content) {
        if (isBlank(c))
            continue;
        if (mark.isNull()) {
            if (c != u'*' && c != u'-' && c != u'_')
                return false;
            mark = c;
        }
        if (c != mark)
            return false;
        ++marks;
    }
    return marks >= 3;
}

qsizetype skipQuotes(QStringView line, qsizetype from, int limit, int &depth)
{
    depth = 0;
    while (depth < limit) {
        const qsizetype mark = skipBlanks(line, from);
        if (mark >= line.size() || line.at(mark) != u'>' || blankColumns(line, from, mark) > 3)
            break;
        from = mark + 1;
        if (from < line.size() && isBlank(line.at(from)))
            ++from;
        ++depth;
    }
    return from;
}

LinePrefix linePrefix(QStringView line)
{
    LinePrefix prefix;
    const qsizetype afterQuotes = skipQuotes(line, 0, std::numeric_limits<int>::max(), prefix.quoteDepth);
    prefix.quotes = {0, afterQuotes};
    prefix.indent = {afterQuotes, skipBlanks(line, afterQuotes)};
    prefix.indentColumns = blankColumns(line, prefix.indent.start, prefix.indent.end);
    prefix.contentStart = prefix.indent.end;
    prefix.contentColumn = prefix.indentColumns;
    readItem(line, prefix);
    return prefix;
}

} // namespace wengao::editor
