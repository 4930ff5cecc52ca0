#include "shell/recoverydesk.h"

#include "article/article.h"
#include "dialogs/comparedialog.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"

#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::shell {

using documents::ArticleDocument;

namespace {

/// Whether its program still runs cannot be told from here.
bool isFromElsewhere(const storage::JournalHeader &header)
{
    return !header.host.isEmpty() && header.host != QSysInfo::machineHostName();
}

} // namespace

RecoveryDesk::RecoveryDesk(MainWindow &window, const Environment &environment)
    : QObject(&window), m_window(window), m_environment(environment), m_bar(new NoticeBar)
{
    if (auto *rows = qobject_cast<QVBoxLayout *>(window.centralWidget()->layout()))
        rows->insertWidget(1, m_bar);
}

QStringList RecoveryDesk::ids() const
{
    QStringList ids;
    for (const Found &found : m_found)
        ids << found.entry.id;
    return ids;
}

void RecoveryDesk::look()
{
    m_found.clear();
    const documents::Services &services = m_environment.services;
    for (const storage::JournalEntry &entry : storage::findJournals(services.files, services.journalFolder))
        lookAt(entry);
    storage::removeUnfinished(services.files, services.clock, services.journalFolder);
}

void RecoveryDesk::offer()
{
    showBar();
}

QStringList RecoveryDesk::untitledIds() const
{
    QStringList ids;
    for (const Found &found : m_found) {
        const bool isSound = found.shown.mayRestore && !isFromElsewhere(found.recovery.header) &&
                             found.recovery.integrity != storage::Integrity::Damaged;
        if (isSound && found.recovery.header.path.isEmpty())
            ids << found.entry.id;
    }
    return ids;
}

bool RecoveryDesk::bringBack(const QString &id)
{
    return untitledIds().contains(id) && restore(id);
}

/// A kill in the middle of a recovery leaves the text twice.
bool RecoveryDesk::isKnown(const Found &found) const
{
    return std::any_of(m_found.begin(), m_found.end(), [&found](const Found &other) {
        return other.shown.mayRestore && other.recovery.integrity != storage::Integrity::Damaged &&
               other.recovery.header.path == found.recovery.header.path &&
               other.shown.recovered == found.shown.recovered;
    });
}

void RecoveryDesk::lookAt(const storage::JournalEntry &entry)
{
    storage::FileSystem &files = m_environment.services.files;
    Found found{entry, {}, {}};
    const Result<storage::JournalContent> content = storage::readJournal(files, entry);
    if (content) {
        // What this very program left can only be of a window before this one.
        const bool isOfThisProgram = content->header.process == storage::Process::current();
        if (storage::isAlive(content->header) && !isOfThisProgram)
            return;
        found.entry = storage::withoutSuperseded(files, entry);
        found.recovery = article::recovered(*content);
        describe(found);
        const bool isSaved = found.recovery.integrity == storage::Integrity::Complete &&
                             found.shown.mayRestore && found.shown.onDisk == found.shown.recovered;
        const bool isTwice = found.recovery.integrity != storage::Integrity::Damaged && isKnown(found);
        if (isSaved || isTwice) {
            // The program ended between the save, or the recovery, and the removal of the journal.
            storage::removeJournal(files, found.entry);
            return;
        }
    } else {
        found.shown.title = tr("Unreadable");
        found.shown.detail = content.error().message;
        found.shown.mayRestore = false;
    }
    found.shown.id = entry.id;
    m_found.append(found);
}

void RecoveryDesk::describe(Found &found) const
{
    const storage::JournalHeader &header = found.recovery.header;
    dialogs::Recovered &shown = found.shown;
    shown.recovered = found.recovery.text.frontMatter + found.recovery.text.body;
    shown.mayRestore = !found.recovery.isEmpty;
    shown.title = header.path.isEmpty() ? tr("Untitled") : QFileInfo(header.path).fileName();
    QStringList sentences;
    if (header.started.isValid())
        sentences << tr("Not saved when Wengao ended; begun at %1.")
                         .arg(QLocale().toString(header.started.toLocalTime(), QLocale::ShortFormat));
    if (!header.path.isEmpty()) {
        const Result<article::Article> disk =
            article::Article::load(m_environment.services.files, header.path, header.format.encoding);
        if (disk)
            shown.onDisk = disk->frontMatter + disk->body;
        if (!disk)
            sentences << disk.error().message;
        else if (header.base.isValid() && !(header.base == disk->fingerprint))
            sentences << tr("The file was changed since; look at the differences before you save.");
        sentences << QFileInfo(header.path).path();
    }
    if (isFromElsewhere(header))
        sentences << tr("It was written on %1. If Wengao still runs there, leave it alone.").arg(header.host);
    if (found.recovery.isEmpty)
        sentences << tr("Nothing of it could be read.");
    else if (found.recovery.integrity == storage::Integrity::Damaged)
        sentences << tr("It is damaged: later changes are missing or characters may be wrong.");
    shown.detail = sentences.join(QLatin1Char(' '));
}

void RecoveryDesk::showBar()
{
    if (m_found.isEmpty()) {
        m_bar->tell({});
        return;
    }
    m_bar->tell(tr("Wengao found unsaved text from the last time (%1).").arg(m_found.size()),
                {{tr("Show…"), [this] { showTexts(); }}});
}

void RecoveryDesk::showTexts()
{
    QList<dialogs::Recovered> texts;
    for (const Found &found : std::as_const(m_found))
        texts.append(found.shown);
    if (texts.isEmpty() || m_dialog)
        return;
    m_dialog = new dialogs::RecoveryDialog(texts, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &dialogs::RecoveryDialog::restoreRequested, this, &RecoveryDesk::restore);
    connect(m_dialog, &dialogs::RecoveryDialog::discardRequested, this, &RecoveryDesk::discard);
    connect(m_dialog, &QDialog::finished, this, &RecoveryDesk::showBar);
    m_dialog->open();
}

bool RecoveryDesk::restore(const QString &id)
{
    const auto found =
        std::find_if(m_found.begin(), m_found.end(), [&](const Found &f) { return f.entry.id == id; });
    if (found == m_found.end() || !found->shown.mayRestore)
        return false;
    const QString path = found->recovery.header.path;
    if (!path.isEmpty() && QFileInfo::exists(path)) {
        if (!m_window.openArticle(path))
            return false;
    } else {
        m_window.adopt(ArticleDocument::untitled({}, m_environment.services));
    }
    ArticleDocument &document = m_window.currentView()->document();
    if (!document.readOnlyReason().isEmpty()) {
        m_bar->tell(document.readOnlyReason());
        return false;
    }
    const Found chosen = *found; // which goes from the list
    if (document.isModified() && document.source() != chosen.shown.recovered) {
        compare(chosen, document);
        return false;
    }
    take(chosen, document, chosen.shown.recovered);
    return true;
}

/// What was typed since is no less dear than what was found.
void RecoveryDesk::compare(const Found &found, ArticleDocument &document)
{
    QWidget *parent = &m_window;
    if (m_dialog)
        parent = m_dialog;
    auto *dialog = new dialogs::CompareDialog(document.name(), document.savedSource(), document.source(),
                                              found.shown.recovered, tr("From the last time"), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &QDialog::accepted, &document,
            [this, dialog, found, &document] { take(found, document, dialog->merged()); });
    dialog->open();
}

void RecoveryDesk::take(const Found &found, ArticleDocument &document, const QString &source)
{
    document.setSource(source, tr("Restore unsaved text"));
    // Only when the text is in the new journal, and that on the disk, the old one may go; one of another
    // computer may be in use there.
    if (document.secure() && !isFromElsewhere(found.recovery.header))
        storage::removeJournal(m_environment.services.files, found.entry);
    forget(found.entry.id);
}

void RecoveryDesk::discard(const QString &id)
{
    const auto found =
        std::find_if(m_found.begin(), m_found.end(), [&](const Found &f) { return f.entry.id == id; });
    if (found == m_found.end() ||
        !m_environment.prompts.confirm(m_window.window(),
                                       tr("Discard the unsaved text of %1?").arg(found->shown.title),
                                       tr("It cannot be brought back."), tr("&Discard")))
        return;
    storage::removeJournal(m_environment.services.files, found->entry);
    forget(id);
}

void RecoveryDesk::forget(const QString &id)
{
    m_found.removeIf([&](const Found &found) { return found.entry.id == id; });
    if (m_dialog)
        m_dialog->remove(id);
    showBar();
}

} // namespace wengao::shell
