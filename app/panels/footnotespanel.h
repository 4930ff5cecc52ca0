#pragma once

#include "base/textedit.h"
#include "checks/reading.h"

#include <QWidget>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace wengao::panels {

class FixBar;
class NotesModel;

/// The article's footnotes as a list: typing narrows it, a click goes to the note, its text is edited in
/// place, dragging moves the definition, and what is wrong with a note is mended after a look at the change.
class FootnotesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FootnotesPanel(QWidget *parent = nullptr);

    /// Null shows nothing. Costs what has changed, unless there are more or fewer notes than before.
    void setReading(const std::shared_ptr<const checks::Reading> &reading);
    void setReadOnly(bool readOnly);
    [[nodiscard]] int noteCount() const;
    /// The definition that is selected, -1 for none: a reading that knows it brings its remedies along.
    [[nodiscard]] int currentNote() const;

Q_SIGNALS:
    /// The person wants to see this range of the body.
    void jumpRequested(const wengao::TextRange &range);
    /// The body is to be changed, as one undo step of this name.
    void editsRequested(const wengao::TextEdits &edits, const QString &stepName);
    /// Something could not be done; a sentence for the status bar.
    void refused(const QString &message);
    void currentNoteChanged();

private:
    void showFixes();
    void jump(const QModelIndex &shown);
    void editNote(int row, const QString &text);
    void moveNote(int from, int to);

    std::shared_ptr<const checks::Reading> m_reading;
    NotesModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_view;
    FixBar *m_fixes;
    bool m_readOnly = false;
};

} // namespace wengao::panels
