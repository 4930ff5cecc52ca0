#include "shell/filedesk.h"

#include "storage/readfile.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QScopedValueRollback>
#include <QStandardPaths>
#include <QWidget>

namespace wengao::shell {

using documents::ArticleDocument;

namespace {

// Every round answers one obstacle for good; there are fewer kinds of them than rounds.
constexpr int mostRounds = 8;

Error isLocked(const ArticleDocument &document)
{
    return {ErrorCode::NotWritable, document.readOnlyReason(), QStringLiteral("save: locked")};
}

} // namespace

FileDesk::FileDesk(prompts::Prompts &prompts, storage::FileSystem &files, QString recoveryFolder,
                   QWidget *window)
    : QObject(window),
      m_prompts(prompts),
      m_files(files),
      m_recoveryFolder(std::move(recoveryFolder)),
      m_window(window)
{
}

void FileDesk::serve(ArticleDocument &document)
{
    connect(&document, &ArticleDocument::saveEnded, this,
            [this, served = &document](const Result<void> &result) { takeResult(*served, result); });
    connect(&document, &QObject::destroyed, this, [this, gone = &document] { m_attempts.erase(gone); });
}

void FileDesk::save(ArticleDocument &document)
{
    if (document.path().isEmpty())
        saveAs(document);
    else
        begin(document, {});
}

void FileDesk::saveAs(ArticleDocument &document)
{
    const QString path = chosenPath(
        document.path().isEmpty() ? QDir::current().filePath(QStringLiteral("article.md")) : document.path());
    if (!path.isEmpty())
        begin(document, path);
}

QString FileDesk::chosenPath(const QString &suggestion)
{
    return m_prompts.savePath(m_window, tr("Save article as"), suggestion,
                              tr("Markdown articles (*.md *.markdown)"));
}

storage::WriteOptions FileDesk::optionsFor(const ArticleDocument &document, const QString &path) const
{
    storage::WriteOptions options;
    options.recoveryFolder = m_recoveryFolder;
    // For another path the file dialog has asked already whether an existing file may go.
    if (path != document.path())
        options.target = storage::Target::Any;
    return options;
}

void FileDesk::begin(ArticleDocument &document, const QString &path)
{
    if (const auto running = m_attempts.find(&document); running != m_attempts.end()) {
        running->second.next = path;
        return;
    }
    const QString target = path.isEmpty() ? document.path() : path;
    Attempt &attempt = m_attempts[&document];
    attempt = {target, optionsFor(document, target), document.path()};
    Q_EMIT aboutToSave(&document);
    if (document.isLocked() && target == document.path())
        takeResult(document, isLocked(document));
    else
        write(document, attempt);
}

void FileDesk::write(ArticleDocument &document, const Attempt &attempt)
{
    if (attempt.path == document.path())
        document.save(attempt.options);
    else
        document.saveAs(attempt.path, attempt.options);
}

void FileDesk::takeResult(ArticleDocument &document, const Result<void> &result)
{
    const auto found = m_attempts.find(&document);
    if (found == m_attempts.end())
        return;
    Attempt &attempt = found->second;
    if (result || ++attempt.round > mostRounds || answer(document, attempt, result.error()) == Next::GiveUp)
        end(document, result.isOk());
    else
        write(document, attempt);
}

void FileDesk::end(ArticleDocument &document, bool isSaved)
{
    const Attempt attempt = m_attempts[&document];
    const std::optional<QString> next = attempt.next;
    m_attempts.erase(&document);
    if (isSaved)
        Q_EMIT saved(&document, attempt.from != document.path());
    if (next && (!next->isEmpty() || document.isModified()))
        begin(document, *next);
    else
        Q_EMIT ended(&document);
}

bool FileDesk::mayClose(ArticleDocument &document)
{
    while (waitFor(document)) {
        if (!document.isModified())
            return true;
        switch (m_prompts.askUnsaved(m_window, document.name())) {
        case prompts::UnsavedAnswer::Save:
            save(document);
            if (!waitFor(document) || document.isModified())
                return false;
            break;
        case prompts::UnsavedAnswer::Discard:
            document.giveUp();
            return true;
        case prompts::UnsavedAnswer::Cancel:
            return false;
        }
    }
    return false;
}

bool FileDesk::mayQuit(ArticleDocument &document)
{
    const bool isUntitled = document.path().isEmpty() && !m_attempts.contains(&document);
    if (isUntitled && document.isModified() && document.secure())
        return true;
    return mayClose(document);
}

/// False when the person would rather go on working, or is being waited for already.
bool FileDesk::waitFor(ArticleDocument &document)
{
    if (!m_attempts.contains(&document))
        return true;
    if (m_waiting)
        return false;
    const QScopedValueRollback waiting(m_waiting, true);
    QEventLoop loop;
    connect(this, &FileDesk::ended, &loop, [&loop, &document](const ArticleDocument *which) {
        if (which == &document)
            loop.quit();
    });
    return m_prompts.wait(
        m_window, tr("Saving “%1”. It closes as soon as the text is safe.").arg(document.name()), loop);
}

/// Asks about one obstacle and changes the attempt as was answered.
FileDesk::Next FileDesk::answer(ArticleDocument &document, Attempt &attempt, const Error &error)
{
    switch (error.code) {
    case ErrorCode::ChangedOutside:
        return answerChange(document, attempt);
    case ErrorCode::NeedsConsent:
        return askObstacle(
            document, attempt, error,
            {tr("A copy of the old content is kept until the new one is safe."), tr("&Write into the file")});
    case ErrorCode::Encoding:
        if (!m_prompts.confirm(m_window, error.message, tr("UTF-8 can hold every character."),
                               tr("Save as &UTF-8")))
            return Next::GiveUp;
        document.setEncoding(text::Encoding::Utf8, false);
        return Next::TryAgain;
    case ErrorCode::NotFound:
        if (attempt.options.target == storage::Target::Any)
            return askObstacle(document, attempt, error, {});
        return askObstacle(document, attempt, error, {{}, tr("&Create it again")});
    default:
        return askObstacle(document, attempt, error, {});
    }
}

FileDesk::Next FileDesk::answerChange(ArticleDocument &document, Attempt &attempt)
{
    const auto answer = m_prompts.askChangedOutside(m_window, document.name());
    if (answer == prompts::OutsideAnswer::TakeTheirs) {
        if (const Result<void> reloaded = document.reload(); !reloaded)
            m_prompts.showError(m_window, reloaded.error());
        return Next::GiveUp;
    }
    if (answer == prompts::OutsideAnswer::Compare)
        Q_EMIT compareRequested(&document);
    if (answer != prompts::OutsideAnswer::KeepMine)
        return Next::GiveUp;
    // What was compared and given up is exactly what stands there now; anything newer is asked about again.
    if (const Result<storage::FileContent> theirs = storage::readFile(m_files, attempt.path))
        attempt.options.expected = theirs->fingerprint;
    else
        attempt.options.target = storage::Target::Any;
    return Next::TryAgain;
}

FileDesk::Next FileDesk::askObstacle(ArticleDocument &document, Attempt &attempt, const Error &error,
                                     const WayOut &way)
{
    const QString detail =
        way.detail.isEmpty() ? tr("The text is still here, but it is not saved.") : way.detail;
    switch (m_prompts.askObstacle(m_window, error.message, detail, way.action)) {
    case prompts::ObstacleAnswer::Proceed:
        if (const std::optional<storage::Consent> consent = storage::consentAskedBy(error))
            attempt.options.consents |= *consent;
        else
            attempt.options.target = storage::Target::Any;
        return Next::TryAgain;
    case prompts::ObstacleAnswer::Elsewhere: {
        // Where it could not be written just now is no good advice.
        const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        const QString path = chosenPath(documents.filePath(QFileInfo(attempt.path).fileName()));
        if (path.isEmpty())
            return Next::GiveUp;
        attempt.path = path;
        attempt.options = optionsFor(document, path);
        return Next::TryAgain;
    }
    case prompts::ObstacleAnswer::Cancel:
        return Next::GiveUp;
    }
    return Next::GiveUp;
}

} // namespace wengao::shell
