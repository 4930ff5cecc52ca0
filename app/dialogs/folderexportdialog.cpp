#include "dialogs/folderexportdialog.h"

#include "dialogs/exportform.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wengao::dialogs {

FolderExportDialog::FolderExportDialog(const QString &folder, const ExportChoices &choices, QWidget *parent)
    : QDialog(parent),
      m_folder(new QLineEdit(folder)),
      m_target(new QLineEdit(choices.target)),
      m_form(new ExportForm),
      m_all(new QCheckBox(tr("&Write pages that have not changed as well"))),
      m_progress(new QProgressBar),
      m_summary(new QLabel),
      m_problems(new QPlainTextEdit)
{
    setWindowTitle(tr("Export a folder"));
    m_form->setChoices(choices);
    m_summary->setWordWrap(true);
    m_progress->hide();
    m_problems->hide();
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(tr("What to know about the results"));
    auto *folders = new QFormLayout;
    folders->addRow(tr("&Articles in:"), chooser(m_folder, &FolderExportDialog::folderWanted));
    folders->addRow(tr("&Results to:"), chooser(m_target, &FolderExportDialog::targetWanted));
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_start = buttons->addButton(tr("E&xport"), QDialogButtonBox::ActionRole);
    m_close->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(folders);
    layout->addWidget(m_form);
    layout->addWidget(m_all);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    layout->addWidget(buttons);
    m_start->setDefault(true); // only now does it know its dialog
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopped();
        else
            Q_EMIT started();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &FolderExportDialog::reject);
    for (QLineEdit *line : {m_folder, m_target})
        connect(line, &QLineEdit::textChanged, this, &FolderExportDialog::updateStart);
    updateStart();
    resize(600, 460);
}

QWidget *FolderExportDialog::chooser(QLineEdit *line, void (FolderExportDialog::*wanted)())
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, wanted);
    row->addWidget(line, 1);
    row->addWidget(choose);
    holder->setFocusProxy(line);
    return holder;
}

void FolderExportDialog::updateStart()
{
    m_start->setEnabled(m_running || (!folder().isEmpty() && !choices().target.isEmpty()));
}

QString FolderExportDialog::folder() const
{
    return m_folder->text().trimmed();
}

void FolderExportDialog::setFolder(const QString &path)
{
    m_folder->setText(path);
}

ExportChoices FolderExportDialog::choices() const
{
    ExportChoices choices = m_form->choices();
    choices.target = m_target->text().trimmed();
    return choices;
}

void FolderExportDialog::setTarget(const QString &path)
{
    m_target->setText(path);
}

bool FolderExportDialog::writesUnchanged() const
{
    return m_all->isChecked();
}

QString FolderExportDialog::summary() const
{
    return m_summary->text();
}

QString FolderExportDialog::problems() const
{
    return m_problems->toPlainText();
}

void FolderExportDialog::setRunning(bool running)
{
    m_running = running;
    m_start->setText(running ? tr("&Stop") : tr("E&xport"));
    m_close->setEnabled(!running);
    for (QWidget *widget : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_folder->parentWidget()),
                            static_cast<QWidget *>(m_target->parentWidget()), static_cast<QWidget *>(m_all)})
        widget->setEnabled(!running);
    if (running) {
        m_problems->clear();
        m_problems->hide();
        m_summary->clear();
        m_progress->setRange(0, 0);
        m_progress->show();
    } else {
        m_progress->hide();
    }
    updateStart();
}

void FolderExportDialog::showProgress(int done, int total, const QString &file)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_summary->setText(file);
}

void FolderExportDialog::addProblem(const QString &line)
{
    m_problems->show();
    m_problems->appendPlainText(line);
}

void FolderExportDialog::showSummary(const QString &text)
{
    m_summary->setText(text);
}

void FolderExportDialog::reject()
{
    if (m_running)
        Q_EMIT stopped();
    else
        QDialog::reject();
}

} // namespace wengao::dialogs
