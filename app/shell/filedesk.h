#pragma once

#include "documents/articledocument.h"
#include "prompts/prompts.h"

#include <QObject>

#include <map>

namespace wengao::shell {

/// Saves articles without holding up the window and answers what stands in the way by asking the person;
/// nothing is given up silently, and what cannot be written can always be saved elsewhere.
class FileDesk final : public QObject
{
    Q_OBJECT

public:
    FileDesk(prompts::Prompts &prompts, storage::FileSystem &files, QString recoveryFolder, QWidget *window);

    /// From now on until the document goes.
    void serve(documents::ArticleDocument &document);
    /// Begins to save; saved() comes when the article is safe on disk. Asked for again meanwhile, what was
    /// edited since is saved afterwards.
    void save(documents::ArticleDocument &document);
    void saveAs(documents::ArticleDocument &document);
    [[nodiscard]] bool isBusy() const { return !m_attempts.empty(); }
    /// True when the article may be closed: unmodified, saved, or given up by the person. Waits for a save
    /// under way and says so.
    [[nodiscard]] bool mayClose(documents::ArticleDocument &document);
    /// The same for an article of which a copy stays for the next start: it is not asked about.
    [[nodiscard]] bool mayQuit(documents::ArticleDocument &document);

Q_SIGNALS:
    /// Who else has the article open should be looked at before it is written.
    void aboutToSave(wengao::documents::ArticleDocument *document);
    /// The person would see both texts before one replaces the other; it is not saved.
    void compareRequested(wengao::documents::ArticleDocument *document);
    /// `hasMoved` when it has another path than before.
    void saved(wengao::documents::ArticleDocument *document, bool hasMoved);
    /// The last try came to its end, however it went.
    void ended(wengao::documents::ArticleDocument *document);

private:
    /// One wish to save, through all the questions that it takes.
    struct Attempt
    {
        QString path;
        storage::WriteOptions options;
        QString from; ///< the document's path before
        int round = 0;
        std::optional<QString> next = {}; ///< wished meanwhile: another path, or an empty one for its own
    };
    enum class Next { TryAgain, GiveUp };
    /// How a file could be written all the same.
    struct WayOut
    {
        QString detail;
        QString action;
    };

    void begin(documents::ArticleDocument &document, const QString &path);
    static void write(documents::ArticleDocument &document, const Attempt &attempt);
    void takeResult(documents::ArticleDocument &document, const Result<void> &result);
    void end(documents::ArticleDocument &document, bool isSaved);
    [[nodiscard]] Next answer(documents::ArticleDocument &document, Attempt &attempt, const Error &error);
    [[nodiscard]] Next answerChange(documents::ArticleDocument &document, Attempt &attempt);
    [[nodiscard]] Next askObstacle(documents::ArticleDocument &document, Attempt &attempt, const Error &error,
                                   const WayOut &way);
    [[nodiscard]] QString chosenPath(const QString &suggestion);
    [[nodiscard]] storage::WriteOptions optionsFor(const documents::ArticleDocument &document,
                                                   const QString &path) const;
    [[nodiscard]] bool waitFor(documents::ArticleDocument &document);

    prompts::Prompts &m_prompts;
    storage::FileSystem &m_files;
    QString m_recoveryFolder;
    QWidget *m_window;
    std::map<documents::ArticleDocument *, Attempt> m_attempts;
    bool m_waiting = false;
};

} // namespace wengao::shell
