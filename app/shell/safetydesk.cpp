#include "shell/safetydesk.h"

#include "documents/identity.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"
#include "storage/folders.h"
#include "storage/versions.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStatusBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace wengao::shell {

using documents::ArticleDocument;

namespace {

// Programs that replace a file in two steps are done by then.
constexpr auto settling = 250ms;

QString ownerSentence(const storage::LockOwner &owner)
{
    const QString since = QLocale().toString(owner.since.toLocalTime(), QLocale::ShortFormat);
    const storage::LockOwner self = storage::LockOwner::self(SystemClock());
    if (owner.user == self.user && owner.host == self.host)
        return SafetyDesk::
            tr("Another Wengao window has had this article open since %1. It can be read here, not changed.")
                .arg(since);
    return SafetyDesk::tr("%1 has had this article open on %2 since %3. It can be read here, not changed.")
        .arg(owner.user, owner.host, since);
}

} // namespace

SafetyDesk::SafetyDesk(MainWindow &window, const Environment &environment)
    : QObject(&window),
      m_window(window),
      m_files(environment.services.files),
      m_clock(environment.services.clock),
      m_stateFolder(environment.stateFolder),
      m_versionsFolder(environment.services.versionsFolder),
      m_bar(new NoticeBar),
      m_hole(new QLabel)
{
    if (auto *rows = qobject_cast<QVBoxLayout *>(window.centralWidget()->layout()))
        rows->insertWidget(1, m_bar);
    m_hole->setContentsMargins(8, 1, 8, 1);
    QFont loud = m_hole->font();
    loud.setBold(true);
    m_hole->setFont(loud);
    m_hole->hide();
    window.statusBar()->addPermanentWidget(m_hole);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &SafetyDesk::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_soon.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_soon.start();
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, &SafetyDesk::secureAll, Qt::DirectConnection);
    m_worker.setMaxThreadCount(1);
    m_worker.start([&files = m_files, &clock = m_clock, folder = m_versionsFolder] {
        storage::Versions(files, clock, folder).prune();
    });
    connect(&window, &MainWindow::currentChanged, this, &SafetyDesk::showBar);
    connect(m_bar, &NoticeBar::dismissed, this, [this, &window] {
        if (const auto found = m_views.find(window.currentView()); found != m_views.end())
            found->second.dismissed = m_told;
    });
}

SafetyDesk::~SafetyDesk()
{
    m_worker.waitForDone();
}

void SafetyDesk::serve(ArticleView &view)
{
    m_views.try_emplace(&view);
    ArticleDocument *document = &view.document();
    connect(document, &ArticleDocument::fileChanged, this, [this, &view] { followPath(view); });
    connect(document, &ArticleDocument::holeChanged, this, &SafetyDesk::showHole);
    connect(&view, &QObject::destroyed, this, [this, gone = &view] {
        m_views.erase(gone);
        watch();
        showHole();
    });
    followPath(view);
}

void SafetyDesk::followPath(ArticleView &view)
{
    Watched &watched = m_views[&view];
    watched.isFresh = false;
    const QString path = documents::identityPath(view.document().path());
    if (path != watched.path) {
        // The history of a file that somebody moved goes where its text goes.
        if (watched.outside == Outside::Missing)
            (void)storage::Versions(m_files, m_clock, m_versionsFolder).move(watched.path, path);
        watched = {};
        watched.path = path;
        lock(view, watched);
        // So does that of one that was moved while nobody looked.
        if (!path.isEmpty()) {
            m_worker.start([&files = m_files, &clock = m_clock, folder = m_versionsFolder, path] {
                storage::Versions(files, clock, folder).adopt(path);
            });
        }
    } else {
        // Saved or read again: what stands on the disk is what is here.
        watched.outside = Outside::Same;
        watched.theirs.reset();
    }
    watch();
    showBar();
}

void SafetyDesk::watch()
{
    QStringList wanted;
    for (const auto &[view, watched] : m_views) {
        if (watched.path.isEmpty())
            continue;
        const QFileInfo file(watched.path);
        if (file.exists())
            wanted << watched.path;
        if (QFileInfo::exists(file.path()))
            wanted << file.path();
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    for (const QString &path : present) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!present.contains(path))
            m_watcher.addPath(path);
    }
}

void SafetyDesk::lock(ArticleView &view, Watched &watched)
{
    if (watched.path.isEmpty())
        return;
    const auto self = storage::LockOwner::self(m_clock);
    watched.lock = std::make_unique<storage::ArticleLock>(m_files, storage::lockPath(watched.path), self);
    Result<std::optional<storage::LockOwner>> owner = watched.lock->acquire();
    if (!owner) {
        // The folder cannot be written; at least this person's own windows see each other.
        const QString folder = m_stateFolder + QStringLiteral("/locks");
        (void)storage::makeFolders(m_files, QFile::encodeName(folder));
        const QByteArray name =
            QCryptographicHash::hash(watched.path.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
        watched.lock = std::make_unique<storage::ArticleLock>(
            m_files, folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".lock"), self);
        owner = watched.lock->acquire();
    }
    if (owner)
        noteOwner(view, watched, *owner);
    else
        watched.lock.reset(); // every save still compares the content on disk first
}

void SafetyDesk::noteOwner(ArticleView &view, Watched &watched,
                           const std::optional<storage::LockOwner> &owner)
{
    watched.other = owner;
    view.document().setLockReason(owner ? ownerSentence(*owner) : QString());
}

void SafetyDesk::checkLock(ArticleView &view, Watched &watched)
{
    if (!watched.lock || (!watched.other && watched.lock->isHeld()))
        return;
    // Ours was taken over, or the other one may have been given back.
    const Result<std::optional<storage::LockOwner>> owner = watched.lock->acquire();
    if (owner && *owner != watched.other)
        noteOwner(view, watched, *owner);
}

void SafetyDesk::lookForOthers(ArticleDocument *document)
{
    for (auto &[view, watched] : m_views) {
        if (&view->document() == document)
            checkLock(*view, watched);
    }
}

void SafetyDesk::check()
{
    if (m_looking) {
        m_soon.start();
        return;
    }
    QStringList paths;
    for (auto &[view, watched] : m_views) {
        watched.isFresh = !view->document().isSaving();
        if (watched.path.isEmpty())
            continue;
        if (watched.isFresh) {
            checkLock(*view, watched);
            paths << watched.path;
        } else {
            m_soon.start(); // what stands there may be this program's own, not announced yet
        }
    }
    m_looking = true;
    m_worker.start([this, &files = m_files, paths] {
        Contents contents;
        for (const QString &path : paths)
            contents.insert(path,
                            std::make_shared<Result<storage::FileContent>>(storage::readFile(files, path)));
        QMetaObject::invokeMethod(
            this, [this, contents] { takeContents(contents); }, Qt::QueuedConnection);
    });
}

void SafetyDesk::takeContents(const Contents &contents)
{
    m_looking = false;
    for (auto &[view, watched] : m_views) {
        const auto content = contents.value(watched.path);
        if (content && watched.isFresh && !view->document().isSaving())
            checkFile(*view, watched, *content);
        else if (!watched.path.isEmpty())
            m_soon.start();
    }
    watch();
    showBar();
}

void SafetyDesk::checkFile(ArticleView &view, Watched &watched, const Result<storage::FileContent> &content)
{
    ArticleDocument &document = view.document();
    if (!content) {
        if (content.error().code == ErrorCode::NotFound && watched.outside != Outside::Missing) {
            watched.outside = Outside::Missing;
            document.noteMissing();
        }
        return;
    }
    if (document.knows(content->fingerprint)) {
        watched.outside = Outside::Same;
        watched.theirs.reset();
        return;
    }
    const bool cameBack = watched.outside == Outside::Missing && document.source() == document.savedSource();
    if (!document.isModified() || cameBack) {
        reload(view, *content);
        return;
    }
    watched.outside = Outside::Changed;
    watched.theirs = *content;
}

/// Takes what is on disk and keeps the place: the line at the top stays at the top.
void SafetyDesk::reload(ArticleView &view, const storage::FileContent &content)
{
    if (view.document().isSaving()) {
        m_soon.start();
        return;
    }
    editor::TextPane *pane = view.pane();
    QScrollBar *scroll = pane->verticalScrollBar();
    const QTextCursor top = pane->cursorForPosition({4, 4});
    const int above = scroll->value() - top.block().firstLineNumber();
    if (const Result<void> done = view.document().reload(content); !done) {
        m_bar->tell(done.error().message);
        return;
    }
    scroll->setValue(above + top.block().firstLineNumber());
    m_window.statusBar()->showMessage(
        tr("%1 was changed by another program and read again.").arg(view.document().name()), 5000);
}

void SafetyDesk::showBar()
{
    ArticleView *view = m_window.currentView();
    const auto found = m_views.find(view);
    if (found == m_views.end()) {
        m_bar->tell({});
        return;
    }
    const Watched &watched = found->second;
    const QString name = view->document().name();
    QString message;
    QList<NoticeBar::Offer> offers;
    if (watched.other) {
        message = ownerSentence(*watched.other);
        offers = {{tr("Take over"), [this, view] { takeOver(*view); }}};
    } else if (watched.outside == Outside::Changed) {
        message = tr("%1 was changed by another program. Your changes are still here.").arg(name);
        offers = {{tr("Compare…"), [this, view] { compare(*view); }},
                  {tr("Keep mine"), [this, view] { keepMine(*view); }},
                  {tr("Take theirs"), [this, view] { takeTheirs(*view); }}};
    } else if (watched.outside == Outside::Missing) {
        message = tr("%1 was deleted or moved by another program. The text is still here.").arg(name);
        offers = {{tr("Save as…"), [this] { m_window.saveAs(); }}};
    }
    if (message.isEmpty())
        found->second.dismissed.clear(); // should it happen again, it is news
    if (message == found->second.dismissed)
        message.clear();
    if (m_bar->message() != message)
        m_bar->tell(message, offers);
    if (!message.isEmpty())
        m_told = message;
}

void SafetyDesk::showHole()
{
    QString hole;
    for (const auto &[view, watched] : m_views) {
        if (hole.isEmpty())
            hole = view->document().hole();
    }
    m_hole->setText(hole.isEmpty() ? hole : tr("⚠ Unsaved text is not protected"));
    m_hole->setToolTip(hole);
    m_hole->setAccessibleName(hole);
    m_hole->setVisible(!hole.isEmpty());
}

void SafetyDesk::secureAll()
{
    for (const auto &[view, watched] : m_views) {
        view->form()->commitPending(); // a tag that was typed without Enter counts
        if (view->document().isModified())
            (void)view->document().secure();
    }
}

} // namespace wengao::shell
