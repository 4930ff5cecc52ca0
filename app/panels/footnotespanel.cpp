#include "panels/footnotespanel.h"

#include "footnotes/notes.h"
#include "footnotes/operations.h"
#include "panels/fixbar.h"
#include "panels/notesmodel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace wengao::panels {

FootnotesPanel::FootnotesPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new NotesModel(this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)),
      m_view(new QTreeView(this)),
      m_fixes(new FixBar(this))
{
    m_filter->setPlaceholderText(tr("Filter footnotes"));
    m_filter->setAccessibleName(tr("Filter footnotes"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_filtered);
    m_view->setAccessibleName(tr("Footnotes"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(NotesModel::Note, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_fixes);
    setFocusProxy(m_view);

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view, &QTreeView::clicked, this, &FootnotesPanel::jump);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showFixes();
        Q_EMIT currentNoteChanged();
    });
    connect(m_model, &NotesModel::noteEdited, this, &FootnotesPanel::editNote);
    connect(m_model, &NotesModel::rowDropped, this, &FootnotesPanel::moveNote);
    connect(m_fixes, &FixBar::applyRequested, this, &FootnotesPanel::editsRequested);
}

void FootnotesPanel::setReading(const std::shared_ptr<const checks::Reading> &reading)
{
    m_reading = reading;
    m_model->setReading(reading);
    showFixes();
}

void FootnotesPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    showFixes();
}

int FootnotesPanel::noteCount() const
{
    return m_model->rowCount();
}

int FootnotesPanel::currentNote() const
{
    return m_filtered->mapToSource(m_view->currentIndex()).row();
}

void FootnotesPanel::showFixes()
{
    const int note = currentNote();
    QList<Remedy> remedies;
    if (m_reading && note >= 0 && !m_readOnly) {
        const QList<footnotes::Fix> fixes =
            m_reading->interest.note == note ? m_reading->noteFixes : checks::noteFixes(*m_reading, note);
        for (const footnotes::Fix &fix : fixes)
            remedies.append({fix.description, fix.edits});
    }
    m_fixes->offer(m_reading ? m_reading->notes.text() : QString(), remedies);
}

void FootnotesPanel::jump(const QModelIndex &shown)
{
    const int row = m_filtered->mapToSource(shown).row();
    if (m_reading && row >= 0 && row < m_reading->notes.definitions().size())
        Q_EMIT jumpRequested(m_reading->notes.definitions().at(row).content);
}

void FootnotesPanel::editNote(int row, const QString &text)
{
    const Result<TextEdits> edits = footnotes::withNoteText(m_reading->notes, row, text);
    if (edits)
        Q_EMIT editsRequested(*edits, tr("Edit footnote"));
    else
        Q_EMIT refused(edits.error().message);
}

void FootnotesPanel::moveNote(int from, int to)
{
    const Result<TextEdits> edits = footnotes::moveDefinition(m_reading->notes, from, to);
    if (edits)
        Q_EMIT editsRequested(*edits, tr("Move footnote"));
    else
        Q_EMIT refused(edits.error().message);
}

} // namespace wengao::panels
