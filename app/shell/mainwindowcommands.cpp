// The commands of the window's table; what they act on is wired in mainwindow.cpp.

#include "editor/textpane.h"
#include "form/formpanel.h"
#include "preview/previewpane.h"
#include "shell/filedesk.h"
#include "shell/mainwindow.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "shell/previewdesk.h"
#include "shell/safetydesk.h"
#include "shell/sessiondesk.h"
#include "shell/windowcommands.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <utility>

namespace wengao::shell {

void MainWindow::start(const QStringList &files)
{
    m_session->restore(files);
}

void MainWindow::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

QByteArray MainWindow::paneState() const
{
    return m_arrangement ? m_arrangement->panes : m_area->saveState();
}

bool MainWindow::arePanelsWanted() const
{
    return m_arrangement ? m_arrangement->panels : !m_bottom->isHidden();
}

void MainWindow::showRange(TextRange range)
{
    if (!m_shown)
        return;
    m_shown->pane()->setSelection({range.start, range.end});
    m_shown->pane()->ensureCursorVisible();
    m_shown->pane()->setFocus();
    m_preview->revealSourceLine(m_shown->pane()->textCursor().blockNumber());
}

void MainWindow::newArticle()
{
    const QString now = m_environment.services.clock.now()
                            .toOffsetFromUtc(m_environment.services.clock.now().offsetFromUtc())
                            .toString(Qt::ISODate);
    const QString content = QStringLiteral("---\ntitle: \"\"\ndate: %1\ndraft: true\n---\n\n").arg(now);
    newArticleWith(content);
}

void MainWindow::newArticleWith(const QString &source)
{
    addView(documents::ArticleDocument::untitled(source.toUtf8(), m_environment.services));
}

void MainWindow::chooseArticles()
{
    const QString folder = m_shown && !m_shown->document().path().isEmpty()
                               ? QFileInfo(m_shown->document().path()).path()
                               : QString();
    openArticles(m_environment.prompts.openPaths(this, folder));
}

void MainWindow::save()
{
    if (!m_shown)
        return;
    m_shown->form()->commitPending(); // a tag that was typed without Enter counts
    m_files->save(m_shown->document());
}

void MainWindow::saveAs()
{
    if (!m_shown)
        return;
    m_shown->form()->commitPending();
    m_files->saveAs(m_shown->document());
}

void MainWindow::noteSaved(documents::ArticleDocument *document, bool hasMoved)
{
    m_environment.session.addRecentFile(document->path());
    statusBar()->showMessage(tr("%1 is saved.").arg(document->name()), 2000);
    if (hasMoved && m_shown && &m_shown->document() == document)
        m_previewDesk->fill();
}

void MainWindow::showVersions()
{
    if (m_shown)
        m_safety->showVersions(*m_shown);
}

void MainWindow::adopt(std::unique_ptr<documents::ArticleDocument> document)
{
    addView(std::move(document));
}

void MainWindow::secure()
{
    m_safety->secureAll();
    m_session->rememberNow();
}

void MainWindow::closeCurrent()
{
    if (m_shown)
        closeView(indexOf(m_shown));
}

bool MainWindow::closeView(int index)
{
    ArticleView *view = m_views.at(static_cast<std::size_t>(index)).get();
    view->form()->commitPending();
    if (!m_files->mayClose(view->document()))
        return false;
    index = indexOf(view); // the question took its time
    m_bottom->setView(nullptr, false);
    m_forms->removeWidget(view->form());
    m_panes->removeWidget(view->pane());
    const std::unique_ptr<ArticleView> closing = std::move(m_views[static_cast<std::size_t>(index)]);
    m_views.erase(m_views.begin() + index);
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->removeTab(index);
    }
    if (m_views.empty() && m_arrangement)
        toggleFullText(); // there would be no way out
    showView(m_tabs->currentIndex());
    return true;
}

void MainWindow::undo()
{
    if (m_shown)
        m_shown->document().undo();
}

void MainWindow::redo()
{
    if (m_shown)
        m_shown->document().redo();
}

// The drawer lies over the text, so who opens it goes into it.
void MainWindow::toggleForm()
{
    if (m_area->isNarrow() && !m_area->isShown(PaneArea::Pane::Form))
        focusForm();
    else
        m_area->setShown(PaneArea::Pane::Form, !m_area->isShown(PaneArea::Pane::Form));
}

void MainWindow::toggleText()
{
    if (!m_area->isShown(PaneArea::Pane::Text))
        focusText();
    else if (m_area->isShown(PaneArea::Pane::Preview))
        m_area->setShown(PaneArea::Pane::Text, false);
}

void MainWindow::togglePreview()
{
    const bool shown = !m_area->isShown(PaneArea::Pane::Preview);
    if (shown || m_area->isShown(PaneArea::Pane::Text))
        m_area->setShown(PaneArea::Pane::Preview, shown);
}

void MainWindow::togglePanels()
{
    if (m_bottom->isAncestorOf(focusWidget()))
        focusText();
    m_bottom->setVisible(m_bottom->isHidden());
    m_session->rememberSoon();
    updateCommands();
}

void MainWindow::toggleFullText()
{
    const bool isEntering = !m_arrangement;
    if (isEntering) {
        m_arrangement = Arrangement{m_area->saveState(), !m_bottom->isHidden(), windowState()};
        m_area->setShown(PaneArea::Pane::Text, true);
        m_area->setShown(PaneArea::Pane::Form, false);
        m_area->setShown(PaneArea::Pane::Preview, false);
        m_bottom->hide();
        setWindowState(windowState() | Qt::WindowFullScreen);
    } else {
        const Arrangement before = *std::exchange(m_arrangement, std::nullopt);
        m_area->restoreState(before.panes);
        m_bottom->setVisible(before.panels);
        setWindowState(before.window);
    }
    m_commands->toolBar()->setVisible(!isEntering);
    menuBar()->setVisible(!isEntering);
    statusBar()->setVisible(!isEntering);
    updateTitles();
    updateCommands();
    focusText();
}

void MainWindow::nextTab()
{
    if (m_tabs->count() > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count());
}

void MainWindow::previousTab()
{
    if (m_tabs->count() > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count());
}

void MainWindow::focusForm()
{
    m_area->setShown(PaneArea::Pane::Form, true);
    if (m_shown)
        m_shown->form()->focusField(QStringLiteral("title"));
}

void MainWindow::focusText()
{
    m_area->setShown(PaneArea::Pane::Text, true);
    if (m_shown)
        m_shown->pane()->setFocus();
}

void MainWindow::focusPreview()
{
    m_area->setShown(PaneArea::Pane::Preview, true);
    m_preview->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusPanels()
{
    if (m_bottom->isHidden())
        togglePanels();
    m_bottom->focusList();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Wengao"),
        tr("<h3>Wengao %1</h3><p>An editor for articles that are written in Chinese, Japanese, Korean or "
           "English and published with Hugo.</p><p>Free software under the GNU General Public License, "
           "version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (int i = 0; i < viewCount(); ++i) {
        ArticleView *view = viewAt(i);
        view->form()->commitPending();
        if (!view->document().isModified() && !view->document().isSaving())
            continue;
        if (!view->document().path().isEmpty())
            showTab(i);
        if (!m_files->mayQuit(view->document())) {
            event->ignore();
            return;
        }
    }
    m_session->rememberNow();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    openArticles(paths);
}

} // namespace wengao::shell
