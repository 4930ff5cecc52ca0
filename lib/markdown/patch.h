#pragma once

#include "markdown/rendered.h"

#include <optional>

namespace wengao::markdown {

/// Replaces a run of blocks. The other blocks keep their HTML; of them, and of the outline, every line at or
/// after `shiftFrom` (as numbered before) moves by `lineShift`.
struct Splice
{
    int firstBlock = 0;
    int removedBlocks = 0;
    QList<Block> inserted;
    int shiftFrom = 0;
    int lineShift = 0;

    friend bool operator==(const Splice &, const Splice &) = default;
};

/// Turns one rendering into the next. The splices apply one after the other, each to the list of blocks as
/// the one before left it. An absent list is unchanged (but its lines move with the blocks). Attributes with
/// absolute lines (data-line) inside the HTML of blocks that merely moved are those of the time they were
/// sent: use the lines of the blocks.
struct Patch
{
    quint64 generation = 0;
    bool fromScratch = false; ///< the first after a start or a new text: everything before is dropped
    QList<Splice> splices;
    text::Count count;
    int omittedHtml = 0;
    bool hasFootnotes = false;
    std::optional<QList<Heading>> outline;
    std::optional<QString> firstParagraph;
    std::optional<QStringList> images;

    friend bool operator==(const Patch &, const Patch &) = default;
};

/// Applies the patch, or leaves `rendered` as it is and returns false when the patch does not fit it.
[[nodiscard]] bool apply(const Patch &patch, Rendered &rendered);

} // namespace wengao::markdown
