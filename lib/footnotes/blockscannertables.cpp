#include "footnotes/blockscanner.h"

#include <algorithm>

namespace wengao::footnotes {

using Kind = ScannedBlock::Kind;

bool BlockScanner::openTable(const BlockLine &line)
{
    const QStringView rest = line.rest();
    if (!isTableDelimiterRow(rest))
        return false;
    const QStringView paragraph = m_paragraph.text();
    const qsizetype lastBreak = paragraph.lastIndexOf(u'\n');
    const QStringView header = paragraph.sliced(lastBreak + 1);
    if (tableCells(header) != tableCells(rest))
        return false;
    const qsizetype headerAt = m_paragraph.sourceOffset(lastBreak + 1);
    const QString kept = header.toString();
    InlineText before;
    if (lastBreak > 0) {
        InlineText whole = m_paragraph;
        whole.truncate(lastBreak);
        before = whole;
    }
    m_paragraph = before;
    closeLeaf();
    if (m_containers.isEmpty() && !before.isEmpty())
        m_segment.blocks.append({Kind::Table, {headerAt, m_line.end}, {}});
    else if (m_containers.isEmpty() && !m_segment.blocks.isEmpty())
        m_segment.blocks.last().kind = Kind::Table;
    m_columns = tableCells(rest);
    const TextRange current = m_line;
    m_line = {headerAt, headerAt + kept.size()};
    addRow(BlockLine(kept));
    m_line = current;
    m_leaf = Leaf::Table;
    touch();
    return true;
}

void BlockScanner::addRow(const BlockLine &line)
{
    const QStringView rest = line.rest();
    qsizetype start = rest.startsWith(u'|') ? 1 : 0;
    int column = 0;
    for (qsizetype i = start; i <= rest.size() && column < m_columns; ++i) {
        if (i + 1 < rest.size() && rest[i] == u'\\') {
            ++i;
            continue;
        }
        if (i < rest.size() && rest[i] != u'|')
            continue;
        InlineText cell;
        cell.append(rest.sliced(start, std::min(i, rest.size()) - start),
                    m_line.start + line.first() + start);
        scanInlines(cell, false);
        ++column;
        start = i + 1;
    }
}

} // namespace wengao::footnotes
