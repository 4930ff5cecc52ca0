#include "shell/mainwindow.h"

#include "documents/identity.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "preview/previewpane.h"
#include "shell/articleinfo.h"
#include "shell/clipboardcommands.h"
#include "shell/countdesk.h"
#include "shell/exportdesk.h"
#include "shell/filedesk.h"
#include "shell/folderexportdesk.h"
#include "shell/footnotedesk.h"
#include "shell/formdesk.h"
#include "shell/noticebar.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "shell/previewdesk.h"
#include "shell/recoverydesk.h"
#include "shell/referencedesk.h"
#include "shell/safetydesk.h"
#include "shell/sessiondesk.h"
#include "shell/spelldesk.h"
#include "shell/statusline.h"
#include "shell/textdesk.h"
#include "shell/themes.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::shell {

using documents::ArticleDocument;

MainWindow::MainWindow(const Environment &environment) : m_environment(environment)
{
    const QString &dataRoot =
        environment.dataFolder.isEmpty() ? environment.stateFolder : environment.dataFolder;
    m_environment.services.journalFolder = environment.stateFolder + QStringLiteral("/journal");
    m_environment.services.versionsFolder = dataRoot + QStringLiteral("/versions");
    m_files = new FileDesk(environment.prompts, environment.services.files,
                           environment.stateFolder + QStringLiteral("/recovery"), this);
    build();
    m_commands = std::make_unique<CommandSet>(*this);
    new ClipboardCommands(*m_commands, *m_preview, *this);
    m_previewDesk = new PreviewDesk(*this, environment.settings, environment.appearance, m_status->profile());
    m_exports = new ExportDesk(*this, m_environment);
    m_folderExports = new FolderExportDesk(*this, m_environment);
    m_footnotes = new FootnoteDesk(*this, environment.settings);
    m_references = new ReferenceDesk(*this, m_environment);
    m_safety = new SafetyDesk(*this, m_environment);
    m_recovery = new RecoveryDesk(*this, m_environment);
    m_session = new SessionDesk(*this, m_environment);
    m_formDesk = new FormDesk(*this, environment.session);
    m_textDesk = new TextDesk(*this, environment.settings);
    m_counts = new CountDesk(*this, environment.session, *m_status);
    m_spelling = new SpellDesk(*this, environment.settings, environment.services.files, dataRoot);
    connectParts();
    connectPreview();
    connectPanels();
    applySettings();
    updateCommands();
    resize(1440, 900);
    m_session->restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_tabs = new QTabBar;
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setAccessibleName(tr("Open articles"));
    m_notice = new NoticeBar;
    m_forms = new QStackedWidget;
    m_panes = new QStackedWidget;
    m_preview = new preview::PreviewPane;
    m_area = new PaneArea(m_forms, m_panes, m_preview);
    m_bottom = new Panels;
    m_status = new StatusLine(statusBar());

    auto *rows = new QSplitter(Qt::Vertical);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_area);
    rows->addWidget(m_bottom);
    rows->setStretchFactor(0, 1);
    rows->setSizes({700, 180});
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_notice);
    layout->addWidget(rows, 1);
    setCentralWidget(central);
    setAcceptDrops(true);
    setUnifiedTitleAndToolBarOnMac(true);
}

void MainWindow::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showView);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &MainWindow::closeView);
    connect(&m_environment.settings, &settings::Settings::changed, this, &MainWindow::applySettings);
    connect(&m_environment.appearance, &Appearance::changed, this, &MainWindow::applySettings);
    connect(m_area, &PaneArea::shownChanged, this, &MainWindow::updateCommands);
    for (const char *id : {"view.form", "view.text", "view.preview", "view.panels"})
        m_commands->action(QString::fromLatin1(id))->setCheckable(true);
    connect(m_commands->action(QStringLiteral("file.quit")), &QAction::triggered, this, &QWidget::close);
    connect(m_files, &FileDesk::saved, this, &MainWindow::noteSaved);
    connect(m_files, &FileDesk::aboutToSave, m_safety, &SafetyDesk::lookForOthers);
    // When the saving has come to its end.
    connect(m_files, &FileDesk::compareRequested, m_safety, &SafetyDesk::compareWithDisk,
            Qt::QueuedConnection);
    addRecentMenu(*m_commands->action(QStringLiteral("file.recent")), m_environment.session, *this);
    addPreferenceMenus(*m_commands, m_environment.settings, *this);
}

void MainWindow::connectPreview()
{
    using preview::PreviewPane;
    connect(m_preview, &PreviewPane::countChanged, this, [this](const text::Count &count) {
        m_counts->noteCount(count);
        m_formDesk->noteCount(count);
    });
    connect(m_preview, &PreviewPane::linkHovered, this,
            [this](const QString &address) { statusBar()->showMessage(address); });
    connect(m_previewDesk, &PreviewDesk::told, this,
            [this](const QString &message) { statusBar()->showMessage(message, 6000); });
}

void MainWindow::connectPanels()
{
    connect(m_bottom, &Panels::jumpRequested, this, &MainWindow::showRange);
    connect(m_bottom, &Panels::left, this, &MainWindow::focusText);
    connect(m_bottom, &Panels::lineRequested, this, [this](int line) {
        if (m_shown)
            m_shown->pane()->goTo(line);
    });
    connect(m_bottom, &Panels::editsRequested, this, [this](const TextEdits &edits, const QString &stepName) {
        if (m_shown)
            m_shown->document().editBody(edits, stepName);
    });
    connect(m_bottom, &Panels::sectionMoveRequested, this, [this](int first, int end, int before) {
        if (m_shown)
            m_shown->pane()->moveSection(first, end, before);
    });
    const auto tell = [this](const QString &message) { statusBar()->showMessage(message, 6000); };
    connect(m_bottom, &Panels::told, this, tell);
    connect(m_footnotes, &FootnoteDesk::told, this, tell);
    connect(m_references, &ReferenceDesk::told, this, tell);
    connect(m_formDesk, &FormDesk::told, this, tell);
    connect(m_spelling, &SpellDesk::told, this, tell);
    connect(m_preview, &preview::PreviewPane::outlineChanged, m_bottom, &Panels::setOutline);
}

ArticleView *MainWindow::currentView() const
{
    return m_shown;
}

int MainWindow::indexOf(const ArticleView *view) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [view](const auto &each) { return each.get() == view; });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

bool MainWindow::openArticle(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const auto &view : m_views) {
        if (documents::isSameFile(m_environment.services.files, view->document().path(), absolute)) {
            showTabOf(*view);
            return true;
        }
    }
    Result<std::unique_ptr<ArticleDocument>> opened = ArticleDocument::open(absolute, m_environment.services);
    if (!opened) {
        m_environment.prompts.showError(this, opened.error());
        return false;
    }
    addView(std::move(*opened));
    m_environment.session.addRecentFile(absolute);
    return true;
}

void MainWindow::openArticles(const QStringList &paths)
{
    for (const QString &path : paths)
        openArticle(path);
}

void MainWindow::addView(std::unique_ptr<ArticleDocument> document)
{
    auto view = std::make_unique<ArticleView>(std::move(document));
    ArticleView *added = view.get();
    m_views.push_back(std::move(view));
    m_forms->addWidget(added->form());
    m_panes->addWidget(added->pane());
    m_previewDesk->serve(*added);
    connectView(added);
    m_files->serve(added->document());
    m_footnotes->serve(*added);
    m_safety->serve(*added);
    m_session->serve(*added);
    m_formDesk->serve(*added);
    m_textDesk->serve(*added);
    m_counts->serve(*added);
    m_spelling->serve(*added);
    applySettings();
    const QSignalBlocker blocker(m_tabs);
    const int index = m_tabs->addTab(added->document().name());
    m_tabs->setCurrentIndex(index);
    showView(index);
    added->pane()->setFocus();
}

void MainWindow::connectView(ArticleView *view)
{
    ArticleDocument *document = &view->document();
    connect(document, &ArticleDocument::modifiedChanged, this, &MainWindow::updateTitles);
    connect(document, &ArticleDocument::savingBegan, this, &MainWindow::updateTitles);
    connect(document, &ArticleDocument::saveEnded, this, &MainWindow::updateTitles);
    connect(document, &ArticleDocument::fileChanged, this, &MainWindow::updateTitles);
    connect(document, &ArticleDocument::fileChanged, this, &MainWindow::updateCommands);
    connect(document, &ArticleDocument::historyChanged, this, &MainWindow::updateHistory);
    connect(view, &ArticleView::told, this,
            [this](const QString &message) { statusBar()->showMessage(message, 6000); });
    connect(view, &ArticleView::cursorMoved, this, [this, view] {
        if (view != m_shown)
            return;
        const auto [line, column] = view->cursorPlace();
        m_status->showCursor(line, column);
        const int bodyLine = view->pane()->textCursor().blockNumber();
        m_bottom->setCurrentLine(bodyLine);
    });
}

void MainWindow::showView(int index)
{
    m_shown = index >= 0 && index < static_cast<int>(m_views.size())
                  ? m_views[static_cast<std::size_t>(index)].get()
                  : nullptr;
    m_panes->setFocusProxy(m_shown ? m_shown->pane() : nullptr);
    if (!m_shown) {
        m_status->clear();
        m_bottom->setView(nullptr, false);
        m_previewDesk->fill();
        updateTitles();
        updateCommands();
        return;
    }
    m_forms->setCurrentWidget(m_shown->form());
    m_panes->setCurrentWidget(m_shown->pane());
    m_previewDesk->fill();
    m_bottom->setView(m_shown, m_environment.settings.value(settings::keys::cjkFriendly));
    tellAbout(*m_shown);
    const auto [line, column] = m_shown->cursorPlace();
    m_status->showCursor(line, column);
    updateTitles();
    updateCommands();
    m_shown->pane()->setFocus();
    Q_EMIT currentChanged();
}

void MainWindow::applySettings()
{
    m_previewDesk->applySettings();
}

void MainWindow::updateTitles()
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const ArticleDocument &document = m_views[i]->document();
        const int index = static_cast<int>(i);
        m_tabs->setTabText(index,
                           document.isModified() ? document.name() + QStringLiteral(" ●") : document.name());
        m_tabs->setTabToolTip(index, QDir::toNativeSeparators(document.path()));
    }
    m_tabs->setVisible(!m_views.empty() && !m_arrangement);
    setWindowModified(m_shown && m_shown->document().isModified());
    setWindowTitle(m_shown ? tr("%1[*] — Wengao").arg(m_shown->document().name()) : tr("Wengao"));
    setWindowFilePath(m_shown ? m_shown->document().path() : QString());
    if (m_shown)
        m_status->showFile(m_shown->document());
}

void MainWindow::updateCommands()
{
    const ArticleDocument *document = m_shown ? &m_shown->document() : nullptr;
    const bool mayEdit = document && document->readOnlyReason().isEmpty();
    m_commands->setAvailable(document, mayEdit);
    updateHistory();
    m_commands->action(QStringLiteral("view.form"))->setChecked(m_area->isShown(PaneArea::Pane::Form));
    m_commands->action(QStringLiteral("view.text"))->setChecked(m_area->isShown(PaneArea::Pane::Text));
    m_commands->action(QStringLiteral("view.preview"))->setChecked(m_area->isShown(PaneArea::Pane::Preview));
    m_commands->action(QStringLiteral("view.panels"))->setChecked(!m_bottom->isHidden());
    m_forms->setEnabled(document);
    m_panes->setEnabled(document);
}

/// Of all commands only these two follow every key.
void MainWindow::updateHistory()
{
    const ArticleDocument *document = m_shown ? &m_shown->document() : nullptr;
    const bool mayEdit = document && document->readOnlyReason().isEmpty();
    QAction *undoAction = m_commands->action(QStringLiteral("edit.undo"));
    QAction *redoAction = m_commands->action(QStringLiteral("edit.redo"));
    undoAction->setEnabled(mayEdit && document->canUndo());
    redoAction->setEnabled(mayEdit && document->canRedo());
    undoAction->setText(undoAction->isEnabled() ? tr("&Undo: %1").arg(document->undoName()) : tr("&Undo"));
    redoAction->setText(redoAction->isEnabled() ? tr("&Redo: %1").arg(document->redoName()) : tr("&Redo"));
}

void MainWindow::tellAbout(const ArticleView &view)
{
    const ArticleDocument &document = view.document();
    const frontmatter::FrontMatter frontMatter = frontmatter::FrontMatter::parse(document.frontMatter());
    if (!document.readOnlyReason().isEmpty() && !document.isLocked()) {
        m_notice->tell(document.readOnlyReason());
    } else if (frontMatter.isBroken() && !frontMatter.problems().isEmpty()) {
        const frontmatter::Problem problem = frontMatter.problems().first();
        form::FormPanel *form = view.form();
        m_notice->tell(tr("Line %1 of the front matter: %2").arg(problem.line + 1).arg(problem.message),
                       {{tr("Show the source"), [this, form, line = problem.line] {
                             m_area->setShown(PaneArea::Pane::Form, true);
                             form->showSource(line);
                         }}});
    } else {
        m_notice->tell({});
    }
}

} // namespace wengao::shell
