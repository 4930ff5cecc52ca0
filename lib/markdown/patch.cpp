#include "markdown/patch.h"

#include <algorithm>

namespace wengao::markdown {

namespace {

void shift(Rendered &rendered, int from, int by)
{
    if (by == 0)
        return;
    for (Block &block : rendered.blocks) {
        block.startLine += block.startLine >= from ? by : 0;
        block.endLine += block.endLine >= from ? by : 0;
    }
    for (Heading &heading : rendered.outline)
        heading.line += heading.line >= from ? by : 0;
}

void apply(const Splice &splice, Rendered &rendered)
{
    shift(rendered, splice.shiftFrom, splice.lineShift);
    QList<Block> &blocks = rendered.blocks;
    const int replaced = std::min(splice.removedBlocks, static_cast<int>(splice.inserted.size()));
    std::copy_n(splice.inserted.begin(), replaced, blocks.begin() + splice.firstBlock);
    if (splice.removedBlocks > replaced) {
        blocks.remove(splice.firstBlock + replaced, splice.removedBlocks - replaced);
        return;
    }
    const auto more = splice.inserted.size() - replaced;
    if (more == 0)
        return;
    blocks.insert(splice.firstBlock + replaced, more, Block());
    std::copy_n(splice.inserted.begin() + replaced, more, blocks.begin() + splice.firstBlock + replaced);
}

bool fits(const Patch &patch, qsizetype blocks)
{
    for (const Splice &splice : patch.splices) {
        if (splice.firstBlock < 0 || splice.removedBlocks < 0 || splice.firstBlock > blocks ||
            splice.removedBlocks > blocks - splice.firstBlock)
            return false;
        blocks += splice.inserted.size() - splice.removedBlocks;
    }
    return true;
}

} // namespace

bool apply(const Patch &patch, Rendered &rendered)
{
    if (!fits(patch, patch.fromScratch ? 0 : rendered.blocks.size()))
        return false;
    if (patch.fromScratch)
        rendered = {};
    for (const Splice &splice : patch.splices)
        apply(splice, rendered);
    rendered.count = patch.count;
    rendered.omittedHtml = patch.omittedHtml;
    rendered.hasFootnotes = patch.hasFootnotes;
    if (patch.outline)
        rendered.outline = *patch.outline;
    if (patch.firstParagraph)
        rendered.firstParagraph = *patch.firstParagraph;
    if (patch.images)
        rendered.images = *patch.images;
    return true;
}

} // namespace wengao::markdown
