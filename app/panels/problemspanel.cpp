#include "panels/problemspanel.h"

#include "panels/fixbar.h"
#include "text/linebreaks.h"

#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::panels {

namespace {

QStyle::StandardPixmap pixmapFor(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return QStyle::SP_MessageBoxCritical;
    case checks::Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case checks::Severity::Hint:
        break;
    }
    return QStyle::SP_MessageBoxInformation;
}

QString nameOf(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return ProblemsPanel::tr("Error");
    case checks::Severity::Warning:
        return ProblemsPanel::tr("Warning");
    case checks::Severity::Hint:
        break;
    }
    return ProblemsPanel::tr("Hint");
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_fixes(new FixBar(this))
{
    m_list->setAccessibleName(tr("Problems"));
    m_list->setHeaderLabels({tr("Line"), tr("Problem")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_fixes);
    setFocusProxy(m_list);

    const auto jump = [this](QTreeWidgetItem *item) {
        const int row = m_list->indexOfTopLevelItem(item);
        if (row >= 0 && row < m_diagnostics.size())
            Q_EMIT jumpRequested(m_diagnostics.at(row).range);
    };
    connect(m_list, &QTreeWidget::itemClicked, this, jump);
    connect(m_list, &QTreeWidget::itemActivated, this, jump);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ProblemsPanel::showFixes);
    connect(m_fixes, &FixBar::applyRequested, this, &ProblemsPanel::editsRequested);
}

void ProblemsPanel::setDiagnostics(const QString &text, const QList<checks::Diagnostic> &diagnostics,
                                   int firstLine)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_text = text;
    m_diagnostics = diagnostics;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    qsizetype counted = 0;
    int line = firstLine;
    for (const checks::Diagnostic &diagnostic : diagnostics) {
        line += text::lineNumber(QStringView(text).sliced(counted), diagnostic.range.start - counted);
        counted = diagnostic.range.start;
        auto *item = new QTreeWidgetItem({QString::number(line), diagnostic.message});
        item->setIcon(0, style()->standardIcon(pixmapFor(diagnostic.severity)));
        item->setToolTip(1, diagnostic.message);
        item->setData(0, Qt::AccessibleDescriptionRole, nameOf(diagnostic.severity));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    if (current >= 0 && !items.isEmpty())
        m_list->setCurrentItem(items.at(std::min<qsizetype>(current, items.size() - 1)));
    showFixes();
}

void ProblemsPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showFixes();
}

void ProblemsPanel::showFixes()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    QList<Remedy> remedies;
    if (row >= 0 && row < m_diagnostics.size() && !m_readOnly) {
        for (const checks::Fix &fix : m_diagnostics.at(row).fixes)
            remedies.append({fix.description, fix.edits});
    }
    m_fixes->offer(m_text, remedies);
}

} // namespace wengao::panels
