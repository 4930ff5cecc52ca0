#include "editor/ops/tablegrid.h"

#include "editor/ops/lineprefix.h"
#include "editor/ops/tablerow.h"

#include "text/characters.h"
#include "text/linebreaks.h"
#include "text/segmentation.h"

#include <algorithm>
#include <utility>

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

/// What stands before a row's first cell: quote marks, an item's marker or the blanks in its place.
qsizetype leadLength(QStringView line)
{
    return std::min(linePrefix(line).contentStart, line.size());
}

/// The lines around `line` that may be one table. A list item starts one, and goes on in none.
TextRange rowsAround(QStringView text, TextRange line)
{
    if (!mayBeRow(lineOf(text, line)))
        return line;
    TextRange first = line;
    while (first.start > 0 && !linePrefix(lineOf(text, first)).isItem()) {
        const TextRange above = text::lineAt(text, first.start - 1);
        if (!mayBeRow(lineOf(text, above)))
            break;
        first = above;
    }
    TextRange last = line;
    while (last.end < text.size()) {
        const TextRange below = text::lineAt(text, last.end + 1);
        if (!mayBeRow(lineOf(text, below)) || linePrefix(lineOf(text, below)).isItem())
            break;
        last = below;
    }
    return {first.start, last.end};
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
    const TextRange line = text::lineAt(text, selection.position);
    const TextRange whole = rowsAround(text, line);
    const TextRange head = text::lineAt(text, whole.start);
    if (head.end >= whole.end)
        return std::nullopt;
    const TextRange dashes = text::lineAt(text, head.end + 1);
    if (!isDelimiterRow(lineOf(text, dashes).sliced(leadLength(lineOf(text, dashes))), -1))
        return std::nullopt;
    TableGrid grid;
    grid.m_range = whole;
    grid.m_before = lineOf(text, whole).toString();
    for (TextRange at = head;; at = text::lineAt(text, at.end + 1)) {
        const QStringView written = lineOf(text, at);
        const qsizetype lead = leadLength(written);
        grid.m_leads.append(written.first(lead).toString());
        if (at == dashes) {
            for (const QStringView cell : cellsOf(written.sliced(lead)))
                grid.alignments.append(alignmentOf(cell));
        } else {
            grid.rows.append(cellsAsStrings(written.sliced(lead)));
        }
        if (at.end >= whole.end)
            break;
    }
    grid.widen();
    grid.row = std::max(0, text::lineNumber(grid.m_before, line.start - whole.start) - 1);
    const qsizetype lead = leadLength(lineOf(text, line));
    grid.findColumn(lineOf(text, line).sliced(lead), selection.position - line.start - lead);
    return grid;
}

/// Rows of less cells get empty ones. A row of more gets its columns, though nobody sees them published,
/// since they are what the person wrote.
void TableGrid::widen()
{
    for (QStringList &cells : rows) {
        while (cells.size() > alignments.size() && cells.constLast().isEmpty())
            cells.removeLast();
    }
    for (const QStringList &cells : std::as_const(rows))
        alignments.resize(std::max(alignments.size(), cells.size()), ColumnAlignment::None);
    for (QStringList &cells : rows)
        cells.resize(columnCount());
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

/// New rows begin as the last one does.
QString TableGrid::leadOf(int line) const
{
    return m_leads.at(std::min<qsizetype>(line, m_leads.size() - 1));
}

QString TableGrid::delimiterLine(const QList<int> &wide) const
{
    QString line = leadOf(1) + u'|';
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
        written += leadOf(r == 0 ? 0 : r + 1) + u'|';
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
