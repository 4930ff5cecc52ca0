#pragma once

#include <QVariant>
#include <QWidget>

namespace wengao::form {

/// Something to say beside a value; with a title it offers a way out, which ValueEditor::followNote() takes.
struct Note
{
    QString sentence;
    QString way = {};
    friend bool operator==(const Note &, const Note &) = default;
};

/// Edits one value. Showing, focusing or leaving it never changes the value: `edited` follows only what a
/// person did.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ValueEditor(QWidget *parent) : QWidget(parent) {}

    /// What is shown, in the kind that FrontMatter::set takes.
    [[nodiscard]] virtual QVariant value() const = 0;

    /// Shows `value` without handing it out. Cursor, selection and focus stay when it is shown already.
    virtual void setValue(const QVariant &value) = 0;

    /// Shows the value but takes no input.
    virtual void setLocked(bool locked) = 0;

    /// The name and the help read aloud for the input.
    virtual void setNames(const QString &label, const QString &help);

    /// True when something was typed that undo should take back before anything else.
    [[nodiscard]] virtual bool hasPending() const { return false; }

    /// Takes back what was typed: goes back to the value last set where something is shown that was never
    /// handed out.
    virtual void dropPending() {}

    /// Hands out what is typed and complete but was not handed out yet.
    virtual void commitPending() {}

    /// Does what the note last signalled offers.
    virtual void followNote() {}

Q_SIGNALS:
    void edited(const QVariant &value);
    /// Something about what is shown, or an empty note when all is well.
    void noteChanged(const wengao::form::Note &note);
    void stepEnds();
    void undoRequested();
    void redoRequested();

protected:
    /// Leaves undo and redo to the window's one history: the shortcuts are not taken by `input`, and where
    /// no action wants them they become undoRequested and redoRequested. What is pending is taken back first,
    /// alone. Also signals stepEnds when the focus leaves.
    void watch(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace wengao::form
