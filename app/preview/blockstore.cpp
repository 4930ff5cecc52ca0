#include "preview/blockstore.h"

#include <algorithm>

namespace wengao::preview {

bool BlockStore::fits(const markdown::Patch &patch) const
{
    qsizetype size = patch.fromScratch ? 0 : m_blocks.size();
    for (const markdown::Splice &splice : patch.splices) {
        if (splice.firstBlock < 0 || splice.removedBlocks < 0 ||
            splice.firstBlock + splice.removedBlocks > size)
            return false;
        size += splice.inserted.size() - splice.removedBlocks;
    }
    return true;
}

bool BlockStore::apply(const markdown::Patch &patch)
{
    if (!fits(patch))
        return false;
    if (patch.fromScratch && !m_blocks.isEmpty())
        splice({.firstBlock = 0, .removedBlocks = int(m_blocks.size()), .inserted = {}, .lineShift = 0});
    for (const markdown::Splice &one : patch.splices)
        splice(one);
    return true;
}

void BlockStore::splice(const markdown::Splice &splice)
{
    const int first = splice.firstBlock;
    const int inserted = int(splice.inserted.size());
    if (splice.removedBlocks == inserted) {
        std::copy(splice.inserted.begin(), splice.inserted.end(), m_blocks.begin() + first);
    } else {
        const auto tail = m_blocks.sliced(first + splice.removedBlocks);
        m_blocks.resize(first);
        m_blocks += splice.inserted;
        m_blocks += tail;
    }
    for (auto i = splice.lineShift == 0 ? m_blocks.size() : first + inserted; i < m_blocks.size(); ++i) {
        m_blocks[i].startLine += splice.lineShift;
        m_blocks[i].endLine += splice.lineShift;
    }
    if (!m_owed) {
        m_owed = Owed{first, splice.removedBlocks, inserted};
        return;
    }
    // The smallest run that covers what was owed already and this change, counted in the blocks between both.
    const int start = std::min(m_owed->first, first);
    const int end = std::max(m_owed->first + m_owed->after, first + splice.removedBlocks);
    m_owed = Owed{start, end - start - m_owed->after + m_owed->before,
                  end - start - splice.removedBlocks + inserted};
}

void BlockStore::clear()
{
    m_blocks.clear();
    m_owed.reset();
}

void BlockStore::oweAll()
{
    m_owed = Owed{0, 0, int(m_blocks.size())};
}

PageChange BlockStore::take(qsizetype limit)
{
    if (!m_owed)
        return {};
    PageChange change{m_owed->first, m_owed->before, {}, -1};
    qsizetype bytes = 0;
    int count = 0;
    while (count < m_owed->after && (count == 0 || bytes < limit))
        bytes += m_blocks[m_owed->first + count++].html.size();
    change.blocks = m_blocks.sliced(m_owed->first, count);
    const int next = change.first + count;
    if (count < m_owed->after) {
        m_owed = Owed{next, 0, m_owed->after - count};
        return change;
    }
    m_owed.reset();
    if (next < m_blocks.size())
        change.nextLine = m_blocks[next].startLine;
    return change;
}

} // namespace wengao::preview
