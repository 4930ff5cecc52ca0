#pragma once

#include "markdown/options.h"
#include "settings/settings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace wengao::preview {
class PreviewPane;
}

namespace wengao::shell {

class Appearance;
class ArticleView;
class MainWindow;

/// Keeps the preview in step with the article in front and shows it as a person likes it: its theme, width,
/// zoom and profile, links, search, copying and printing.
class PreviewDesk final : public QObject
{
    Q_OBJECT

public:
    PreviewDesk(MainWindow &window, settings::Settings &settings, const Appearance &appearance,
                QToolButton *profile);

    /// Follows the article of a new tab while it is in front.
    void serve(ArticleView &view);
    /// Turns the preview to the article in front, or to none.
    void fill();
    /// Takes over what a person has chosen since.
    void applySettings();

Q_SIGNALS:
    /// A sentence for the status line.
    void told(const QString &message);

private:
    struct Command;
    static const QList<Command> &commands();

    void connectPane();
    void addMenu();
    void addThemes(QMenu &menu);
    void addWidths(QMenu &menu);
    void addEmphasis(QMenu &menu);
    void addProfileMenu(QToolButton *profile);
    void showProfile();
    void updateHeader();
    void followCursor(ArticleView &view);
    void chooseSheet();
    void readSheet();
    void followLink(const QUrl &url);
    void zoomIn();
    void zoomOut();
    void zoomBack();
    void find();
    void copyRichText();
    void print();
    void showPrintPreview();
    [[nodiscard]] markdown::Options options() const;
    [[nodiscard]] bool isSynced() const;

    MainWindow &m_window;
    preview::PreviewPane &m_pane;
    settings::Settings &m_settings;
    const Appearance &m_appearance;
    QToolButton *m_profile;
    QAction *m_typographer = nullptr;
    QFileSystemWatcher m_watcher;
    QTimer m_reread; ///< a file that is being written is read when it has been quiet for a moment
    QString m_sheet;
    int m_line = -1;            ///< of the cursor
    bool m_followsPage = false; ///< the text is being scrolled because the page was
};

} // namespace wengao::shell
