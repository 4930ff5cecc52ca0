#pragma once

#include "frontmatter/frontmatter.h"

namespace wengao::frontmatter::detail {

/// The edits that write out the fields a `<<: *name` merges in, leaving out those its map has already; none
/// where what is merged is not a map in lines of its own.
[[nodiscard]] TextEdits mergeWrittenOut(const FrontMatter &matter, const Field &merge,
                                        const QList<Field> &siblings);

} // namespace wengao::frontmatter::detail
