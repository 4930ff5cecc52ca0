#include "prompts/prompts.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileDialog>
#include <QInputDialog>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace wengao::prompts {

namespace {

Q_LOGGING_CATEGORY(log, "wengao.prompts")

QPushButton *addButton(QMessageBox &box, const QString &text, QMessageBox::ButtonRole role)
{
    return box.addButton(text, role);
}

} // namespace

UnsavedAnswer DialogPrompts::askUnsaved(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to “%1”?").arg(name),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(tr("Without saving they are lost."));
    auto *save = addButton(box, tr("&Save"), QMessageBox::AcceptRole);
    auto *discard = addButton(box, tr("Do&n’t save"), QMessageBox::DestructiveRole);
    addButton(box, tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return UnsavedAnswer::Save;
    return box.clickedButton() == discard ? UnsavedAnswer::Discard : UnsavedAnswer::Cancel;
}

OutsideAnswer DialogPrompts::askChangedOutside(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Warning, tr("Changed on disk"),
                    tr("“%1” was changed by another program since you opened it.").arg(name),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(tr("Saving now would replace those changes with yours."));
    auto *compare = addButton(box, tr("&Compare…"), QMessageBox::AcceptRole);
    auto *mine = addButton(box, tr("Keep &mine"), QMessageBox::AcceptRole);
    auto *theirs = addButton(box, tr("Take &theirs"), QMessageBox::DestructiveRole);
    addButton(box, tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(compare);
    box.exec();
    if (box.clickedButton() == compare)
        return OutsideAnswer::Compare;
    if (box.clickedButton() == mine)
        return OutsideAnswer::KeepMine;
    return box.clickedButton() == theirs ? OutsideAnswer::TakeTheirs : OutsideAnswer::Cancel;
}

ObstacleAnswer DialogPrompts::askObstacle(QWidget *parent, const QString &obstacle, const QString &detail,
                                          const QString &action)
{
    QMessageBox box(QMessageBox::Warning, tr("Not saved yet"), obstacle, QMessageBox::NoButton, parent);
    box.setInformativeText(detail);
    const auto *proceed = action.isEmpty() ? nullptr : addButton(box, action, QMessageBox::AcceptRole);
    auto *elsewhere = addButton(box, tr("Save &elsewhere…"), QMessageBox::AcceptRole);
    addButton(box, tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(elsewhere);
    box.exec();
    if (box.clickedButton() == elsewhere)
        return ObstacleAnswer::Elsewhere;
    return proceed && box.clickedButton() == proceed ? ObstacleAnswer::Proceed : ObstacleAnswer::Cancel;
}

bool DialogPrompts::wait(QWidget *parent, const QString &sentence, QEventLoop &loop)
{
    constexpr auto soon = 300ms;
    constexpr int givenUp = 1;
    QMessageBox box(QMessageBox::Information, tr("Wengao"), sentence, QMessageBox::NoButton, parent);
    addButton(box, tr("Go on &working"), QMessageBox::RejectRole);
    box.setWindowModality(Qt::WindowModal);
    QObject::connect(&box, &QDialog::finished, &loop, [&loop] { loop.exit(givenUp); });
    QTimer::singleShot(soon, &box, &QWidget::show);
    return loop.exec() != givenUp;
}

bool DialogPrompts::confirm(QWidget *parent, const QString &question, const QString &detail,
                            const QString &action)
{
    QMessageBox box(QMessageBox::Question, tr("Wengao"), question, QMessageBox::NoButton, parent);
    box.setInformativeText(detail);
    auto *yes = addButton(box, action, QMessageBox::AcceptRole);
    auto *no = addButton(box, tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

QStringList DialogPrompts::openPaths(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileNames(parent, tr("Open article"), folder,
                                         tr("Markdown articles (*.md *.markdown);;All files (*)"));
}

QString DialogPrompts::openPath(QWidget *parent, const QString &title, const QString &suggestion,
                                const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, suggestion, filter);
}

QString DialogPrompts::savePath(QWidget *parent, const QString &title, const QString &suggestion,
                                const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString DialogPrompts::folderPath(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getExistingDirectory(parent, title, suggestion);
}

std::optional<int> DialogPrompts::choose(QWidget *parent, const QString &question, const QStringList &choices)
{
    bool accepted = false;
    const QString answer =
        QInputDialog::getItem(parent, tr("Wengao"), question, choices, 0, false, &accepted);
    if (!accepted)
        return {};
    return static_cast<int>(choices.indexOf(answer));
}

std::optional<QString> DialogPrompts::askText(QWidget *parent, const QString &question,
                                              const QString &suggestion)
{
    bool accepted = false;
    const QString answer =
        QInputDialog::getText(parent, tr("Wengao"), question, QLineEdit::Normal, suggestion, &accepted);
    if (!accepted)
        return {};
    return answer;
}

bool DialogPrompts::choosePrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

void DialogPrompts::showPages(QWidget *parent, QPrinter &printer,
                              const std::function<void(QPrinter &)> &paint)
{
    QPrintPreviewDialog dialog(&printer, parent);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&paint](QPrinter *paper) { paint(*paper); });
    dialog.exec();
}

void DialogPrompts::showError(QWidget *parent, const Error &error)
{
    qCWarning(log).noquote() << error.message << error.detail;
    QMessageBox box(QMessageBox::Warning, tr("Wengao"), error.message, QMessageBox::Ok, parent);
    box.exec();
}

} // namespace wengao::prompts
