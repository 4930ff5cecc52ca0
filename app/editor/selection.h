#pragma once

#include "base/textedit.h"

namespace wengao::editor {

/// A cursor with its selection: `position` is where the cursor stands, `anchor` where selecting began.
struct Selection
{
    qsizetype anchor = 0;
    qsizetype position = 0;

    [[nodiscard]] constexpr qsizetype start() const { return anchor < position ? anchor : position; }
    [[nodiscard]] constexpr qsizetype end() const { return anchor < position ? position : anchor; }
    [[nodiscard]] constexpr bool isEmpty() const { return anchor == position; }
    [[nodiscard]] constexpr TextRange range() const { return {start(), end()}; }
    [[nodiscard]] constexpr Selection shifted(qsizetype by) const { return {anchor + by, position + by}; }
    [[nodiscard]] static constexpr Selection at(qsizetype offset) { return {offset, offset}; }
    friend constexpr bool operator==(Selection, Selection) = default;
};

/// What a text operation wants done: edits to the text it was given and the selection in the changed text.
/// Without edits it only moves the selection.
struct Change
{
    TextEdits edits;
    Selection selection;
};

} // namespace wengao::editor
