#pragma once

#include "editor/ops/tables.h"

#include <QStringList>

namespace wengao::editor {

/// How many columns a text takes in a font of even width: two for a wide character or an emoji, none for
/// marks that join the one before.
[[nodiscard]] int displayWidth(QStringView text);

/// A Markdown table taken apart, with the place of the selection in it. Row 0 is the head; the line of dashes
/// is kept apart as alignments.
class TableGrid final
{
public:
    /// The table that holds the selection's position, if there is one.
    [[nodiscard]] static std::optional<TableGrid> at(QStringView text, Selection selection);

    [[nodiscard]] int rowCount() const { return int(rows.size()); }
    [[nodiscard]] int columnCount() const { return int(alignments.size()); }
    /// The edit that writes the aligned table; the selection takes in the cell, or stands in it where it was.
    [[nodiscard]] Change change(bool selectCell) const;

    QList<QStringList> rows;
    QList<ColumnAlignment> alignments;
    int row = 0;
    int column = 0;

private:
    [[nodiscard]] QList<int> widths() const;
    [[nodiscard]] QString delimiterLine(const QList<int> &wide) const;
    [[nodiscard]] QString leadOf(int line) const;
    void widen();
    void findColumn(QStringView line, qsizetype at);

    QString m_before;
    TextRange m_range;
    QStringList m_leads;    ///< what stands before the cells, line by line
    qsizetype m_offset = 0; ///< of the cursor in its cell
};

} // namespace wengao::editor
