#pragma once

#include "base/clock.h"
#include "storage/lock.h"
#include "storage/readfile.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

class QLabel;

namespace wengao::documents {
class ArticleDocument;
}

namespace wengao::shell {

class ArticleView;
class MainWindow;
class NoticeBar;
struct Environment;

/// Looks after the open articles' files: what other programs do to them, who else has them open, and whether
/// unsaved text would survive a crash. Changes are told by content, never by time stamps.
class SafetyDesk final : public QObject
{
    Q_OBJECT

public:
    SafetyDesk(MainWindow &window, const Environment &environment);
    ~SafetyDesk() override;

    /// From now on until the view goes.
    void serve(ArticleView &view);
    /// Compares every open article with its file; the files are read on another thread.
    void check();
    /// Sees whether somebody else took over the article that is about to be written.
    void lookForOthers(documents::ArticleDocument *document);
    /// Lets a person choose between the article and what stands in its file now.
    void compareWithDisk(documents::ArticleDocument *document);
    /// Offers the earlier contents of the article.
    void showVersions(ArticleView &view);
    /// Brings all unsaved text to the disk, for a program that must end at once.
    void secureAll();
    [[nodiscard]] NoticeBar *bar() const { return m_bar; }

private:
    enum class Outside { Same, Changed, Missing };
    using Contents = QHash<QString, std::shared_ptr<const Result<storage::FileContent>>>;
    struct Watched
    {
        QString path;
        std::unique_ptr<storage::ArticleLock> lock;
        std::optional<storage::LockOwner> other; ///< who has the article open
        Outside outside = Outside::Same;
        std::optional<storage::FileContent> theirs;
        QString dismissed;    ///< what the bar said when a person closed it
        bool isFresh = false; ///< nothing was written or read here since the files began to be looked at
    };

    void followPath(ArticleView &view);
    void watch();
    void lock(ArticleView &view, Watched &watched);
    void noteOwner(ArticleView &view, Watched &watched, const std::optional<storage::LockOwner> &owner);
    void checkLock(ArticleView &view, Watched &watched);
    void takeContents(const Contents &contents);
    void checkFile(ArticleView &view, Watched &watched, const Result<storage::FileContent> &content);
    void reload(ArticleView &view, const storage::FileContent &content);
    void takeTheirs(ArticleView &view);
    void showBar();
    void showHole();
    void compare(ArticleView &view);
    void keepMine(ArticleView &view);
    void takeOver(ArticleView &view);

    MainWindow &m_window;
    storage::FileSystem &m_files;
    const Clock &m_clock;
    const QString m_stateFolder;
    const QString m_versionsFolder;
    NoticeBar *m_bar;
    QLabel *m_hole;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    std::map<ArticleView *, Watched> m_views;
    QString m_told; ///< what the bar said last about a file
    bool m_looking = false;
    QThreadPool m_worker;
};

} // namespace wengao::shell
