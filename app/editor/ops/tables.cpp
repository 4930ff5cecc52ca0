#include "editor/ops/tables.h"

#include "editor/ops/tablegrid.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// Runs `work` on the table at the selection; it says whether there is anything to do.
template <typename Work>
std::optional<Change> onTable(QStringView text, Selection selection, bool selectCell, Work work)
{
    std::optional<TableGrid> grid = TableGrid::at(text, selection);
    if (!grid || !work(*grid))
        return std::nullopt;
    return grid->change(selectCell);
}

QStringList emptyRow(const TableGrid &grid)
{
    return QStringList(grid.columnCount());
}

bool isEmptyRow(const QStringList &cells)
{
    return std::all_of(cells.cbegin(), cells.cend(), [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace

std::optional<Change> alignTable(QStringView text, Selection selection)
{
    return onTable(text, selection, false, [](TableGrid &) { return true; });
}

std::optional<Change> nextCell(QStringView text, Selection selection)
{
    return onTable(text, selection, true, [](TableGrid &grid) {
        if (++grid.column >= grid.columnCount()) {
            grid.column = 0;
            if (++grid.row >= grid.rowCount())
                grid.rows.append(emptyRow(grid));
        }
        return true;
    });
}

std::optional<Change> previousCell(QStringView text, Selection selection)
{
    return onTable(text, selection, true, [](TableGrid &grid) {
        if (grid.column > 0) {
            --grid.column;
        } else if (grid.row > 0) {
            --grid.row;
            grid.column = grid.columnCount() - 1;
        }
        return true;
    });
}

std::optional<Change> cellBelow(QStringView text, Selection selection)
{
    const std::optional<TableGrid> grid = TableGrid::at(text, selection);
    if (!grid)
        return std::nullopt;
    const bool last = grid->row == grid->rowCount() - 1;
    if (last && grid->row > 0 && isEmptyRow(grid->rows.at(grid->row))) {
        // The empty row goes and an empty line takes its place, after the blank one that ends the table.
        const qsizetype start = text.first(selection.position).lastIndexOf(u'\n') + 1;
        const qsizetype next = text.indexOf(u'\n', selection.position);
        const qsizetype end = next < 0 ? text.size() : next;
        return Change{{{{start, end}, u"\n"_s}}, Selection::at(start + 1)};
    }
    return onTable(text, selection, true, [last](TableGrid &table) {
        if (last)
            table.rows.append(emptyRow(table));
        ++table.row;
        return true;
    });
}

std::optional<Change> addRow(QStringView text, Selection selection)
{
    return onTable(text, selection, true, [](TableGrid &grid) {
        grid.rows.insert(++grid.row, emptyRow(grid));
        grid.column = 0;
        return true;
    });
}

std::optional<Change> removeRow(QStringView text, Selection selection)
{
    return onTable(text, selection, false, [](TableGrid &grid) {
        if (grid.row == 0)
            return false;
        grid.rows.removeAt(grid.row);
        grid.row = std::min(grid.row, grid.rowCount() - 1);
        return true;
    });
}

std::optional<Change> moveRow(QStringView text, Selection selection, int by)
{
    return onTable(text, selection, false, [by](TableGrid &grid) {
        const int to = grid.row + by;
        if (grid.row == 0 || to < 1 || to >= grid.rowCount())
            return false;
        grid.rows.swapItemsAt(grid.row, to);
        grid.row = to;
        return true;
    });
}

std::optional<Change> addColumn(QStringView text, Selection selection)
{
    return onTable(text, selection, true, [](TableGrid &grid) {
        ++grid.column;
        grid.alignments.insert(grid.column, ColumnAlignment::None);
        for (QStringList &cells : grid.rows)
            cells.insert(grid.column, QString());
        grid.row = 0;
        return true;
    });
}

std::optional<Change> removeColumn(QStringView text, Selection selection)
{
    return onTable(text, selection, false, [](TableGrid &grid) {
        if (grid.columnCount() < 2)
            return false;
        grid.alignments.removeAt(grid.column);
        for (QStringList &cells : grid.rows)
            cells.removeAt(grid.column);
        grid.column = std::min(grid.column, grid.columnCount() - 1);
        return true;
    });
}

std::optional<Change> moveColumn(QStringView text, Selection selection, int by)
{
    return onTable(text, selection, false, [by](TableGrid &grid) {
        const int to = grid.column + by;
        if (to < 0 || to >= grid.columnCount())
            return false;
        grid.alignments.swapItemsAt(grid.column, to);
        for (QStringList &cells : grid.rows)
            cells.swapItemsAt(grid.column, to);
        grid.column = to;
        return true;
    });
}

std::optional<Change> setAlignment(QStringView text, Selection selection, ColumnAlignment alignment)
{
    return onTable(text, selection, false, [alignment](TableGrid &grid) {
        grid.alignments[grid.column] = alignment;
        return true;
    });
}

QString emptyTable(int rows, int columns)
{
    QString table;
    for (int row = 0; row <= rows; ++row) {
        if (row > 0)
            table += u'\n';
        table += u'|';
        for (int column = 0; column < columns; ++column)
            table += row == 1 ? u" --- |"_s : u"     |"_s;
    }
    return table;
}

} // namespace wengao::editor
