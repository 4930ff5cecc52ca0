// What a person chooses to do about a file: compare, keep, take over, bring an earlier content back.

#include "article/article.h"
#include "dialogs/comparedialog.h"
#include "dialogs/versionsdialog.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"
#include "shell/safetydesk.h"
#include "storage/readfile.h"

namespace wengao::shell {

using documents::ArticleDocument;

void SafetyDesk::compare(ArticleView &view)
{
    const std::optional<storage::FileContent> theirs = m_views[&view].theirs;
    if (!theirs)
        return;
    const Result<article::Article> read = article::Article::fromBytes(theirs->bytes);
    if (!read) {
        m_bar->tell(read.error().message);
        return;
    }
    ArticleDocument *document = &view.document();
    const QString theirSource = read->frontMatter + read->body;
    auto *dialog = new dialogs::CompareDialog(document->name(), document->savedSource(), document->source(),
                                              theirSource, tr("On disk"), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &QDialog::accepted, document, [this, dialog, document, theirs, theirSource, &view] {
        document->setSource(dialog->merged(), tr("Merge"));
        document->keepInsteadOf(theirs->fingerprint, theirSource);
        m_views[&view].outside = Outside::Same;
        m_soon.start();
    });
    connect(dialog, &QDialog::rejected, this, &SafetyDesk::showBar);
    dialog->open();
}

void SafetyDesk::compareWithDisk(ArticleDocument *document)
{
    for (auto &[view, watched] : m_views) {
        if (&view->document() != document)
            continue;
        const Result<storage::FileContent> content = storage::readFile(m_files, watched.path);
        if (!content) {
            m_bar->tell(content.error().message);
            return;
        }
        watched.outside = Outside::Changed;
        watched.theirs = *content;
        compare(*view);
        return;
    }
}

void SafetyDesk::keepMine(ArticleView &view)
{
    Watched &watched = m_views[&view];
    if (!watched.theirs)
        return;
    const Result<article::Article> read = article::Article::fromBytes(watched.theirs->bytes);
    view.document().keepInsteadOf(watched.theirs->fingerprint,
                                  read ? read->frontMatter + read->body : QString());
    watched.outside = Outside::Same;
    m_soon.start();
}

void SafetyDesk::takeTheirs(ArticleView &view)
{
    if (const std::optional<storage::FileContent> theirs = m_views[&view].theirs)
        reload(view, *theirs);
}

void SafetyDesk::takeOver(ArticleView &view)
{
    Watched &watched = m_views[&view];
    if (!watched.lock)
        return;
    if (const Result<void> taken = watched.lock->takeOver(); !taken) {
        m_bar->tell(taken.error().message);
        return;
    }
    noteOwner(view, watched, {});
    check();
}

void SafetyDesk::showVersions(ArticleView &view)
{
    ArticleDocument *document = &view.document();
    auto *versions = new storage::Versions(m_files, m_clock, m_versionsFolder);
    auto *dialog = new dialogs::VersionsDialog(*versions, m_views[&view].path, document->source(), &m_window);
    connect(dialog, &QObject::destroyed, this, [versions] { delete versions; });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &dialogs::VersionsDialog::restoreRequested, document,
            [dialog, document](const QString &source, const QString &stepName) {
                if (!document->readOnlyReason().isEmpty())
                    return;
                document->setSource(source, stepName);
                dialog->setSource(document->source());
            });
    dialog->open();
}

} // namespace wengao::shell
