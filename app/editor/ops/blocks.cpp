#include "editor/ops/blocks.h"

#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineedits.h"
#include "editor/ops/lineprefix.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr qsizetype shortestFence = 3;

QStringView part(QStringView text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

/// The length of the fence a line consists of or starts with, 0 for other lines.
qsizetype fenceLength(QStringView line)
{
    const qsizetype start = skipBlanks(line, 0);
    if (start >= line.size() || (line.at(start) != u'`' && line.at(start) != u'~'))
        return 0;
    const qsizetype length = runLength(line, start);
    return length >= shortestFence ? length : 0;
}

qsizetype longestRun(QStringView text)
{
    qsizetype longest = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype run = text.at(i) == u'`' ? runLength(text, i) : 0;
        longest = std::max(longest, run);
        i += run > 0 ? run : 1;
    }
    return longest;
}

/// Takes away the lines `open` and `close` with one break each.
Change withoutFence(Selection selection, TextRange open, TextRange close)
{
    Change change;
    change.edits = {{{open.start, open.end + 1}, {}}, {{close.start - 1, close.end}, {}}};
    change.selection = followed(selection, change.edits);
    return change;
}

bool isBlankAt(QStringView text, qsizetype offset)
{
    return offset < 0 || offset > text.size() || isBlankLine(part(text, text::lineAt(text, offset)));
}

} // namespace

Change toggleCodeBlock(QStringView text, Selection selection)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    const TextRange block{lines.first().start, lines.last().end};
    if (lines.size() > 1 && fenceLength(part(text, lines.first())) > 0 &&
        fenceLength(part(text, lines.last())) > 0)
        return withoutFence(selection, lines.first(), lines.last());
    if (block.start > 0 && block.end < text.size()) {
        const TextRange above = text::lineAt(text, block.start - 1);
        const TextRange below = text::lineAt(text, block.end + 1);
        if (fenceLength(part(text, above)) > 0 && fenceLength(part(text, below)) > 0)
            return withoutFence(selection, above, below);
    }
    const QString fence(std::max(shortestFence, longestRun(part(text, block)) + 1), u'`');
    Change change;
    change.edits = {{{block.start, block.start}, fence + u'\n'}, {{block.end, block.end}, u'\n' + fence}};
    const bool empty = isBlankLine(part(text, block));
    change.selection =
        empty ? Selection::at(block.start + fence.size()) : selection.shifted(fence.size() + 1);
    return change;
}

Change insertBlock(QStringView text, Selection selection, const QString &block, Selection inside)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    const TextRange last = lines.last();
    const bool onBlank = isBlankLine(part(text, last));
    const qsizetype at = onBlank ? last.start : last.end;
    QString before;
    if (!onBlank)
        before = QStringLiteral("\n\n");
    else if (!isBlankAt(text, last.start - 1))
        before = QStringLiteral("\n");
    const QString after =
        last.end < text.size() && isBlankAt(text, last.end + 1) ? QString() : QString(u'\n');
    return {{{{at, last.end}, before + block + after}}, inside.shifted(at + before.size())};
}

} // namespace wengao::editor
