#pragma once

#include "fetch/lookup.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "shell/appearance.h"
#include "shell/articleview.h"

#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace wengao::preview {
class PreviewPane;
}

namespace wengao::shell {

class CommandSet;
class CountDesk;
class ExportDesk;
class FolderExportDesk;
class FootnoteDesk;
class FormDesk;
class FileDesk;
class NoticeBar;
class PaneArea;
class Panels;
class PreviewDesk;
class RecoveryDesk;
class ReferenceDesk;
class SafetyDesk;
class SessionDesk;
class SpellDesk;
class StatusLine;
class TextDesk;

/// What a window is given by the composition root; all of it outlives the window.
struct Environment
{
    documents::Services services;
    settings::Settings &settings;
    settings::SessionState &session;
    prompts::Prompts &prompts;
    Appearance &appearance;
    QString stateFolder;             ///< for recovery copies and other things that must survive a crash
    QString dataFolder = {};         ///< for what is kept for long; the state folder where it is empty
    fetch::Resolvers resolvers = {}; ///< where DOIs and the like are looked up
};

/// The window: tabs of articles, each with form, text and preview side by side. It only wires the parts;
/// what they do lives with them.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Environment &environment);
    ~MainWindow() override;

    /// Opens the article, or shows its tab when it is open already. False when it could not be opened; the
    /// person was told why.
    bool openArticle(const QString &path);
    void openArticles(const QStringList &paths);
    /// Opens these files, or what was open the last time, with the unsaved texts that never had a file.
    void start(const QStringList &files);
    /// Shows an article that came from elsewhere in a tab of its own.
    void adopt(std::unique_ptr<documents::ArticleDocument> document);
    /// Brings everything unsaved to safety, before a program that must end at once.
    void secure();
    [[nodiscard]] ArticleView *currentView() const;
    [[nodiscard]] int viewCount() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] ArticleView *viewAt(int index) const
    {
        return m_views.at(static_cast<std::size_t>(index)).get();
    }
    void showTab(int index);
    void showTabOf(const ArticleView &view) { showTab(indexOf(&view)); }
    [[nodiscard]] Panels *panels() const { return m_bottom; }
    /// How the panes are arranged apart from the distraction-free mode.
    [[nodiscard]] QByteArray paneState() const;
    [[nodiscard]] bool arePanelsWanted() const;
    [[nodiscard]] preview::PreviewPane *previewPane() const { return m_preview; }
    [[nodiscard]] PaneArea *paneArea() const { return m_area; }
    [[nodiscard]] ExportDesk *exports() const { return m_exports; }
    [[nodiscard]] FolderExportDesk *folderExports() const { return m_folderExports; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] FileDesk *files() const { return m_files; }
    [[nodiscard]] SafetyDesk *safety() const { return m_safety; }
    [[nodiscard]] ReferenceDesk *references() const { return m_references; }
    [[nodiscard]] RecoveryDesk *recovery() const { return m_recovery; }
    [[nodiscard]] const documents::Services &services() const { return m_environment.services; }
    [[nodiscard]] prompts::Prompts &prompts() const { return m_environment.prompts; }
    /// Opens a new article without a file that begins with this text.
    void newArticleWith(const QString &source);
    /// Selects a range of the body in text and preview and goes there.
    void showRange(TextRange range);
    [[nodiscard]] CommandSet *commands() const { return m_commands.get(); }

    // The commands of the table in windowcommands.cpp.
    void newArticle();
    void chooseArticles();
    void save();
    void saveAs();
    void showVersions();
    void closeCurrent();
    void undo();
    void redo();
    void toggleForm();
    void toggleText();
    void togglePreview();
    void togglePanels();
    void toggleFullText();
    void nextTab();
    void previousTab();
    void focusForm();
    void focusText();
    void focusPreview();
    void focusPanels();
    void showAbout();

Q_SIGNALS:
    void currentChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectParts();
    void connectPreview();
    void connectPanels();
    void addView(std::unique_ptr<documents::ArticleDocument> document);
    void connectView(ArticleView *view);
    bool closeView(int index);
    void showView(int index);
    void applySettings();
    void updateTitles();
    void updateCommands();
    void updateHistory();
    void tellAbout(const ArticleView &view);
    void noteSaved(documents::ArticleDocument *document, bool hasMoved);
    [[nodiscard]] int indexOf(const ArticleView *view) const;

    Environment m_environment;
    FileDesk *m_files;
    PreviewDesk *m_previewDesk;
    FootnoteDesk *m_footnotes;
    ReferenceDesk *m_references;
    SafetyDesk *m_safety;
    RecoveryDesk *m_recovery;
    SessionDesk *m_session;
    FormDesk *m_formDesk;
    TextDesk *m_textDesk;
    CountDesk *m_counts;
    SpellDesk *m_spelling;
    ExportDesk *m_exports;
    FolderExportDesk *m_folderExports;
    QTabBar *m_tabs;
    NoticeBar *m_notice;
    QStackedWidget *m_forms;
    QStackedWidget *m_panes;
    preview::PreviewPane *m_preview;
    PaneArea *m_area;
    Panels *m_bottom;
    StatusLine *m_status;
    std::unique_ptr<CommandSet> m_commands;
    std::vector<std::unique_ptr<ArticleView>> m_views;
    ArticleView *m_shown = nullptr;
    /// The arrangement to go back to from the distraction-free mode.
    struct Arrangement
    {
        QByteArray panes;
        bool panels = false;
        Qt::WindowStates window;
    };
    std::optional<Arrangement> m_arrangement;
};

} // namespace wengao::shell
