#pragma once

#include <QList>
#include <QStringView>

namespace wengao::editor {

/// Where the unescaped pipes of a table row are. Pipes in code count too, as GFM has it.
[[nodiscard]] QList<qsizetype> pipePositions(QStringView row);

/// How many cells a row has; outer pipes make none.
[[nodiscard]] qsizetype columnCount(QStringView row);

/// The text of each cell, without the blanks around it.
[[nodiscard]] QList<QStringView> cellsOf(QStringView row);

/// True for "|---|:-:|" with exactly `columns` cells; any number for `columns` < 0.
[[nodiscard]] bool isDelimiterRow(QStringView row, qsizetype columns);

} // namespace wengao::editor
