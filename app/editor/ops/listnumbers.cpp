#include "editor/ops/listnumbers.h"

#include "editor/ops/lineprefix.h"

namespace wengao::editor {

namespace {

/// One level of nesting: where its items stand and how they are counted.
struct Level
{
    int column = 0;
    int content = 0;
    ListKind kind = ListKind::None;
    QChar mark;
    int first = 0;
    int next = 0;
    int step = 1;
    int seen = 0;
    int shift = 0; ///< columns the text inside the present item moves
};

class Counter final
{
public:
    Counter(QStringList &lines, qsizetype firstTouched, qsizetype lastTouched)
        : m_lines(lines), m_firstTouched(firstTouched), m_lastTouched(lastTouched)
    {
    }

    void run()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (isBlankLine(m_lines.at(i))) {
                m_afterBlank = true;
                continue;
            }
            const LinePrefix prefix = linePrefix(m_lines.at(i));
            const bool lazy = !prefix.isItem() && !m_afterBlank;
            m_afterBlank = false;
            if (lazy && (m_levels.isEmpty() || prefix.indentColumns < m_levels.last().content))
                continue;
            while (!m_levels.isEmpty() && prefix.indentColumns < limit(m_levels.last(), prefix))
                m_levels.removeLast();
            if (prefix.isItem())
                item(i, prefix);
            else if (!m_levels.isEmpty())
                shiftLine(i, prefix, m_levels.last().shift);
        }
    }

private:
    static int limit(const Level &level, const LinePrefix &prefix)
    {
        return prefix.isItem() ? level.column : level.content;
    }

    void item(qsizetype i, const LinePrefix &prefix)
    {
        const bool touched = i >= m_firstTouched && i <= m_lastTouched;
        const bool sibling = !m_levels.isEmpty() && prefix.indentColumns < m_levels.last().content;
        if (!sibling || m_levels.last().kind != prefix.list || m_levels.last().mark != prefix.mark)
            open(prefix, sibling, touched);
        Level &level = m_levels.last();
        if (level.seen == 1 && !touched && prefix.number == level.first)
            level.step = 0;
        if (level.seen == 1)
            level.next = level.first + level.step;
        ++level.seen;
        const int outer = m_levels.size() > 1 ? m_levels.at(m_levels.size() - 2).shift : 0;
        int widened = 0;
        if (prefix.list == ListKind::Ordered) {
            const QString number = QString::number(level.next);
            const qsizetype digits = prefix.marker.length() - 1;
            widened = int(number.size() - digits);
            m_lines[i].replace(prefix.marker.start, digits, number);
            level.next += level.step;
        }
        level.content = prefix.contentColumn;
        level.shift = outer + widened;
        shiftLine(i, prefix, outer);
    }

    void open(const LinePrefix &prefix, bool replaces, bool touched)
    {
        if (replaces)
            m_levels.removeLast();
        const int first = touched ? 1 : prefix.number;
        m_levels.append({prefix.indentColumns, prefix.contentColumn, prefix.list, prefix.mark, first, first});
    }

    void shiftLine(qsizetype i, const LinePrefix &prefix, int shift)
    {
        if (shift > 0)
            m_lines[i].insert(prefix.indent.start, QString(shift, u' '));
        else if (shift < 0)
            m_lines[i].remove(prefix.indent.start, std::min<qsizetype>(-shift, prefix.indent.length()));
    }

    QStringList &m_lines;
    qsizetype m_firstTouched;
    qsizetype m_lastTouched;
    QList<Level> m_levels;
    bool m_afterBlank = false;
};

} // namespace

void renumber(QStringList &lines, qsizetype firstTouched, qsizetype lastTouched)
{
    Counter(lines, firstTouched, lastTouched).run();
}

} // namespace wengao::editor
