#pragma once

#include "markdown/patch.h"

#include <QList>

#include <optional>

namespace wengao::preview {

/// One change of the page's blocks: `removed` of them at `first` give way to `blocks`.
struct PageChange
{
    int first = 0;
    int removed = 0;
    QList<markdown::Block> blocks;
    int nextLine = -1; ///< the first line of the block after them; what follows moves along. -1 at the end
};

/// Knows the blocks as they are and which part of them the page has not been given yet. However many patches
/// arrive while the page is busy, what is owed stays one run of blocks, so nothing queues up.
class BlockStore final
{
public:
    [[nodiscard]] const QList<markdown::Block> &blocks() const { return m_blocks; }

    /// False when the patch does not fit the blocks; they are unchanged then.
    [[nodiscard]] bool apply(const markdown::Patch &patch);
    void clear();
    /// The page has lost everything, or was made anew: all blocks are owed.
    void oweAll();

    [[nodiscard]] bool isOwing() const { return m_owed.has_value(); }
    /// Takes what is owed, or of a long run so many blocks as fit into `limit` bytes (at least one).
    [[nodiscard]] PageChange take(qsizetype limit);

private:
    /// Blocks [first, first + before) of the page are to become blocks [first, first + after) of ours.
    struct Owed
    {
        int first = 0;
        int before = 0;
        int after = 0;
    };
    [[nodiscard]] bool fits(const markdown::Patch &patch) const;
    void splice(const markdown::Splice &splice);

    QList<markdown::Block> m_blocks;
    std::optional<Owed> m_owed; ///< an empty run where only lines have moved
};

} // namespace wengao::preview
