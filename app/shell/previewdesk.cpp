#include "shell/previewdesk.h"

#include "editor/textpane.h"
#include "export/publishedoptions.h"
#include "export/theme.h"
#include "preview/previewpane.h"
#include "shell/appearance.h"
#include "shell/articleinfo.h"
#include "shell/articleview.h"
#include "shell/choicemenu.h"
#include "shell/mainwindow.h"
#include "shell/previewprinting.h"
#include "shell/previewthemes.h"
#include "shell/textplace.h"
#include "shell/themes.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

#include <cmath>
#include <utility>

namespace wengao::shell {

using namespace Qt::StringLiterals;
using preview::PreviewPane;

namespace {

constexpr double zoomStep = 1.1;
constexpr int quietMs = 150;

} // namespace

struct PreviewDesk::Command
{
    const char *id;
    const char *text; ///< a line without one is a separator
    const char *shortcut;
    void (PreviewDesk::*run)();
};

const QList<PreviewDesk::Command> &PreviewDesk::commands()
{
    static const QList<Command> table{
        {"preview.zoomIn", QT_TR_NOOP("&Larger"), "Ctrl+Alt++", &PreviewDesk::zoomIn},
        {"preview.zoomOut", QT_TR_NOOP("&Smaller"), "Ctrl+Alt+-", &PreviewDesk::zoomOut},
        {"preview.zoomBack", QT_TR_NOOP("&Original size"), "Ctrl+Alt+0", &PreviewDesk::zoomBack},
        {nullptr, nullptr, nullptr, nullptr},
        {"preview.find", QT_TR_NOOP("&Find in the preview…"), "Ctrl+Shift+F", &PreviewDesk::find},
        {"preview.copy", QT_TR_NOOP("&Copy as rich text"), "Ctrl+Alt+C", &PreviewDesk::copyRichText},
        {nullptr, nullptr, nullptr, nullptr},
        {"preview.printPreview", QT_TR_NOOP("Print pre&view…"), "", &PreviewDesk::showPrintPreview},
        {"preview.print", QT_TR_NOOP("&Print…"), "Ctrl+P", &PreviewDesk::print},
    };
    return table;
}

PreviewDesk::PreviewDesk(MainWindow &window, settings::Settings &settings, const Appearance &appearance,
                         QToolButton *profile)
    : QObject(&window),
      m_window(window),
      m_pane(*window.previewPane()),
      m_settings(settings),
      m_appearance(appearance),
      m_profile(profile)
{
    m_reread.setSingleShot(true);
    m_reread.setInterval(quietMs);
    connect(&m_reread, &QTimer::timeout, this, &PreviewDesk::readSheet);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_reread, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_reread, qOverload<>(&QTimer::start));
    addMenu();
    addProfileMenu(profile);
    connectPane();
    m_pane.setZoom(settings.value(settings::keys::previewZoom));
}

void PreviewDesk::connectPane()
{
    connect(&m_pane, &PreviewPane::linkActivated, this, &PreviewDesk::followLink);
    connect(&m_pane, &PreviewPane::linkHovered, this, &PreviewDesk::told);
    connect(&m_pane, &PreviewPane::copied, this, [this] { Q_EMIT told(tr("Copied as rich text.")); });
    connect(&m_pane, &PreviewPane::zoomChanged, this, [this](double factor) {
        m_settings.setValue(settings::keys::previewZoom, factor);
        Q_EMIT told(tr("Preview at %1 %").arg(std::lround(factor * 100)));
    });
    connect(&m_pane, &PreviewPane::sourceLineClicked, this, [this](int line) {
        if (ArticleView *view = m_window.currentView())
            view->pane()->goTo(line);
    });
    connect(&m_pane, &PreviewPane::sourceLineScrolled, this, [this](double line) {
        ArticleView *view = m_window.currentView();
        if (!view || !isSynced())
            return;
        const QScopedValueRollback following(m_followsPage, true);
        scrollToPlace(*view->pane(), line);
    });
}

void PreviewDesk::addMenu()
{
    QMenu *view = m_window.commands()->menu(Menu::View);
    QMenu *menu = view->addMenu(tr("Preview opt&ions"));
    addThemes(*menu);
    addWidths(*menu);
    addEmphasis(*menu);
    menu->addSeparator();
    addSwitch(*menu, tr("Title and &date in the preview"), m_settings, settings::keys::previewHeader);
    addSwitch(*menu, tr("Scroll te&xt and preview together"), m_settings, settings::keys::scrollSync);
    menu->addSeparator();
    for (const Command &command : commands()) {
        if (!command.text) {
            menu->addSeparator();
            continue;
        }
        auto *action = new QAction(tr(command.text), this);
        action->setObjectName(QString::fromLatin1(command.id));
        action->setShortcut(
            QKeySequence::fromString(QString::fromLatin1(command.shortcut), QKeySequence::PortableText));
        connect(action, &QAction::triggered, this, command.run);
        menu->addAction(action);
        m_window.addAction(action); // so that the keys work while the menu bar is hidden
    }
}

void PreviewDesk::addThemes(QMenu &menu)
{
    QList<std::pair<QString, int>> choices;
    for (int i = 0; i < previewThemes().size(); ++i)
        choices.append({tr(previewThemes().at(i).title), i});
    QMenu *themes = addChoices<int>(menu, tr("&Theme"), choices, m_settings, settings::keys::previewTheme);
    themes->addSeparator();
    themes->addAction(tr("&Own style sheet…"), this, &PreviewDesk::chooseSheet);
    QAction *none = themes->addAction(tr("&No own style sheet"), this, [this] {
        m_settings.setValue(settings::keys::previewSheet, QString());
    });
    connect(themes, &QMenu::aboutToShow, none,
            [this, none] { none->setEnabled(!m_settings.value(settings::keys::previewSheet).isEmpty()); });
}

void PreviewDesk::addWidths(QMenu &menu)
{
    addChoices<int>(menu, tr("&Width"),
                    {{tr("As wide as the &pane"), 0},
                     {tr("Pho&ne (390 pixels)"), 390},
                     {tr("&Tablet (768 pixels)"), 768},
                     {tr("&Desktop (1280 pixels)"), 1280}},
                    m_settings, settings::keys::previewWidth);
}

void PreviewDesk::addEmphasis(QMenu &menu)
{
    addChoices<bool>(menu, tr("&Emphasis"),
                     {{tr("As &Hugo publishes it"), false}, {tr("&CJK-friendly"), true}}, m_settings,
                     settings::keys::cjkFriendly);
}

void PreviewDesk::addProfileMenu(QToolButton *profile)
{
    using settings::RawHtml;
    auto *menu = new QMenu(profile);
    addEmphasis(*menu);
    addChoices<RawHtml>(*menu, tr("&Raw HTML"),
                        {{tr("As the &site's configuration says"), RawHtml::AsTheSite},
                         {tr("&Left out"), RawHtml::Omit},
                         {tr("&Kept"), RawHtml::Keep}},
                        m_settings, settings::keys::rawHtml);
    menu->addSeparator();
    m_typographer = menu->addAction(
        tr("The site's typographer turns straight quotes and dashes into printed ones; not shown here"));
    m_typographer->setEnabled(false);
    // As the button's own menu it would bring an arrow that stands in the text.
    connect(profile, &QToolButton::clicked, menu,
            [profile, menu] { menu->popup(profile->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
}

void PreviewDesk::serve(ArticleView &view)
{
    using documents::ArticleDocument;
    connect(&view.document(), &ArticleDocument::bodyEdited, this, [this, &view](const TextEdits &edits) {
        if (&view == m_window.currentView())
            m_pane.applyEdits(edits);
    });
    connect(&view.document(), &ArticleDocument::frontMatterChanged, this, [this, &view] {
        if (&view != m_window.currentView())
            return;
        updateHeader();
        m_pane.setRenderOptions(options());
    });
    connect(&view, &ArticleView::cursorMoved, this, [this, &view] { followCursor(view); });
    connect(view.pane()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, &view] {
        // What the page made the text do must not come back to the page, which is more exact.
        if (&view == m_window.currentView() && isSynced() && !m_followsPage)
            m_pane.scrollToSourceLine(topPlace(*view.pane()));
    });
}

void PreviewDesk::followCursor(ArticleView &view)
{
    if (&view != m_window.currentView())
        return;
    const int line = view.pane()->textCursor().blockNumber();
    m_pane.markSourceLine(line);
    if (std::exchange(m_line, line) != line && isSynced())
        m_pane.revealSourceLine(line);
}

bool PreviewDesk::isSynced() const
{
    return m_settings.value(settings::keys::scrollSync);
}

void PreviewDesk::fill()
{
    const ArticleView *view = m_window.currentView();
    m_line = -1;
    if (!view) {
        m_pane.setArticle({}, {});
        m_pane.setHeader({});
        m_pane.setBody({});
        showProfile();
        return;
    }
    const site::Site site = view->site();
    const QString path = view->document().path();
    m_pane.setArticle(path, path.isEmpty() ? QStringList() : site.imageRoots(path),
                      [site, path](const QString &address) { return site.resolveImage(path, address).path; });
    m_pane.setLanguage(view->language());
    updateHeader();
    m_pane.setRenderOptions(options());
    m_pane.setBody(view->document().body());
    showProfile();
}

void PreviewDesk::updateHeader()
{
    if (const ArticleView *view = m_window.currentView())
        m_pane.setHeader(headerOf(view->document().frontMatter(), view->language()));
}

markdown::Options PreviewDesk::options() const
{
    markdown::Options options;
    if (const ArticleView *view = m_window.currentView())
        options = exporting::publishedOptions(
            view->site().config(), valuesOf(frontmatter::FrontMatter::parse(view->document().frontMatter())));
    const auto rawHtml = m_settings.value(settings::keys::rawHtml);
    if (rawHtml != settings::RawHtml::AsTheSite)
        options.unsafeHtml = rawHtml == settings::RawHtml::Keep;
    options.cjkFriendlyEmphasis = m_settings.value(settings::keys::cjkFriendly);
    options.sourcePositions = true;
    return options;
}

void PreviewDesk::applySettings()
{
    using preview::Scheme;
    const PreviewTheme &theme = previewTheme(m_settings);
    const bool dark = theme.scheme == ThemeScheme::Dark ||
                      (theme.scheme == ThemeScheme::AsTheWindow && m_appearance.isDark());
    m_pane.setThemeCss(themeCss(QString::fromLatin1(theme.name)));
    m_pane.setScheme(dark ? Scheme::Dark : Scheme::Light);
    m_pane.setPageWidth(m_settings.value(settings::keys::previewWidth));
    m_pane.setHeaderShown(m_settings.value(settings::keys::previewHeader));
    if (m_window.currentView())
        m_pane.setRenderOptions(options());
    if (m_settings.value(settings::keys::previewSheet) != m_sheet)
        readSheet();
    showProfile();
}

void PreviewDesk::showProfile()
{
    const markdown::Options now = options();
    const ArticleView *view = m_window.currentView();
    const bool typographer = view && view->site().exists() && view->site().config().typographer;
    m_profile->setText((now.cjkFriendlyEmphasis ? tr("CJK-friendly") : tr("Hugo strict")) + u" · "_s +
                       (now.unsafeHtml ? tr("raw HTML kept") : tr("raw HTML left out")));
    QString hint = now.cjkFriendlyEmphasis
                       ? tr("Emphasis beside Chinese punctuation is shown as meant; Hugo does not do so.")
                       : tr("Emphasis as Hugo publishes it.");
    if (typographer)
        hint += u'\n' + m_typographer->text();
    m_profile->setToolTip(hint);
    m_profile->setEnabled(view);
    m_typographer->setVisible(typographer);
}

void PreviewDesk::chooseSheet()
{
    const QString path =
        m_window.prompts().openPath(&m_window, tr("Own style sheet"), m_sheet, tr("Style sheets (*.css)"));
    if (!path.isEmpty())
        m_settings.setValue(settings::keys::previewSheet, path);
}

void PreviewDesk::readSheet()
{
    m_sheet = m_settings.value(settings::keys::previewSheet);
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    if (m_sheet.isEmpty()) {
        m_pane.setUserCss({});
        return;
    }
    // The folder as well: programs that save write another file and give it the name.
    m_watcher.addPath(QFileInfo(m_sheet).absolutePath());
    m_watcher.addPath(m_sheet);
    const Result<exporting::Theme> sheet = exporting::Theme::named(m_sheet);
    if (sheet)
        m_pane.setUserCss(QString::fromUtf8(sheet->css()));
    else
        Q_EMIT told(sheet.error().message);
}

void PreviewDesk::followLink(const QUrl &url)
{
    if (!url.scheme().isEmpty()) {
        m_pane.offer(tr("Open in the browser: %1").arg(url.toDisplayString()), tr("Open"),
                     [url] { QDesktopServices::openUrl(url); });
        return;
    }
    const ArticleView *view = m_window.currentView();
    const QString own = view ? view->document().path() : QString();
    const QString path = QFileInfo(own).dir().absoluteFilePath(url.path());
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!own.isEmpty() && QFileInfo(path).isFile() && (suffix == u"md" || suffix == u"markdown"))
        m_pane.offer(tr("Open this article: %1").arg(url.toDisplayString()), tr("Open"),
                     [this, path] { m_window.openArticle(path); });
    else
        Q_EMIT told(tr("%1 leads to another page of the site.").arg(url.toDisplayString()));
}

void PreviewDesk::zoomIn()
{
    m_pane.setZoom(m_pane.zoom() * zoomStep);
}

void PreviewDesk::zoomOut()
{
    m_pane.setZoom(m_pane.zoom() / zoomStep);
}

void PreviewDesk::zoomBack()
{
    m_pane.setZoom(1);
}

void PreviewDesk::find()
{
    m_pane.openFindBar();
}

void PreviewDesk::copyRichText()
{
    m_pane.copyRichText();
}

void PreviewDesk::print()
{
    printArticle(m_window, m_pane, [this](bool isOk) {
        Q_EMIT told(isOk ? tr("Printed.") : tr("The article could not be printed."));
    });
}

void PreviewDesk::showPrintPreview()
{
    previewPrinting(m_window, m_pane);
}

} // namespace wengao::shell
