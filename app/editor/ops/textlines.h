#pragma once

#include "editor/selection.h"

#include <QStringList>
#include <QStringView>

namespace wengao::editor {

/// A text taken apart into lines for an operation that changes the starts of several of them. The selection
/// is kept as line and distance from the line's end, so that it stays at its text. Line breaks are '\n'.
class TextLines final
{
public:
    struct Place
    {
        qsizetype line = 0;
        qsizetype fromEnd = 0;
    };

    TextLines(QStringView text, Selection selection);

    [[nodiscard]] qsizetype firstSelected() const { return std::min(anchor.line, position.line); }
    /// A selection that ends at the start of a line does not hold that line.
    [[nodiscard]] qsizetype lastSelected() const;
    /// The edits that make the text given into the lines as they are now.
    [[nodiscard]] Change change() const;

    QStringList lines;
    Place anchor;
    Place position;

private:
    [[nodiscard]] Place placeOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(Place place) const;

    QStringList m_before;
};

} // namespace wengao::editor
