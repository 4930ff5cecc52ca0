#pragma once

#include "editor/selection.h"

#include <QStringList>

namespace wengao::editor {

/// A text taken apart into lines for an operation that changes several of them, and the selection as lines
/// and columns. change() gives back the smallest edits that make the difference, line by line.
class TextLines final
{
public:
    struct Place
    {
        qsizetype line = 0;
        qsizetype column = 0;
    };

    TextLines(QStringView text, Selection selection);

    [[nodiscard]] qsizetype firstSelected() const;
    [[nodiscard]] qsizetype lastSelected() const;
    /// Puts a new line in; places of the selection below it move down.
    void insertLine(qsizetype at, const QString &line);
    /// Where a column of a line is now, told from the line's end, which list operations leave alone.
    void keepFromEnd();
    /// The edits from the text given to the lines as they are now.
    [[nodiscard]] Change change() const;

    QStringList lines;
    Place anchor;
    Place position;

private:
    [[nodiscard]] Place placeOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(Place place) const;

    QString m_before;
    bool m_fromEnd = false;
    qsizetype m_anchorFromEnd = 0;
    qsizetype m_positionFromEnd = 0;
};

} // namespace wengao::editor
