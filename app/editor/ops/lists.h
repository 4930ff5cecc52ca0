#pragma once

#include "editor/selection.h"

#include <QStringView>

#include <optional>

namespace wengao::editor {

enum class ListStyle { Bullet, Ordered, Task };

/// Makes the selected lines items of that kind, changing other kinds over, counted on in the list around them
/// where that was in order, or takes the marks off when all
/// have them, and then keeps them apart from the items around. Blank lines in a longer selection stay.
[[nodiscard]] Change toggleList(QStringView text, Selection selection, ListStyle style);

/// Ticks the selected tasks off, or unticks them when all are done.
[[nodiscard]] Change toggleTasksDone(QStringView text, Selection selection);

/// Puts "> " before the selected lines, or takes one off when all have one.
[[nodiscard]] Change toggleQuote(QStringView text, Selection selection);

/// What Enter does in a list item, a task or a quote: goes on with the same marks and counts the items after
/// it anew; on an item without text it ends the list or the quote instead, with a blank line before the new
/// paragraph. Nothing where Enter is plain.
/// `text` is the whole list around the cursor.
[[nodiscard]] std::optional<Change> continueOnEnter(QStringView text, Selection selection);

/// Nests the selected items below the item above them, with all that belongs to them, and counts anew.
/// Nothing when no selected line is an item, or none stands above.
[[nodiscard]] std::optional<Change> indentItems(QStringView text, Selection selection);
/// Lifts the selected items out to the level of their parent. Nothing when they are at the left already.
[[nodiscard]] std::optional<Change> outdentItems(QStringView text, Selection selection);

/// Indents or outdents lines that are no items by four columns.
[[nodiscard]] Change indentLines(QStringView text, Selection selection);
[[nodiscard]] Change outdentLines(QStringView text, Selection selection);

} // namespace wengao::editor
