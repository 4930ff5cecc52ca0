#include "editor/ops/emphasis.h"

#include "editor/ops/inlinemarks.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/markedline.h"

#include "text/linebreaks.h"

#include <algorithm>
#include <vector>

namespace wengao::editor {

namespace {

qsizetype runBefore(QStringView text, qsizetype at, QChar mark)
{
    qsizetype start = at;
    while (start > 0 && text.at(start - 1) == mark)
        --start;
    return at - start;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar mark)
{
    return at < text.size() && text.at(at) == mark ? runLength(text, at) : 0;
}

/// Whether a run of `length` marks contains this one: "***" is bold and italic at once.
bool holds(InlineMark mark, qsizetype length)
{
    switch (mark) {
    case InlineMark::Bold:
    case InlineMark::Strike:
        return length == 2 || (mark == InlineMark::Bold && length == 3);
    case InlineMark::Italic:
        return length == 1 || length == 3;
    case InlineMark::Code:
        return length >= 1;
    }
    return false;
}

InlineConstruct::Kind kindOf(InlineMark mark)
{
    switch (mark) {
    case InlineMark::Bold:
        return InlineConstruct::Kind::Strong;
    case InlineMark::Italic:
        return InlineConstruct::Kind::Emphasis;
    case InlineMark::Strike:
        return InlineConstruct::Kind::Strike;
    case InlineMark::Code:
        break;
    }
    return InlineConstruct::Kind::Code;
}

/// A line of the selection and where it starts in the text.
struct Line
{
    MarkedLine marks;
    qsizetype start = 0;
};

/// The lines that the range touches.
std::vector<Line> linesOf(QStringView text, TextRange range, InlineMark mark, const MarkContext &context)
{
    std::vector<Line> lines;
    State state = context.before;
    for (qsizetype start = 0; start <= range.end;) {
        const TextRange line = text::lineAt(text, start);
        const qsizetype nextStart = text::nextLineStart(text, start);
        const TextRange next = text::lineAt(text, nextStart);
        const QStringView content = text.sliced(line.start, line.length());
        const QStringView below =
            line.end < text.size() ? text.sliced(next.start, next.length()) : QStringView();
        if (line.end >= range.start)
            lines.push_back({MarkedLine(content, state, below, context.options, kindOf(mark)), line.start});
        if (line.end >= text.size())
            break;
        state = stateAfter(content, state, below);
        start = nextStart;
    }
    return lines;
}

using LineEdits = TextEdits (MarkedLine::*)(TextRange) const;

/// What one of the operations on a line gives for all lines.
TextEdits editsOf(const std::vector<Line> &lines, TextRange range, LineEdits operation)
{
    TextEdits edits;
    for (const Line &line : lines) {
        const TextRange inLine{std::max<qsizetype>(0, range.start - line.start), range.end - line.start};
        for (const TextEdit &edit : (line.marks.*operation)(inLine))
            edits.append({edit.range.shifted(line.start), edit.replacement});
    }
    return edits;
}

/// An empty pair of marks at the cursor, or the cursor out of the pair it stands in.
Change emptyPair(QStringView text, qsizetype at, InlineMark mark, bool mayInsert)
{
    const QString marks = markText(kindOf(mark));
    const qsizetype width = marks.size();
    const QChar unit = marks.at(0);
    if (runBefore(text, at, unit) == width && runAfter(text, at, unit) == width)
        return {{{{at - width, at + width}, {}}}, Selection::at(at - width)};
    if (holds(mark, runAfter(text, at, unit)))
        return {{}, Selection::at(at + width)};
    if (!mayInsert)
        return {{}, Selection::at(at)};
    return {{{{at, at}, marks + marks}}, Selection::at(at + width)};
}

/// An offset of the old text in the new one; at a mark put in there it stays on the text's side of it.
qsizetype follow(qsizetype offset, const TextEdits &edits, bool isEnd)
{
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.start > offset || (isEnd && edit.range.start == offset))
            break;
        const qsizetype removed = std::min(edit.range.end, offset) - edit.range.start;
        shift += edit.replacement.size() - removed;
    }
    return offset + shift;
}

} // namespace

Change toggleMark(QStringView text, Selection selection, TextRange word, InlineMark mark,
                  const MarkContext &context)
{
    const TextRange range = selection.isEmpty() ? word : selection.range();
    if (range.isEmpty()) {
        const auto lines = linesOf(text, selection.range(), mark, context);
        const bool isText =
            lines.empty() || lines.front().marks.isText(selection.position - lines.front().start);
        return emptyPair(text, selection.position, mark, isText);
    }
    const auto lines = linesOf(text, range, mark, context);
    Change change{editsOf(lines, range, &MarkedLine::put), selection};
    if (change.edits.isEmpty())
        change.edits = editsOf(lines, range, &MarkedLine::taken);
    if (selection.isEmpty()) {
        const bool atEnd = selection.position == word.end;
        change.selection = Selection::at(follow(selection.position, change.edits, atEnd));
        return change;
    }
    const TextRange kept{follow(range.start, change.edits, false), follow(range.end, change.edits, true)};
    change.selection = selection.anchor <= selection.position ? Selection{kept.start, kept.end}
                                                              : Selection{kept.end, kept.start};
    return change;
}

} // namespace wengao::editor
