#pragma once

#include "base/clock.h"
#include "base/textedit.h"

#include <optional>

namespace wengao::article {

/// The two texts of an article.
enum class Part { FrontMatter, Body };

/// Where the cursor stands; `position == anchor` when nothing is selected.
struct Cursor
{
    Part part = Part::Body;
    qsizetype anchor = 0;
    qsizetype position = 0;
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// One change of one text: `edits` apply to the text before it, `inverse` to the text after it.
struct Change
{
    Part part = Part::Body;
    TextEdits edits;
    TextEdits inverse;
    friend bool operator==(const Change &, const Change &) = default;
};

/// What one undo takes back. The changes apply in their order, each to the text the one before it left.
struct Step
{
    QList<Change> changes;
    QString name;
    Cursor before;
    Cursor after;
};

/// One undo history over both texts of an article. Typing runs together into steps of about a word; the rest
/// is one step each, or one a group. Knows which state is the saved one. Memory is bounded: the oldest steps
/// go first. Not thread-safe.
class History final
{
public:
    enum class Kind {
        Command, ///< a step of its own
        Typing,  ///< joins the step before it when it goes on from there
    };
    static constexpr qsizetype defaultByteLimit = qsizetype(256) * 1024 * 1024;

    /// The clock must outlive the history.
    explicit History(const Clock &clock, qsizetype byteLimit = defaultByteLimit);

    /// Records a change that was just made. What was undone can be redone no more. Empty changes are ignored.
    void push(Change change, const QString &name, Kind kind = Kind::Command, Cursor before = {},
              Cursor after = {});

    /// What is pushed until the matching endStep() becomes one step of this name; groups may nest.
    void beginStep(const QString &name);
    /// Closes the innermost group; outside a group the next typing starts a new step.
    void endStep();
    /// The next typing starts a new step, whatever it goes on from; inside a group nothing happens.
    void breakTyping();

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoName() const;
    [[nodiscard]] QString redoName() const;

    /// Goes one step back and returns what to do for it: apply the `edits` of the changes in their order,
    /// then put the cursor at `after`. Nothing when there is no step or a group is open.
    [[nodiscard]] std::optional<Step> undo();
    /// Goes one step forward again, told in the same way.
    [[nodiscard]] std::optional<Step> redo();

    /// The present state is what is on disk.
    void markSaved();
    /// A state to compare with later: equal numbers mean equal texts.
    [[nodiscard]] quint64 state() const;
    /// A state that was noted earlier is what is on disk, even if typing went on meanwhile.
    void markSaved(quint64 state);
    /// No state that can be reached is on disk any more: the file changed or was lost.
    void markUnsaved();
    [[nodiscard]] bool isModified() const;

    /// Forgets every step; the present state becomes the first and keeps being saved or not.
    void clear();

private:
    struct Entry
    {
        Step step;
        quint64 state = 0; ///< of the texts after the step
        qsizetype cost = 0;
    };

    [[nodiscard]] bool joinsTyping(const Change &change) const;
    void join(const Change &change, Cursor after);
    void append(Step step);
    void dropRedo();
    void dropOldest();

    const Clock &m_clock;
    qsizetype m_byteLimit;
    QList<Entry> m_entries;
    qsizetype m_done = 0; ///< entries before it can be undone, the others redone
    quint64 m_firstState = 0;
    quint64 m_lastGiven = 0;
    std::optional<quint64> m_savedState = 0;
    qsizetype m_cost = 0;
    int m_depth = 0;
    Step m_group;
    bool m_typingOpen = false;
    QDateTime m_lastTyping;
};

} // namespace wengao::article
