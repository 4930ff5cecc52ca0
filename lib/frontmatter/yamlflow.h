#pragma once

#include "frontmatter/field.h"

namespace wengao::frontmatter::detail {

/// Where the flow collection that opens at `start` ends (behind its closing bracket); negative when it never
/// does. Skips quoted text and comments; linear, without recursion.
[[nodiscard]] qsizetype flowEnd(QStringView plain, qsizetype start, qsizetype end);

/// Reads the scalar items of a flow list (its brackets included in `range`); false where there is anything
/// that cannot be edited item by item: nested collections, comments, anchors, tags, keys.
[[nodiscard]] bool scanFlowItems(QStringView plain, TextRange range, QList<Item> &items);

/// Reads the entries of a flow map of one line into `field.children`, whose values are scalars or lists of
/// scalars; false where there is anything else.
[[nodiscard]] bool scanFlowEntries(QStringView source, QStringView plain, TextRange range, Field &field);

} // namespace wengao::frontmatter::detail
