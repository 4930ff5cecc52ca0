#pragma once

#include "base/textedit.h"
#include "markdown/options.h"
#include "markdown/patch.h"
#include "preview/articlesource.h"
#include "preview/pagelink.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;

namespace wengao::preview {

class BlockFeed;
class FindBar;
class MessageBar;
class PatchScheduler;
class PreviewView;
class Stage;
class Typesetting;

/// The light or the dark form of a theme.
enum class Scheme { Light, Dark };

/// What stands above the body when the header is shown; empty parts are left out.
struct Header
{
    QString title;
    QString date; ///< as it is to be read
    QString author;
    QString coverSrc; ///< as written in the front matter
    QString coverAlt;
    friend bool operator==(const Header &, const Header &) = default;
};

/// Shows an article as it will look when published, and keeps in step with its text.
///
/// The web engine is started after the pane was first shown; until then the pane is a plain surface of the
/// right colour, and everything that was set is kept and shown later. Lines are 0-based lines of the body.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /// Renders in the helper process.
    explicit PreviewPane(QWidget *parent = nullptr);
    /// Renders with `feed` instead.
    PreviewPane(std::unique_ptr<BlockFeed> feed, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Must be called once before QApplication is made.
    static void registerScheme();

    /// Turns to another article. The body must be set afterwards; remote images are shut again.
    void setArticle(const QString &articlePath, const QList<QString> &roots, ImageResolver resolver = {});
    void setBody(const QString &body);
    /// `edits` refer to the body as it stands after all earlier calls.
    void applyEdits(const TextEdits &edits);
    void setHeader(const Header &header);
    void setHeaderShown(bool shown);
    void setRenderOptions(const markdown::Options &options);
    /// The language of the article, for example "zh-Hans"; chooses fonts and line breaking.
    void setLanguage(const QString &language);

    void setThemeCss(const QString &css);
    /// A person's own style sheet, after the theme's.
    void setUserCss(const QString &css);
    void setScheme(Scheme scheme);
    /// The width of the page in CSS pixels, or 0 for the width of the pane.
    void setPageWidth(int pixels);
    [[nodiscard]] int pageWidth() const;
    void setZoom(double factor);
    [[nodiscard]] double zoom() const;

    /// Lets images and media from the web appear in this article.
    void setRemoteImagesAllowed(bool allowed);
    [[nodiscard]] bool remoteImagesAllowed() const;
    /// Shows images again whose files may have changed.
    void refreshImages();

    /// Puts that place of the text at the top of the view; the fraction is the way to the next line.
    void scrollToSourceLine(double line);
    /// Marks the block that holds the line; -1 marks none.
    void markSourceLine(int line);
    /// Brings the line into view if it is not.
    void revealSourceLine(int line);

    /// Marks all places of `text` and goes to the next or the one before; empty ends the search.
    void find(const QString &text, bool backwards = false, bool caseSensitive = false);
    /// Opens the line for looking for text.
    void openFindBar();
    [[nodiscard]] bool hasSelection() const;
    void copy();
    void selectAll();
    /// Puts what is selected, or else the whole article, on the clipboard as rich text and as plain text.
    void copyRichText();

    /// Says something above the page with one thing to do about it; a person may also close it.
    void offer(const QString &message, const QString &action, const std::function<void()> &accepted);

    /// Prints the whole article, typeset, as the theme is on paper. The printer must live until `done` is
    /// called.
    void print(QPrinter *printer, const std::function<void(bool)> &done);

    /// The page's process, 0 when there is none.
    [[nodiscard]] qint64 pageProcessId() const;
    /// Runs a script in the page's private world; for tests and the bench.
    void evaluate(const QString &script, const std::function<void(const QVariant &)> &done);

Q_SIGNALS:
    void sourceLineScrolled(double line);
    void sourceLineClicked(int line);
    void linkActivated(const QUrl &url);
    void linkHovered(const QString &address);
    void countChanged(const wengao::text::Count &count);
    void outlineChanged(const QList<wengao::markdown::Heading> &outline);
    void trouble(const QString &message);
    void troubleOver();
    void engineStarted();
    void firstFrameShown();
    /// The page has painted everything that was handed over up to now.
    void caughtUp();
    void zoomChanged(double factor);
    void remoteImagesAllowedChanged(bool allowed);
    void found(int current, int total);
    /// What a person asked for is on the clipboard.
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildWidgets();
    void listenToFeed();
    void listenToPage();
    void startEngine();
    void fillPage();
    void pageLost();
    void showPatch(const markdown::Patch &patch);
    [[nodiscard]] bool follow(const markdown::Patch &patch);
    void showFailure(const Error &error);
    void followLink(const QString &address);
    void noteImages(const QStringList &images);
    void offerRemoteImages();
    void reloadShell();
    void takeScheme();
    void afterTypesetting(const std::function<void()> &call);
    void sendHeader();

    std::unique_ptr<BlockFeed> m_feed;
    PatchScheduler *m_scheduler;
    Typesetting *m_typesetting;
    MessageBar *m_troubleBar = nullptr;
    MessageBar *m_remoteBar = nullptr;
    MessageBar *m_offerBar = nullptr;
    FindBar *m_findBar = nullptr;
    std::function<void()> m_offered;
    Stage *m_stage = nullptr;
    PageLink *m_link = nullptr; ///< null until the engine has started
    PreviewView *m_view = nullptr;

    ArticleSource m_source;
    ShellLook m_look;
    Header m_header;
    markdown::Options m_options;
    QList<markdown::Heading> m_outline; ///< with the lines of the last patch
    Scheme m_scheme = Scheme::Light;
    QElapsedTimer m_lastLoss;
    double m_line = 0; ///< what is at the top of the view
    int m_markedLine = -1;
    int m_imageVersion = 1;
    int m_losses = 0;
    bool m_headerShown = false;
    bool m_awaitsBody = false;
    bool m_hasRemoteImages = false;
    bool m_frameShown = false;
    bool m_returns = false; ///< the page is being made again and is to go back to m_line
};

} // namespace wengao::preview
