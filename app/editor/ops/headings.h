#pragma once

#include "editor/ops/linestate.h"
#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// The level (1 to 6) of an ATX heading line, 0 for any other.
[[nodiscard]] int headingLevel(QStringView line);

/// Makes every line of the selection that has text a heading of that level, or plain text for 0. Applied to
/// headings that all have the level already, it makes them plain. A line of "===" or "---" that makes the one
/// above it a heading goes away with that. `before` is the block state at the text's start.
[[nodiscard]] Change setHeading(QStringView text, Selection selection, int level, const State &before = {});

/// Raises (`by` = -1) or lowers (+1) the headings of the selection, staying within 1 to 6. A plain line
/// becomes a heading of level 2 when raised.
[[nodiscard]] Change shiftHeading(QStringView text, Selection selection, int by, const State &before = {});

} // namespace wengao::editor
