#include "dialogs/changesdialog.h"

#include "dialogs/sidebyside.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace wengao::dialogs {

ChangesDialog::ChangesDialog(const QString &name, const QString &onDisk, const QString &now, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Changes to be written: %1").arg(name));
    auto *texts = new SideBySide;
    texts->setAccessibleName(windowTitle());
    texts->clear(tr("On disk"), tr("To be written"));
    texts->showDifferences(onDisk, now);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(texts, 1);
    column->addWidget(buttons);
    resize(960, 620);
}

} // namespace wengao::dialogs
