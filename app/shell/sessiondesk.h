#pragma once

#include "storage/lock.h"
#include "storage/session.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>

namespace wengao::shell {

class ArticleView;
class MainWindow;
struct Environment;

/// Remembers what is open, where the cursor stood and how the window was arranged, a second after each
/// change, and brings it back at the next start, however the program ended. Of several Wengaos at once the
/// first one's session is the one that comes back.
class SessionDesk final : public QObject
{
    Q_OBJECT

public:
    SessionDesk(MainWindow &window, const Environment &environment);
    ~SessionDesk() override;

    /// From now on until the view goes.
    void serve(ArticleView &view);
    void restoreLayout();
    /// Opens what was open the last time, or these files; unsaved texts that never had a file come back in
    /// either case.
    void restore(const QStringList &files);
    /// Notes the present state soon.
    void rememberSoon();
    /// Notes the present state and waits until that is done.
    void rememberNow();

private:
    /// The files that are not there any more.
    [[nodiscard]] QStringList restoreTabs();
    void bringBackUntitled();
    void place(ArticleView &view, bool withFocus);
    void scrollTo(ArticleView &view, qint64 offset);
    [[nodiscard]] storage::SessionTab tabOf(ArticleView &view) const;
    [[nodiscard]] storage::Session present() const;
    void remember();

    MainWindow &m_window;
    storage::FileSystem &m_files;
    const QString m_path;
    storage::ArticleLock m_lock;
    bool m_isFirst = false; ///< no other Wengao keeps a session here
    bool m_restoring = false;
    storage::Session m_last;
    std::map<ArticleView *, storage::SessionTab> m_waiting; ///< places of tabs that were not shown yet
    QByteArray m_written;
    QTimer m_soon;
    QThreadPool m_worker;
};

} // namespace wengao::shell
