#include "editor/ops/tablegrid.h"

#include "editor/ops/lineprefix.h"
#include "editor/ops/tablerow.h"

#include "text/characters.h"
#include "text/linebreaks.h"
#include "text/segmentation.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr int narrowestColumn = 3;
constexpr char32_t emojiSelector = 0xFE0F;

QStringView lineOf(QStringView text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

bool mayBeRow(QStringView line)
{
    return line.contains(u'|') && !isBlankLine(line);
}

ColumnAlignment alignmentOf(QStringView dashes)
{
    const bool left = dashes.startsWith(u':');
    const bool right = dashes.endsWith(u':');
    if (left && right)
        return ColumnAlignment::Center;
    if (right)
        return ColumnAlignment::Right;
    return left ? ColumnAlignment::Left : ColumnAlignment::None;
}

QString padded(const QString &cell, int width, ColumnAlignment alignment)
{
    const int missing = std::max(0, width - displayWidth(cell));
    int before = 0;
    if (alignment == ColumnAlignment::Right)
        before = missing;
    else if (alignment == ColumnAlignment::Center)
        before = missing / 2;
    return QString(before, u' ') + cell + QString(missing - before, u' ');
}

QStringList cellsAsStrings(QStringView line)
{
    QStringList cells;
    for (const QStringView cell : cellsOf(line))
        cells.append(cell.toString());
    return cells;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end =
            text.at(at).unicode() < 0x300 && (at + 1 == text.size() || text.at(at + 1).unicode() < 0x300)
                ? at + 1
                : text::nextGrapheme(text, at);
        const char32_t first = text::codePointAt(text, at);
        const bool picture = text.sliced(at, end - at).contains(QChar(emojiSelector));
        width += text::isWide(first) || picture ? 2 : 1;
        at = end;
    }
    return width;
}

std::optional<TableGrid> TableGrid::at(QStringView text, Selection selection)
{
    TextRange line = text::lineAt(text, selection.position);
    if (!mayBeRow(lineOf(text, line)))
        return std::nullopt;
    TextRange first = line;
    while (first.start > 0 && mayBeRow(lineOf(text, text::lineAt(text, first.start - 1))))
        first = text::lineAt(text, first.start - 1);
    TextRange last = line;
    while (last.end < text.size() && mayBeRow(lineOf(text, text::lineAt(text, last.end + 1))))
        last = text::lineAt(text, last.end + 1);
    if (first.end >= last.end)
        return std::nullopt;
    const qsizetype content = linePrefix(lineOf(text, first)).contentStart;
    const auto cellPart = [&](TextRange range) {
        return lineOf(text, range)
            .sliced(std::min(linePrefix(lineOf(text, range)).contentStart, range.length()));
    };
    const TextRange dashes = text::lineAt(text, first.end + 1);
    if (!isDelimiterRow(cellPart(dashes), -1))
        return std::nullopt;
    TableGrid grid;
    grid.m_range = {first.start, last.end};
    grid.m_before = lineOf(text, grid.m_range).toString();
    grid.m_prefix = lineOf(text, first).first(content).toString();
    for (const QStringView cell : cellsOf(cellPart(dashes)))
        grid.alignments.append(alignmentOf(cell));
    for (TextRange at = first;; at = text::lineAt(text, at.end + 1)) {
        if (at == line) {
            grid.row = std::max(0, int(grid.rows.size()) - (at == dashes ? 1 : 0));
            grid.findColumn(cellPart(at), selection.position - (at.end - cellPart(at).size()));
        }
        if (at != dashes)
            grid.rows.append(cellsAsStrings(cellPart(at)));
        if (at.end >= last.end)
            break;
    }
    for (QStringList &cells : grid.rows)
        cells.resize(grid.columnCount());
    return grid;
}

void TableGrid::findColumn(QStringView line, qsizetype at)
{
    const QList<qsizetype> pipes = pipePositions(line);
    const auto before =
        std::count_if(pipes.cbegin(), pipes.cend(), [at](qsizetype pipe) { return pipe < at; });
    const bool outer = line.startsWith(u'|');
    column = std::clamp(int(before) - (outer ? 1 : 0), 0, std::max(0, columnCount() - 1));
    const qsizetype start = before > 0 ? pipes.at(before - 1) + 1 : 0;
    m_offset = std::max<qsizetype>(0, at - skipBlanks(line, start));
}

QList<int> TableGrid::widths() const
{
    QList<int> wide(columnCount(), narrowestColumn);
    for (const QStringList &cells : rows) {
        for (int i = 0; i < columnCount(); ++i)
            wide[i] = std::max(wide.at(i), displayWidth(cells.at(i)));
    }
    return wide;
}

QString TableGrid::delimiterLine(const QList<int> &wide) const
{
    QString line = m_prefix + u'|';
    for (int i = 0; i < columnCount(); ++i) {
        QString dashes(wide.at(i), u'-');
        const ColumnAlignment alignment = alignments.at(i);
        if (alignment == ColumnAlignment::Left || alignment == ColumnAlignment::Center)
            dashes[0] = u':';
        if (alignment == ColumnAlignment::Right || alignment == ColumnAlignment::Center)
            dashes[dashes.size() - 1] = u':';
        line += u' ' + dashes + u" |"_s;
    }
    return line;
}

Change TableGrid::change(bool selectCell) const
{
    const QList<int> wide = widths();
    QString written;
    Selection selection;
    for (int r = 0; r < rowCount(); ++r) {
        if (r > 0)
            written += u'\n';
        written += m_prefix + u'|';
        for (int c = 0; c < columnCount(); ++c) {
            const QString &cell = rows.at(r).at(c);
            const QString text = padded(cell, wide.at(c), alignments.at(c));
            if (r == row && c == column) {
                const qsizetype start = written.size() + 1 + (cell.isEmpty() ? 0 : skipBlanks(text, 0));
                const qsizetype offset = std::min(m_offset, cell.size());
                selection =
                    selectCell ? Selection{start, start + cell.size()} : Selection::at(start + offset);
            }
            written += u' ' + text + u" |"_s;
        }
        if (r == 0)
            written += u'\n' + delimiterLine(wide);
    }
    Change change;
    const TextEdit edit = difference(m_before, written);
    if (written != m_before)
        change.edits.append({edit.range.shifted(m_range.start), edit.replacement});
    change.selection = selection.shifted(m_range.start);
    return change;
}

} // namespace wengao::editor
