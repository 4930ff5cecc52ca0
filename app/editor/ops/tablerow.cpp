#include "editor/ops/tablerow.h"

namespace wengao::editor {

QList<qsizetype> pipePositions(QStringView row)
{
    QList<qsizetype> positions;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row.at(i) == u'\\')
            ++i;
        else if (row.at(i) == u'|')
            positions.append(i);
    }
    return positions;
}

QList<QStringView> cellsOf(QStringView row)
{
    const QStringView trimmed = row.trimmed();
    QList<QStringView> cells;
    if (trimmed.isEmpty())
        return cells;
    qsizetype start = trimmed.startsWith(u'|') ? 1 : 0;
    for (const qsizetype pipe : pipePositions(trimmed)) {
        if (pipe < start)
            continue;
        cells.append(trimmed.sliced(start, pipe - start).trimmed());
        start = pipe + 1;
    }
    if (start < trimmed.size())
        cells.append(trimmed.sliced(start).trimmed());
    return cells;
}

qsizetype columnCount(QStringView row)
{
    return cellsOf(row).size();
}

bool isDelimiterRow(QStringView row, qsizetype columns)
{
    for (const QChar c : row) {
        if (c != u'-' && c != u'|' && c != u':' && c != u' ' && c != u'\t')
            return false;
    }
    const QList<QStringView> cells = cellsOf(row);
    if (cells.isEmpty() || (columns >= 0 && cells.size() != columns))
        return false;
    for (QStringView cell : cells) {
        if (cell.startsWith(u':'))
            cell = cell.sliced(1);
        if (cell.endsWith(u':'))
            cell.chop(1);
        if (cell.isEmpty() || cell.count(u'-') != cell.size())
            return false;
    }
    return true;
}

} // namespace wengao::editor
