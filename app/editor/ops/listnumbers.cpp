#include "editor/ops/listnumbers.h"

#include "editor/ops/lineprefix.h"

#include <algorithm>

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

/// What the numbers that are there mean.
struct Counting
{
    qsizetype firstTouched = -1; ///< lines whose numbers mean nothing
    qsizetype lastTouched = -1;
    bool mayRepeat = true;    ///< a second item with the number of the first makes a list of such items
    qsizetype givenLine = -1; ///< a list that begins in this line
    int givenNumber = 0;      ///< begins with this number
};

class Counter final
{
public:
    Counter(QStringList &lines, const Counting &counting) : m_lines(lines), m_counting(counting) {}

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
        const bool touched = i >= m_counting.firstTouched && i <= m_counting.lastTouched;
        const bool sibling = !m_levels.isEmpty() && prefix.indentColumns < m_levels.last().content;
        if (!sibling || m_levels.last().kind != prefix.list || m_levels.last().mark != prefix.mark)
            open(prefix, sibling,
                 i == m_counting.givenLine ? m_counting.givenNumber
                 : touched                 ? 1
                                           : prefix.number);
        Level &level = m_levels.last();
        if (level.seen == 1 && !touched && m_counting.mayRepeat && prefix.number == level.first)
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

    void open(const LinePrefix &prefix, bool replaces, int first)
    {
        if (replaces)
            m_levels.removeLast();
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
    Counting m_counting;
    QList<Level> m_levels;
    bool m_afterBlank = false;
};

bool isInOrder(QStringList lines, const Counting &counting)
{
    const QStringList before = lines;
    Counter(lines, counting).run();
    return lines == before;
}

} // namespace

void renumber(QStringList &lines, qsizetype firstTouched, qsizetype lastTouched)
{
    Counter(lines, {firstTouched, lastTouched}).run();
}

void recount(const QStringList &before, QStringList &after)
{
    Counting counting{.mayRepeat = false};
    if (!isInOrder(before, counting)) {
        counting.mayRepeat = true;
        if (!isInOrder(before, counting))
            return;
    }
    const auto changed = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    if (changed.first != before.cend() && changed.second != after.cend()) {
        const LinePrefix was = linePrefix(*changed.first);
        const LinePrefix is = linePrefix(*changed.second);
        if (was.list == ListKind::Ordered && was.indentColumns == is.indentColumns) {
            counting.givenLine = changed.second - after.cbegin();
            counting.givenNumber = was.number;
        }
    }
    Counter(after, counting).run();
}

} // namespace wengao::editor
