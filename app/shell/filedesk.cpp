#include "shell/filedesk.h"

#include "storage/readfile.h"

#include <QDir>
#include <QWidget>

namespace wengao::shell {

using documents::ArticleDocument;

FileDesk::FileDesk(prompts::Prompts &prompts, storage::FileSystem &files, QString recoveryFolder,
                   QWidget *window)
    : QObject(window),
      m_prompts(prompts),
      m_files(files),
      m_recoveryFolder(std::move(recoveryFolder)),
      m_window(window)
{
}

bool FileDesk::save(ArticleDocument &document)
{
    return document.path().isEmpty() ? saveAs(document) : write(document, document.path(), {});
}

bool FileDesk::saveAs(ArticleDocument &document)
{
    const QString suggestion =
        document.path().isEmpty() ? QDir::current().filePath(QStringLiteral("article.md")) : document.path();
    const QString path = m_prompts.savePath(m_window, tr("Save article as"), suggestion,
                                            tr("Markdown articles (*.md *.markdown)"));
    if (path.isEmpty())
        return false;
    // The file dialog has asked already whether an existing file may go.
    storage::WriteOptions options;
    options.target = storage::Target::Any;
    return write(document, path, options);
}

bool FileDesk::mayClose(ArticleDocument &document)
{
    if (!document.isModified())
        return true;
    switch (m_prompts.askUnsaved(m_window, document.name())) {
    case prompts::UnsavedAnswer::Save:
        return save(document);
    case prompts::UnsavedAnswer::Discard:
        document.giveUp();
        return true;
    case prompts::UnsavedAnswer::Cancel:
        return false;
    }
    return false;
}

bool FileDesk::write(ArticleDocument &document, const QString &path, storage::WriteOptions options)
{
    options.recoveryFolder = m_recoveryFolder;
    // Every round answers one obstacle for good; there are fewer kinds of them than rounds.
    for (int round = 0; round < 8; ++round) {
        const Result<void> saved =
            path == document.path() ? document.save(options) : document.saveAs(path, options);
        if (saved)
            return true;
        bool taken = false;
        if (!mayTryAgain(document, path, saved.error(), options, taken))
            return taken;
    }
    return false;
}

/// Asks about one obstacle. True to write again with the changed options; `taken` when there is nothing to
/// write any more since the version on disk was taken.
bool FileDesk::mayTryAgain(ArticleDocument &document, const QString &path, const Error &error,
                           storage::WriteOptions &options, bool &taken)
{
    switch (error.code) {
    case ErrorCode::ChangedOutside: {
        const auto answer = m_prompts.askChangedOutside(m_window, document.name());
        if (answer == prompts::OutsideAnswer::TakeTheirs) {
            const Result<void> reloaded = document.reload();
            taken = reloaded.isOk();
            if (!reloaded)
                m_prompts.showError(m_window, reloaded.error());
            return false;
        }
        if (answer == prompts::OutsideAnswer::Cancel)
            return false;
        // What was compared and given up is exactly what stands there now; anything newer is asked about
        // again.
        const Result<storage::FileContent> theirs = storage::readFile(m_files, path);
        if (theirs)
            options.expected = theirs->fingerprint;
        else
            options.target = storage::Target::Any;
        return true;
    }
    case ErrorCode::NeedsConsent: {
        const std::optional<storage::Consent> consent = storage::consentAskedBy(error);
        if (!consent || !m_prompts.confirm(m_window, error.message,
                                           tr("A copy of the old content is kept until the new one is safe."),
                                           tr("&Write into the file")))
            return false;
        options.consents |= *consent;
        return true;
    }
    case ErrorCode::Encoding:
        if (!m_prompts.confirm(m_window, error.message, tr("UTF-8 can hold every character."),
                               tr("Save as &UTF-8")))
            return false;
        document.setEncoding(text::Encoding::Utf8, false);
        return true;
    case ErrorCode::NotFound:
        if (options.target == storage::Target::Any ||
            !m_prompts.confirm(m_window, error.message, tr("It was moved or deleted by another program."),
                               tr("&Create it again")))
            return false;
        options.target = storage::Target::Any;
        return true;
    default:
        m_prompts.showError(m_window, error);
        return false;
    }
}

} // namespace wengao::shell
