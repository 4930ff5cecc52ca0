#include "article/history.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace wengao::article {

namespace {

constexpr qint64 typingPauseMs = 2000;
constexpr qsizetype longestGrapheme = 64;

qsizetype costOf(const TextEdits &edits)
{
    qsizetype cost = 0;
    for (const TextEdit &edit : edits)
        cost += qsizetype(sizeof(TextEdit)) + edit.replacement.size() * 2;
    return cost;
}

qsizetype costOf(const Step &step)
{
    qsizetype cost = qsizetype(sizeof(Step)) + step.name.size() * 2;
    for (const Change &change : step.changes)
        cost += qsizetype(sizeof(Change)) + costOf(change.edits) + costOf(change.inverse);
    return cost;
}

bool isOneGrapheme(const QString &text)
{
    if (text.isEmpty() || text.size() > longestGrapheme)
        return false;
    if (text.size() == 1)
        return true;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    return finder.toNextBoundary() == text.size();
}

bool isPause(QChar c)
{
    return c.isSpace() || c.isPunct() || c.isLowSurrogate();
}

// A low surrogate that stands alone is a line break or a strange byte; behind a high one it is half a
// character.
bool endsInPause(const QString &text)
{
    const qsizetype size = text.size();
    if (size >= 2 && text.at(size - 1).isLowSurrogate() && text.at(size - 2).isHighSurrogate())
        return false;
    return size > 0 && isPause(text.at(size - 1));
}

bool isInsertion(const TextEdit &edit)
{
    return edit.range.isEmpty() && isOneGrapheme(edit.replacement);
}

bool isDeletion(const TextEdit &edit, const QString &removed)
{
    return edit.replacement.isEmpty() && isOneGrapheme(removed);
}

void reverse(Step &step)
{
    std::reverse(step.changes.begin(), step.changes.end());
    for (Change &change : step.changes)
        std::swap(change.edits, change.inverse);
    std::swap(step.before, step.after);
}

} // namespace

History::History(const Clock &clock, qsizetype byteLimit) : m_clock(clock), m_byteLimit(byteLimit)
{
}

void History::push(Change change, const QString &name, Kind kind, Cursor before, Cursor after)
{
    if (change.edits.isEmpty())
        return;
    dropRedo();
    if (m_depth > 0) {
        if (m_group.changes.isEmpty())
            m_group.before = before;
        m_group.after = after;
        m_group.changes.append(std::move(change));
        return;
    }
    const QDateTime now = m_clock.now();
    if (kind == Kind::Typing && joinsTyping(change) && m_lastTyping.msecsTo(now) <= typingPauseMs) {
        join(change, after);
    } else {
        Step step{{}, name, before, after};
        step.changes.append(std::move(change));
        append(std::move(step));
    }
    m_typingOpen = kind == Kind::Typing;
    m_lastTyping = now;
}

void History::beginStep(const QString &name)
{
    if (m_depth++ == 0)
        m_group = Step{{}, name, {}, {}};
}

void History::endStep()
{
    if (m_depth > 0 && --m_depth == 0 && !m_group.changes.isEmpty())
        append(std::move(m_group));
    if (m_depth == 0)
        m_typingOpen = false;
}

void History::breakTyping()
{
    m_typingOpen = false;
}

bool History::canUndo() const
{
    return m_depth == 0 && m_done > 0;
}

bool History::canRedo() const
{
    return m_depth == 0 && m_done < m_entries.size();
}

QString History::undoName() const
{
    return canUndo() ? m_entries.at(m_done - 1).step.name : QString();
}

QString History::redoName() const
{
    return canRedo() ? m_entries.at(m_done).step.name : QString();
}

std::optional<Step> History::undo()
{
    if (!canUndo())
        return std::nullopt;
    m_typingOpen = false;
    Step step = m_entries.at(--m_done).step;
    reverse(step);
    return step;
}

std::optional<Step> History::redo()
{
    if (!canRedo())
        return std::nullopt;
    m_typingOpen = false;
    return m_entries.at(m_done++).step;
}

void History::markSaved()
{
    markSaved(state());
}

void History::markSaved(quint64 state)
{
    m_savedState = state;
    m_typingOpen = false;
}

void History::markUnsaved()
{
    m_savedState.reset();
}

quint64 History::state() const
{
    return m_done > 0 ? m_entries.at(m_done - 1).state : m_firstState;
}

bool History::isModified() const
{
    const bool groupChanged = m_depth > 0 && !m_group.changes.isEmpty();
    return groupChanged || m_savedState != state();
}

void History::clear()
{
    m_firstState = state();
    m_entries.clear();
    m_done = 0;
    m_cost = 0;
    m_depth = 0;
    m_group = {};
    m_typingOpen = false;
}

// Typing goes on when it stands right behind the last insertion, or removes right beside the last deletion;
// a letter after a space or punctuation begins a new step, so that undo takes back about a word.
bool History::joinsTyping(const Change &change) const
{
    if (!m_typingOpen || m_done == 0 || change.edits.size() != 1 || change.inverse.size() != 1)
        return false;
    const QList<Change> &changes = m_entries.at(m_done - 1).step.changes;
    if (changes.size() != 1 || changes.first().part != change.part || changes.first().edits.size() != 1 ||
        changes.first().inverse.size() != 1)
        return false;
    const TextEdit &last = changes.first().edits.first();
    const TextEdit &next = change.edits.first();
    if (isInsertion(next) && !last.replacement.isEmpty()) {
        const bool goesOn = next.range.start == last.range.start + last.replacement.size();
        return goesOn && !(endsInPause(last.replacement) && !endsInPause(next.replacement));
    }
    return isDeletion(next, change.inverse.first().replacement) && last.replacement.isEmpty() &&
           (next.range.end == last.range.start || next.range.start == last.range.start);
}

void History::join(const Change &change, Cursor after)
{
    Entry &entry = m_entries[m_done - 1];
    TextEdit &last = entry.step.changes.first().edits.first();
    TextEdit &lastInverse = entry.step.changes.first().inverse.first();
    const TextEdit &next = change.edits.first();
    const QString removed = change.inverse.first().replacement;
    if (next.replacement.isEmpty()) {
        const bool backwards = next.range.start < last.range.start;
        last.range = backwards ? TextRange{next.range.start, last.range.end}
                               : TextRange{last.range.start, last.range.end + removed.size()};
        lastInverse.replacement =
            backwards ? removed + lastInverse.replacement : lastInverse.replacement + removed;
    } else {
        last.replacement += next.replacement;
    }
    lastInverse.range = {last.range.start, last.range.start + last.replacement.size()};
    entry.step.after = after;
    entry.state = ++m_lastGiven;
    m_cost -= entry.cost;
    entry.cost = costOf(entry.step);
    m_cost += entry.cost;
}

void History::append(Step step)
{
    const qsizetype cost = costOf(step);
    m_entries.append({std::move(step), ++m_lastGiven, cost});
    m_cost += cost;
    m_done = m_entries.size();
    dropOldest();
}

void History::dropRedo()
{
    while (m_entries.size() > m_done) {
        m_cost -= m_entries.last().cost;
        m_entries.removeLast();
    }
}

void History::dropOldest()
{
    while (m_cost > m_byteLimit && m_entries.size() > 1 && m_done > 1) {
        m_cost -= m_entries.first().cost;
        m_firstState = m_entries.first().state;
        m_entries.removeFirst();
        --m_done;
    }
}

} // namespace wengao::article
