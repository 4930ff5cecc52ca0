#pragma once

#include "editor/selection.h"

#include <QStringView>

#include <optional>

namespace wengao::editor {

// Operations on the table that holds the selection. `text` is the paragraph around it; nothing is answered
// where there is no table. Each leaves the table aligned: every column as wide as its widest cell, a wide
// character counted as two columns. Cells keep their text; only the blanks around it change.

/// Writes the table with aligned columns.
[[nodiscard]] std::optional<Change> alignTable(QStringView text, Selection selection);
/// Selects the next cell; after the last one it adds a row.
[[nodiscard]] std::optional<Change> nextCell(QStringView text, Selection selection);
[[nodiscard]] std::optional<Change> previousCell(QStringView text, Selection selection);
/// Goes to the same column one row down; on an empty last row it takes that row away and leaves the table.
[[nodiscard]] std::optional<Change> cellBelow(QStringView text, Selection selection);

[[nodiscard]] std::optional<Change> addRow(QStringView text, Selection selection);
[[nodiscard]] std::optional<Change> removeRow(QStringView text, Selection selection);
[[nodiscard]] std::optional<Change> moveRow(QStringView text, Selection selection, int by);
[[nodiscard]] std::optional<Change> addColumn(QStringView text, Selection selection);
[[nodiscard]] std::optional<Change> removeColumn(QStringView text, Selection selection);
[[nodiscard]] std::optional<Change> moveColumn(QStringView text, Selection selection, int by);

enum class ColumnAlignment { None, Left, Center, Right };
[[nodiscard]] std::optional<Change> setAlignment(QStringView text, Selection selection,
                                                 ColumnAlignment alignment);

/// An empty table to insert.
[[nodiscard]] QString emptyTable(int rows, int columns);

} // namespace wengao::editor
