#include "markdown/patchbetween.h"

namespace wengao::markdown {

namespace {

bool isMoved(const Block &before, const Block &after, int by)
{
    return before.startLine + by == after.startLine && before.endLine + by == after.endLine &&
           before.html == after.html;
}

} // namespace

Patch patchBetween(const Rendered &before, const Rendered &after, quint64 generation)
{
    Patch patch;
    patch.generation = generation;
    patch.count = after.count;
    patch.omittedHtml = after.omittedHtml;
    patch.hasFootnotes = after.hasFootnotes;
    patch.outline = after.outline;
    if (before.firstParagraph != after.firstParagraph)
        patch.firstParagraph = after.firstParagraph;
    if (before.images != after.images)
        patch.images = after.images;
    const qsizetype most = qMin(before.blocks.size(), after.blocks.size());
    qsizetype head = 0;
    while (head < most && before.blocks[head] == after.blocks[head])
        ++head;
    qsizetype tail = 0;
    const auto fromEnd = [](const QList<Block> &blocks, qsizetype i) -> const Block & {
        return blocks[blocks.size() - 1 - i];
    };
    const int by = most > head ? after.blocks.last().startLine - before.blocks.last().startLine : 0;
    while (tail < most - head && isMoved(fromEnd(before.blocks, tail), fromEnd(after.blocks, tail), by))
        ++tail;
    Splice splice{static_cast<int>(head), static_cast<int>(before.blocks.size() - head - tail), {}, 0, by};
    splice.shiftFrom = tail > 0 ? fromEnd(before.blocks, tail - 1).startLine : 0;
    splice.inserted = after.blocks.sliced(head, after.blocks.size() - head - tail);
    if (tail == 0)
        splice.lineShift = 0;
    if (splice.removedBlocks > 0 || !splice.inserted.isEmpty() || splice.lineShift != 0)
        patch.splices.append(splice);
    return patch;
}

} // namespace wengao::markdown
