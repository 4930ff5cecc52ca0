#pragma once

#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// The level (1 to 6) of an ATX heading line, 0 for any other.
[[nodiscard]] int headingLevel(QStringView line);

/// Makes every line of the selection that has text a heading of that level, or plain text for 0. Applied to
/// headings that all have the level already, it makes them plain.
[[nodiscard]] Change setHeading(QStringView text, Selection selection, int level);

/// Raises (`by` = -1) or lowers (+1) the headings of the selection, staying within 1 to 6. A plain line
/// becomes a heading of level 2 when raised.
[[nodiscard]] Change shiftHeading(QStringView text, Selection selection, int by);

} // namespace wengao::editor
