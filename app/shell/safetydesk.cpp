#include "shell/safetydesk.h"

#include "article/article.h"
#include "dialogs/comparedialog.h"
#include "dialogs/versionsdialog.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"
#include "storage/folders.h"

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
    return SafetyDesk::tr("%1 has had this article open on %2 since %3. It can be read here, not changed.")
        .arg(owner.user, owner.host, QLocale().toString(owner.since.toLocalTime(), QLocale::ShortFormat));
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
    connect(&window, &MainWindow::currentChanged, this, &SafetyDesk::showBar);
}

SafetyDesk::~SafetyDesk() = default;

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
    const QString asked = view.document().path();
    const QString path = asked.isEmpty() ? QString() : QFileInfo(asked).absoluteFilePath();
    if (path != watched.path) {
        watched = {};
        watched.path = path;
        lock(view, watched);
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

void SafetyDesk::check()
{
    for (auto &[view, watched] : m_views) {
        if (watched.path.isEmpty())
            continue;
        checkLock(*view, watched);
        checkFile(*view, watched);
    }
    watch();
    showBar();
}

void SafetyDesk::checkFile(ArticleView &view, Watched &watched)
{
    ArticleDocument &document = view.document();
    const Result<storage::FileContent> content = storage::readFile(m_files, watched.path);
    if (!content) {
        if (content.error().code == ErrorCode::NotFound && watched.outside != Outside::Missing) {
            watched.outside = Outside::Missing;
            document.noteMissing();
        }
        return;
    }
    if (content->fingerprint == document.fingerprint()) {
        watched.outside = Outside::Same;
        watched.theirs.reset();
        return;
    }
    const bool cameBack = watched.outside == Outside::Missing && document.source() == document.savedSource();
    if (!document.isModified() || cameBack) {
        reload(view);
        return;
    }
    watched.outside = Outside::Changed;
    watched.theirs = *content;
}

/// Takes what is on disk and keeps the place: the line at the top stays at the top.
void SafetyDesk::reload(ArticleView &view)
{
    editor::TextPane *pane = view.pane();
    QScrollBar *scroll = pane->verticalScrollBar();
    const QTextCursor top = pane->cursorForPosition({4, 4});
    const int above = scroll->value() - top.block().firstLineNumber();
    if (const Result<void> done = view.document().reload(); !done) {
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
                  {tr("Take theirs"), [this, view] { reload(*view); }}};
    } else if (watched.outside == Outside::Missing) {
        message = tr("%1 was deleted or moved by another program. The text is still here.").arg(name);
        offers = {{tr("Save as…"), [this] { m_window.saveAs(); }}};
    }
    if (m_bar->message() != message)
        m_bar->tell(message, offers);
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
                                              theirSource, &m_window);
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

void SafetyDesk::secureAll()
{
    for (const auto &[view, watched] : m_views) {
        view->form()->commitPending(); // a tag that was typed without Enter counts
        if (view->document().isModified())
            (void)view->document().secure();
    }
}

} // namespace wengao::shell
