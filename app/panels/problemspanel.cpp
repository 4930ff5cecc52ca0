#include "panels/problemspanel.h"

#include "panels/fixbar.h"
#include "panels/problemsmodel.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::panels {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new ProblemsModel(this)),
      m_list(new QTreeView(this)),
      m_fixes(new FixBar(this))
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(ProblemsModel::Line, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fixes);
    setFocusProxy(m_list);

    connect(m_list, &QTreeView::clicked, this, &ProblemsPanel::jump);
    connect(m_list, &QTreeView::activated, this, &ProblemsPanel::jump);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::showFixes);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::currentProblemChanged);
    connect(m_fixes, &FixBar::applyRequested, this, &ProblemsPanel::editsRequested);
}

void ProblemsPanel::setReading(const std::shared_ptr<const checks::Reading> &reading, int firstLine)
{
    const int current = m_list->currentIndex().row();
    m_reading = reading;
    m_model->setReading(reading, firstLine);
    if (current >= 0 && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::min(current, m_model->rowCount() - 1), 0));
    showFixes();
}

void ProblemsPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showFixes();
}

int ProblemsPanel::problemCount() const
{
    return m_reading ? int(m_reading->diagnostics.size()) : 0;
}

int ProblemsPanel::currentProblem() const
{
    return m_list->currentIndex().row();
}

void ProblemsPanel::jump(const QModelIndex &index)
{
    if (const checks::Diagnostic *diagnostic = m_model->diagnosticIn(index.row()))
        Q_EMIT jumpRequested(diagnostic->range);
}

void ProblemsPanel::showFixes()
{
    const int row = currentProblem();
    const checks::Diagnostic *diagnostic = m_model->diagnosticIn(row);
    QList<Remedy> remedies;
    if (diagnostic && !m_readOnly) {
        const QList<checks::Fix> fixes = m_reading->interest.problem == row
                                             ? m_reading->problemFixes
                                             : checks::fixesOf(*diagnostic, m_reading->notes);
        for (const checks::Fix &fix : fixes)
            remedies.append({fix.description, fix.edits});
    }
    m_fixes->offer(m_reading ? m_reading->notes.text() : QString(), remedies);
}

} // namespace wengao::panels
