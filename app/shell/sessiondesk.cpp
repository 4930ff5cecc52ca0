#include "shell/sessiondesk.h"

#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "shell/recoverydesk.h"
#include "storage/folders.h"
#include "storage/readfile.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace wengao::shell {

namespace {

constexpr auto pause = 1s;
const QString geometryKey = QStringLiteral("geometry");
const QString panesKey = QStringLiteral("panes");
const QString panelsKey = QStringLiteral("panels");

storage::Session sessionAt(storage::FileSystem &files, const QString &path)
{
    const Result<storage::FileContent> content = storage::readFile(files, path);
    return content ? storage::sessionFrom(content->bytes) : storage::Session();
}

} // namespace

SessionDesk::SessionDesk(MainWindow &window, const Environment &environment)
    : QObject(&window),
      m_window(window),
      m_files(environment.services.files),
      m_path(environment.stateFolder + QStringLiteral("/session.json")),
      m_lock(m_files, environment.stateFolder + QStringLiteral("/session.lock"),
             storage::LockOwner::self(environment.services.clock)),
      m_last(sessionAt(m_files, m_path))
{
    (void)storage::makeFolders(m_files, QFile::encodeName(environment.stateFolder));
    const Result<std::optional<storage::LockOwner>> other = m_lock.acquire();
    m_isFirst = other && !*other;
    m_worker.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &SessionDesk::remember);
    connect(&window, &MainWindow::currentChanged, this, [this] {
        if (ArticleView *view = m_window.currentView())
            place(*view, false);
        rememberSoon();
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, &SessionDesk::rememberNow, Qt::DirectConnection);
    connect(window.paneArea(), &PaneArea::shownChanged, this, &SessionDesk::rememberSoon);
}

SessionDesk::~SessionDesk()
{
    m_worker.waitForDone();
}

void SessionDesk::serve(ArticleView &view)
{
    connect(&view, &ArticleView::cursorMoved, this, &SessionDesk::rememberSoon);
    connect(view.pane()->verticalScrollBar(), &QScrollBar::valueChanged, this, &SessionDesk::rememberSoon);
    connect(&view.document(), &documents::ArticleDocument::fileChanged, this, &SessionDesk::rememberSoon);
    connect(&view.document(), &documents::ArticleDocument::modifiedChanged, this, &SessionDesk::rememberSoon);
    connect(&view, &QObject::destroyed, this, [this, gone = &view] {
        m_waiting.erase(gone);
        rememberSoon();
    });
}

void SessionDesk::restoreLayout()
{
    m_window.restoreGeometry(m_last.layout.value(geometryKey));
    m_window.paneArea()->restoreState(m_last.layout.value(panesKey));
    const QByteArray panels = m_last.layout.value(panelsKey);
    m_window.panels()->setVisible(!panels.isEmpty());
    m_window.panels()->setCurrentIndex(std::max(0, panels.toInt()));
}

void SessionDesk::restore(const QStringList &files)
{
    QStringList missing;
    {
        const QScopedValueRollback restoring(m_restoring, true);
        m_window.recovery()->look();
        if (m_isFirst)
            missing = restoreTabs();
        bringBackUntitled();
        m_window.openArticles(files);
        if (!m_window.currentView())
            m_window.newArticle();
    }
    if (ArticleView *view = m_window.currentView())
        place(*view, true);
    if (!missing.isEmpty())
        m_window.notice()->tell(
            tr("Deleted or moved since the last time: %1.").arg(missing.join(tr(", ", "between files"))));
    m_window.recovery()->offer();
    rememberSoon();
}

QStringList SessionDesk::restoreTabs()
{
    QStringList missing;
    int current = 0;
    for (int i = 0; i < m_last.tabs.size(); ++i) {
        const storage::SessionTab &tab = m_last.tabs.at(i);
        const int before = m_window.viewCount();
        if (tab.path.isEmpty()) {
            m_window.recovery()->bringBack(tab.journal);
        } else if (QFileInfo::exists(tab.path)) {
            m_window.openArticle(tab.path);
        } else {
            missing << QDir::toNativeSeparators(tab.path);
        }
        if (m_window.viewCount() == before)
            continue;
        m_waiting[m_window.currentView()] = tab;
        current = i <= m_last.current ? m_window.viewCount() - 1 : current;
    }
    m_window.showTab(current);
    return missing;
}

/// Texts without a file that the last session does not know: of another window, or younger than its last
/// note.
void SessionDesk::bringBackUntitled()
{
    ArticleView *shown = m_window.currentView();
    const QStringList ids = m_window.recovery()->untitledIds();
    for (const QString &id : ids)
        m_window.recovery()->bringBack(id);
    if (shown)
        m_window.showTabOf(*shown);
}

/// Puts cursor, scroll and at the start the focus where they were, as soon as the pane has its size. Who
/// turns to another article later is about to write in it.
void SessionDesk::place(ArticleView &view, bool withFocus)
{
    const auto found = m_waiting.find(&view);
    if (found == m_waiting.end() || m_restoring)
        return;
    const storage::SessionTab tab = found->second;
    m_waiting.erase(found);
    const auto last = qsizetype(view.document().view()->characterCount() - 1);
    view.pane()->setSelection(
        {std::min<qsizetype>(tab.anchor, last), std::min<qsizetype>(tab.position, last)});
    QTimer::singleShot(0, &view, [this, &view, tab, withFocus] {
        if (withFocus && !tab.focusedField.isEmpty() && m_window.paneArea()->isShown(PaneArea::Pane::Form))
            view.form()->focusField(tab.focusedField);
        scrollTo(view, tab.scroll);
    });
}

void SessionDesk::scrollTo(ArticleView &view, qint64 offset)
{
    const QTextDocument *document = view.document().view();
    const int at = static_cast<int>(std::min<qint64>(offset, document->characterCount() - 1));
    const QTextBlock block = document->findBlock(at);
    (void)document->documentLayout()->blockBoundingRect(block); // lays the block out
    const QTextLine line = block.layout()->lineForTextPosition(at - block.position());
    view.pane()->verticalScrollBar()->setValue(block.firstLineNumber() +
                                               (line.isValid() ? line.lineNumber() : 0));
}

storage::SessionTab SessionDesk::tabOf(ArticleView &view) const
{
    const documents::ArticleDocument &document = view.document();
    if (const auto waiting = m_waiting.find(&view); waiting != m_waiting.end()) {
        storage::SessionTab tab = waiting->second;
        tab.path = document.path();
        tab.journal = document.journalId();
        return tab;
    }
    const editor::Selection selection = view.pane()->selection();
    constexpr QPoint inFirstLine(4, 4);
    return {document.path(),
            document.isModified() ? document.journalId() : QString(),
            selection.anchor,
            selection.position,
            view.pane()->cursorForPosition(inFirstLine).position(),
            view.form()->focusedField()};
}

storage::Session SessionDesk::present() const
{
    storage::Session session;
    for (int i = 0; i < m_window.viewCount(); ++i) {
        ArticleView *view = m_window.viewAt(i);
        const storage::SessionTab tab = tabOf(*view);
        if (tab.path.isEmpty() && tab.journal.isEmpty())
            continue;
        if (view == m_window.currentView())
            session.current = static_cast<int>(session.tabs.size());
        session.tabs.append(tab);
    }
    session.layout.insert(geometryKey, m_window.isFullScreen() ? m_last.layout.value(geometryKey)
                                                               : m_window.saveGeometry());
    session.layout.insert(panesKey, m_window.paneState());
    const Panels *panels = m_window.panels();
    session.layout.insert(panelsKey, m_window.arePanelsWanted() ? QByteArray::number(panels->currentIndex())
                                                                : QByteArray());
    return session;
}

void SessionDesk::rememberSoon()
{
    if (!m_restoring && m_isFirst && !m_soon.isActive())
        m_soon.start();
}

void SessionDesk::remember()
{
    if (!m_isFirst)
        return;
    m_last = present();
    const QByteArray bytes = storage::sessionBytes(m_last);
    if (bytes == m_written)
        return;
    m_written = bytes;
    m_worker.start([&files = m_files, path = m_path, bytes] {
        storage::WriteOptions options;
        options.target = storage::Target::Any;
        // Where it cannot be written, the next start opens what was open before; no text depends on it.
        (void)storage::writeFile(files, path, bytes, options);
    });
}

void SessionDesk::rememberNow()
{
    m_soon.stop();
    remember();
    m_worker.waitForDone();
}

} // namespace wengao::shell
