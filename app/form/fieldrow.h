#pragma once

#include "form/desk.h"
#include "form/noteline.h"
#include "form/valueeditor.h"

class QGridLayout;
class QLabel;
class QMenu;

namespace wengao::form {

class ChipsEditor;
class FieldList;
class GlyphButton;
class LineEdit;

/// One field: its label, its editor, what there is to say about it, and a menu for the rest.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(Desk &desk, const frontmatter::Field &field, const Shape &shape, QWidget *parent);
    ~FieldRow() override;

    /// The shape in which this row shows `field`: what suits the value, but while the row has the focus its
    /// editor stays as long as it can hold the value, for another one would take the keys away from who
    /// types.
    [[nodiscard]] Shape shapeFor(const frontmatter::Field &field, const Shape &suited) const;
    /// True when this row can go on showing `field` without being built anew.
    [[nodiscard]] bool fits(const frontmatter::Field &field, const Shape &shape) const;
    void setField(const frontmatter::Field &field, const Shape &shape);

    /// Looks again at what does not come from the field: locks, counts, context, width.
    void refresh();
    void refreshContext();

    [[nodiscard]] const QString &path() const { return m_field.path; }
    [[nodiscard]] ValueEditor *editor() const { return m_editor; }
    [[nodiscard]] FieldList *nested() const { return m_nested; }
    [[nodiscard]] NoteList *notes() const { return m_notes; }
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] bool holdsFocus() const;
    void takeFocus(Qt::FocusReason reason = Qt::ShortcutFocusReason);
    void commitPending();

    /// The menu's entries, built when it opens.
    void fillMenu(QMenu *menu);
    void beginRename();
    void openMenu();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool shows(const frontmatter::Field &field, const Shape &shape) const;
    [[nodiscard]] bool needsRefresh() const;
    void buildEditor();
    void buildOpaque();
    void connectEditor();
    void connectList(ChipsEditor *chips);
    void arrange();
    void updateLabel();
    void updateNotes();
    void addProblemNotes(QList<NoteList::Entry> &entries);
    void addLockNotes(QList<NoteList::Entry> &entries);
    void addComputedNote(QList<NoteList::Entry> &entries);
    void take(const QVariant &value);
    void report(const Result<void> &result);
    void takeWay(int entry, int way);
    void endRename(bool keep, bool isLeft = false);
    void moveBy(int places);
    void remove();
    [[nodiscard]] const QList<frontmatter::Field> &siblings() const;
    [[nodiscard]] QString changeName() const;
    [[nodiscard]] QString plainLabel() const;
    void takeTypedItem(int index, const QString &text);
    [[nodiscard]] Result<TextEdits> itemEdits(const frontmatter::FrontMatter &matter, int index,
                                              const QString &text) const;

    Desk &m_desk;
    frontmatter::Field m_field;
    Shape m_shape;
    QGridLayout *m_grid;
    QLabel *m_label;
    GlyphButton *m_more;
    QWidget *m_body = nullptr;
    ValueEditor *m_editor = nullptr;
    QLabel *m_opaque = nullptr;
    FieldList *m_nested = nullptr;
    NoteList *m_notes;
    LineEdit *m_keyEdit = nullptr;
    frontmatter::FrontMatter m_beforeTyping; ///< what an item that is being typed is written into
    QString m_afterTyping;                   ///< the text after its last letter
    Note m_editorNote;
    QString m_failure;
    bool m_wide = false;
    bool m_isShown = false;
    bool m_wasLocked = false;
    bool m_hadProblems = false;
};

} // namespace wengao::form
