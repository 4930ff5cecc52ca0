#include "dialogs/reportdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wengao::dialogs {

ReportDialog::ReportDialog(const QString &title, const QString &summary, const QStringList &lines,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *heading = new QLabel(summary);
    heading->setWordWrap(true);
    auto *list = new QPlainTextEdit(lines.join(QLatin1Char('\n')));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(560, 320);
}

} // namespace wengao::dialogs
