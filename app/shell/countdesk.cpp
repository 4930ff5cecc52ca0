#include "shell/countdesk.h"

#include "editor/textpane.h"
#include "settings/settings.h"
#include "shell/articleview.h"
#include "shell/backgroundcounter.h"
#include "shell/countpopup.h"
#include "shell/mainwindow.h"
#include "shell/statusline.h"

#include <QCryptographicHash>

namespace wengao::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMilliseconds = 200;

QString goalKey(const QString &path)
{
    return u"goals/"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

} // namespace

CountDesk::CountDesk(MainWindow &window, settings::SessionState &session, StatusLine &status)
    : QObject(&window),
      m_window(window),
      m_session(session),
      m_status(status),
      m_counter(new BackgroundCounter(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &CountDesk::countSelection);
    connect(m_counter, &BackgroundCounter::counted, this, [this](const text::Count &count) {
        const ArticleView *view = m_window.currentView();
        // What was selected may not be any more.
        if (m_pause.isActive() || !view || view->pane()->selection().isEmpty())
            return;
        m_selection = count;
        show();
    });
    connect(&window, &MainWindow::currentChanged, this, &CountDesk::followSelection);
    connect(&status, &StatusLine::countClicked, this, &CountDesk::openPopup);
}

void CountDesk::serve(ArticleView &view)
{
    connect(&view, &ArticleView::cursorMoved, this, [this, &view] {
        if (&view == m_window.currentView())
            followSelection();
    });
    connect(view.pane(), &QPlainTextEdit::selectionChanged, this, [this, &view] {
        if (&view == m_window.currentView())
            followSelection();
    });
    // A goal that was set before the article had a file.
    connect(&view.document(), &documents::ArticleDocument::fileChanged, this, [this, &view] {
        const int early = view.property("goal").toInt();
        if (early > 0 && !view.document().path().isEmpty()) {
            view.setProperty("goal", {});
            m_session.setBytes(goalKey(view.document().path()), QByteArray::number(early));
        }
    });
}

void CountDesk::noteCount(const text::Count &count)
{
    m_article = count;
    show();
}

void CountDesk::followSelection()
{
    const ArticleView *view = m_window.currentView();
    if (view && !view->pane()->selection().isEmpty()) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    if (m_selection) {
        m_selection.reset();
        show();
    }
}

void CountDesk::countSelection()
{
    const ArticleView *view = m_window.currentView();
    if (view)
        m_counter->setText(view->document().snapshot(), view->pane()->selection().range(), {}, false);
}

void CountDesk::show()
{
    m_status.showCount(m_article, m_selection, goal());
    if (m_popup && m_popup->isVisible())
        m_popup->showCounts(m_article, m_selection);
}

int CountDesk::goal() const
{
    const ArticleView *view = m_window.currentView();
    if (!view)
        return 0;
    const QString path = view->document().path();
    return path.isEmpty() ? view->property("goal").toInt() : m_session.bytes(goalKey(path)).toInt();
}

void CountDesk::setGoal(int goal)
{
    ArticleView *view = m_window.currentView();
    if (!view)
        return;
    if (view->document().path().isEmpty())
        view->setProperty("goal", goal);
    else
        m_session.setBytes(goalKey(view->document().path()), QByteArray::number(goal));
    show();
}

void CountDesk::openPopup()
{
    if (!m_window.currentView())
        return;
    if (!m_popup) {
        m_popup = new CountPopup(&m_window);
        connect(m_popup, &CountPopup::goalChosen, this, &CountDesk::setGoal);
    }
    m_popup->showGoal(goal());
    m_popup->showCounts(m_article, m_selection);
    m_popup->openAbove(m_status.countPlace());
}

} // namespace wengao::shell
