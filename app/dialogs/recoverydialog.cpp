#include "dialogs/recoverydialog.h"

#include "dialogs/sidebyside.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::dialogs {

RecoveryDialog::RecoveryDialog(const QList<Recovered> &texts, QWidget *parent)
    : QDialog(parent), m_texts(texts), m_list(new QListWidget), m_detail(new QLabel), m_view(new SideBySide)
{
    setWindowTitle(tr("Unsaved texts"));
    m_list->setAccessibleName(tr("Unsaved texts"));
    for (const Recovered &text : texts) {
        auto *item = new QListWidgetItem(text.title, m_list);
        item->setData(Qt::UserRole, text.id);
    }
    m_detail->setWordWrap(true);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_detail);
    column->addWidget(m_view, 1);
    auto *halves = new QSplitter;
    halves->addWidget(m_list);
    halves->addWidget(right);
    halves->setStretchFactor(1, 1);
    halves->setSizes({220, 800});
    halves->setChildrenCollapsible(false);

    auto *buttons = new QDialogButtonBox;
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    auto *discard = buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    auto *later = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    // Enter must never discard anything.
    discard->setAutoDefault(false);
    later->setAutoDefault(false);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setDefault(true);
    m_restore->setFocus();
    discard->setObjectName(QStringLiteral("discard"));
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(currentId()); });
    connect(discard, &QPushButton::clicked, this, [this] { Q_EMIT discardRequested(currentId()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showCurrent);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    m_list->setCurrentRow(0);
    resize(1080, 680);
}

QString RecoveryDialog::currentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void RecoveryDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_texts.size())
        return;
    const Recovered &text = m_texts.at(row);
    m_detail->setText(text.detail);
    m_restore->setEnabled(text.mayRestore);
    m_view->clear(tr("File on disk"), tr("Unsaved text"));
    m_view->showDifferences(text.onDisk, text.recovered);
}

void RecoveryDialog::remove(const QString &id)
{
    const auto found =
        std::find_if(m_texts.begin(), m_texts.end(), [&](const Recovered &text) { return text.id == id; });
    if (found == m_texts.end())
        return;
    const auto row = static_cast<int>(found - m_texts.begin());
    m_texts.erase(found);
    delete m_list->takeItem(row);
    showCurrent();
    if (m_texts.isEmpty())
        accept();
}

} // namespace wengao::dialogs
