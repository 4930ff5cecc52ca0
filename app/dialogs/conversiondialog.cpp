#include "dialogs/conversiondialog.h"

#include "dialogs/sidebyside.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wengao::dialogs {

ConversionDialog::ConversionDialog(const QString &title, const QString &before, const QString &after,
                                   const QStringList &losses, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    QStringList told;
    for (const QString &loss : losses)
        told.append(QStringLiteral("• ") + loss);
    auto *notes =
        new QLabel(told.isEmpty() ? tr("All values and comments come along.")
                                  : tr("Please note:") + QLatin1Char('\n') + told.join(QLatin1Char('\n')));
    notes->setTextFormat(Qt::PlainText);
    notes->setWordWrap(true);
    notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new SideBySide;
    texts->setAccessibleName(title);
    texts->clear(tr("Now"), tr("Afterwards"));
    texts->addTexts(before, after);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Convert"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(notes);
    column->addWidget(texts, 1);
    column->addWidget(buttons);
    resize(860, 600);
}

} // namespace wengao::dialogs
