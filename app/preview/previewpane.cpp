#include "preview/previewpane.h"

#include "preview/articlescheme.h"
#include "preview/blockfeed.h"
#include "preview/findbar.h"
#include "preview/messagebar.h"
#include "preview/patchscheduler.h"
#include "preview/previewview.h"
#include "preview/shellpage.h"
#include "preview/stage.h"
#include "preview/themecolour.h"
#include "preview/typesetting.h"

#include <QEvent>
#include <QFile>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineFindTextResult>

#include <algorithm>
#include <utility>

// In the global namespace, as the macro inside wants it.
static void initializePageResource()
{
    Q_INIT_RESOURCE(preview_page);
    Q_INIT_RESOURCE(preview_katex);
}

namespace wengao::preview {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(paneLog, "wengao.preview", QtWarningMsg)

// A page that dies this often in so short a time is not brought back by itself again.
constexpr int lossLimit = 3;
constexpr qint64 lossWindowMs = 30'000;
constexpr double zoomStep = 1.1;

QString plainTheme()
{
    QFile file(u":/wengao/themes/plain.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent) : PreviewPane(std::make_unique<RenderFeed>(), parent)
{
}

PreviewPane::PreviewPane(std::unique_ptr<BlockFeed> feed, QWidget *parent)
    : QWidget(parent),
      m_feed(std::move(feed)),
      m_scheduler(new PatchScheduler(this)),
      m_typesetting(new Typesetting(this))
{
    initializePageResource();
    m_options.sourcePositions = true;
    m_look.theme = plainTheme();
    buildWidgets();
    listenToFeed();
    takeScheme();
}

PreviewPane::~PreviewPane()
{
    // The view lets go of its page before the link takes the page and its profile away.
    delete m_view;
    m_scheduler->setLink(nullptr);
    m_typesetting->setLink(nullptr);
    delete m_link;
}

void PreviewPane::registerScheme()
{
    ArticleScheme::registerScheme();
}

void PreviewPane::buildWidgets()
{
    m_troubleBar = new MessageBar(this);
    m_remoteBar = new MessageBar(this);
    m_offerBar = new MessageBar(this);
    m_findBar = new FindBar(this);
    m_stage = new Stage(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_troubleBar);
    column->addWidget(m_remoteBar);
    column->addWidget(m_offerBar);
    column->addWidget(m_stage, 1);
    column->addWidget(m_findBar);
    setAccessibleName(tr("Preview"));
    connect(m_findBar, &FindBar::wanted, this, &PreviewPane::find);
    connect(this, &PreviewPane::found, m_findBar, &FindBar::showResult);
    connect(m_offerBar, &MessageBar::actionChosen, this, [this] {
        m_offerBar->hide();
        if (const auto accepted = std::exchange(m_offered, {}))
            accepted();
    });
    connect(m_remoteBar, &MessageBar::actionChosen, this, [this] { setRemoteImagesAllowed(true); });
    connect(m_troubleBar, &MessageBar::actionChosen, this, [this] {
        m_losses = 0;
        m_troubleBar->hide();
        reloadShell();
    });
    // The window is there; a moment later it has taken the first keys, and the engine may have its time.
    connect(m_stage, &Stage::firstPainted, this,
            [this] { QTimer::singleShot(20, this, &PreviewPane::startEngine); });
}

void PreviewPane::listenToFeed()
{
    connect(m_feed.get(), &BlockFeed::patched, this, &PreviewPane::showPatch);
    connect(m_feed.get(), &BlockFeed::failed, this, &PreviewPane::showFailure);
    connect(m_feed.get(), &BlockFeed::recovered, this, [this] {
        m_troubleBar->hide();
        Q_EMIT troubleOver();
    });
    connect(m_scheduler, &PatchScheduler::settled, this, [this] {
        if (m_awaitsBody)
            return; // the page is ready, and empty
        if (std::exchange(m_returns, false))
            m_link->call("scrollToLine"_L1, {m_line});
        Q_EMIT caughtUp();
    });
    connect(m_scheduler, &PatchScheduler::painted, this, [this] {
        if (!std::exchange(m_frameShown, true))
            Q_EMIT firstFrameShown();
    });
}

void PreviewPane::startEngine()
{
    if (m_link)
        return;
    m_link = new PageLink(this);
    Q_EMIT engineStarted();
    m_link->setSource(m_source);
    m_scheduler->setLink(m_link);
    m_typesetting->setLink(m_link);
    listenToPage();
    m_view = new PreviewView(m_stage);
    m_view->setPage(m_link->page());
    connect(m_view, &PreviewView::zoomStepped, this,
            [this](int direction) { setZoom(direction > 0 ? zoom() * zoomStep : zoom() / zoomStep); });
    connect(m_view, &PreviewView::copyRequested, this, &PreviewPane::copy);
    connect(m_view, &PreviewView::selectAllRequested, this, &PreviewPane::selectAll);
    connect(m_view, &PreviewView::richCopyRequested, this, &PreviewPane::copyRichText);
    connect(m_view, &PreviewView::findRequested, this, &PreviewPane::openFindBar);
    setFocusProxy(m_view);
    m_stage->setView(m_view);
    takeScheme();
    m_link->load(m_look);
    m_view->show();
}

void PreviewPane::listenToPage()
{
    connect(m_link, &PageLink::ready, this, &PreviewPane::fillPage);
    connect(m_link, &PageLink::lost, this, &PreviewPane::pageLost);
    connect(m_link, &PageLink::remoteImageHeld, this, &PreviewPane::offerRemoteImages);
    const PageBridge *bridge = m_link->bridge();
    connect(bridge, &PageBridge::hasScrolled, this, [this](double line) {
        m_line = line;
        Q_EMIT sourceLineScrolled(line);
    });
    connect(bridge, &PageBridge::wasClicked, this, &PreviewPane::sourceLineClicked);
    connect(bridge, &PageBridge::linkIsHovered, this, &PreviewPane::linkHovered);
    connect(bridge, &PageBridge::linkWasClicked, this, &PreviewPane::followLink);
    connect(m_link->page(), &QWebEnginePage::findTextFinished, this,
            [this](const QWebEngineFindTextResult &result) {
                Q_EMIT found(result.activeMatch(), result.numberOfMatches());
            });
}

void PreviewPane::fillPage()
{
    m_typesetting->clear();
    m_link->call("setSettings"_L1,
                 {QJsonObject{{u"remote"_s, m_source.remoteAllowed}, {u"version"_s, m_imageVersion}}});
    sendHeader();
    m_scheduler->refill();
    if (m_markedLine >= 0)
        m_link->call("mark"_L1, {m_markedLine});
}

void PreviewPane::pageLost()
{
    m_losses = m_lastLoss.isValid() && m_lastLoss.elapsed() < lossWindowMs ? m_losses + 1 : 1;
    m_lastLoss.start();
    if (m_losses > lossLimit) {
        m_troubleBar->say(tr("The preview keeps stopping on this article."), tr("Try Again"));
        Q_EMIT trouble(tr("The preview keeps stopping on this article."));
        return;
    }
    // Loading from inside the signal would be lost with the process that is just ending.
    QTimer::singleShot(0, this, &PreviewPane::reloadShell);
}

void PreviewPane::reloadShell()
{
    if (!m_link)
        return;
    m_returns = true;
    m_link->load(m_look);
}

void PreviewPane::showPatch(const markdown::Patch &patch)
{
    if (m_awaitsBody && !patch.fromScratch)
        return; // still of the article before
    m_awaitsBody = false;
    Q_EMIT countChanged(patch.count);
    if (follow(patch))
        Q_EMIT outlineChanged(m_outline);
    if (patch.images || patch.fromScratch) // a new text without images has no list of them
        noteImages(patch.images.value_or(QStringList()));
    if (!m_scheduler->take(patch)) {
        qCWarning(paneLog) << "a patch did not fit; rendering anew";
        m_feed->setOptions(m_options);
    }
}

/// Takes the patch's outline, or moves the headings below what has grown or shrunk; true when any did change.
bool PreviewPane::follow(const markdown::Patch &patch)
{
    bool changed = patch.outline.has_value();
    for (const markdown::Splice &splice : patch.splices) {
        for (qsizetype i = 0; splice.lineShift != 0 && i < m_outline.size(); ++i) {
            if (m_outline.at(i).line < splice.shiftFrom)
                continue;
            m_outline[i].line += splice.lineShift;
            changed = true;
        }
    }
    if (patch.outline)
        m_outline = *patch.outline;
    return changed;
}

void PreviewPane::showFailure(const Error &error)
{
    const QString message = error.code == ErrorCode::Timeout
                                ? tr("This text takes too long to render; the last good preview stays.")
                                : error.message;
    m_troubleBar->say(message);
    Q_EMIT trouble(message);
}

void PreviewPane::followLink(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (url.isValid() && (scheme.isEmpty() || scheme == u"http" || scheme == u"https" || scheme == u"mailto"))
        Q_EMIT linkActivated(url);
}

/// The engine asks only once for an image; the offer to load it stands as long as the article has one.
void PreviewPane::noteImages(const QStringList &images)
{
    const auto isRemote = [](const QString &source) {
        return source.startsWith(u"http:"_s) || source.startsWith(u"https:"_s) || source.startsWith(u"//"_s);
    };
    const bool hasRemote = isRemote(m_header.coverSrc) || std::any_of(images.begin(), images.end(), isRemote);
    if (std::exchange(m_hasRemoteImages, hasRemote) == hasRemote)
        return;
    if (hasRemote)
        offerRemoteImages();
    else
        m_remoteBar->hide();
}

void PreviewPane::offerRemoteImages()
{
    if (!m_source.remoteAllowed && m_remoteBar->isHidden())
        m_remoteBar->say(tr("Images from the web are not loaded."), tr("Load Them for This Article"));
}

void PreviewPane::setArticle(const QString &articlePath, const QList<QString> &roots, ImageResolver resolver)
{
    const bool wasOpen = m_source.remoteAllowed;
    m_source = {articlePath, roots, std::move(resolver), false};
    m_awaitsBody = true;
    m_line = 0;
    m_markedLine = -1;
    m_returns = false;
    ++m_imageVersion;
    m_troubleBar->hide();
    m_remoteBar->hide();
    m_hasRemoteImages = false;
    m_offerBar->hide();
    m_scheduler->clear();
    m_typesetting->clear();
    if (!m_link)
        return;
    m_link->setSource(m_source);
    if (wasOpen)
        m_link->load(m_look); // the policy of a page can only be changed by making it anew
    else
        fillPage();
}

void PreviewPane::setBody(const QString &body)
{
    m_awaitsBody = true;
    m_feed->setText(body, m_options);
}

void PreviewPane::applyEdits(const TextEdits &edits)
{
    m_feed->applyEdits(edits);
}

void PreviewPane::setRenderOptions(const markdown::Options &options)
{
    markdown::Options wanted = options;
    wanted.sourcePositions = true;
    if (std::exchange(m_options, wanted) != wanted)
        m_feed->setOptions(m_options);
}

void PreviewPane::setHeader(const Header &header)
{
    if (std::exchange(m_header, header) != header)
        sendHeader();
}

void PreviewPane::setHeaderShown(bool shown)
{
    if (std::exchange(m_headerShown, shown) != shown)
        sendHeader();
}

void PreviewPane::sendHeader()
{
    if (!m_link)
        return;
    if (!m_headerShown) {
        m_link->call("setHeader"_L1, {QJsonValue::Null});
        return;
    }
    m_link->call("setHeader"_L1, {QJsonObject{{u"title"_s, m_header.title},
                                              {u"date"_s, m_header.date},
                                              {u"author"_s, m_header.author},
                                              {u"cover"_s, m_header.coverSrc},
                                              {u"coverAlt"_s, m_header.coverAlt}}});
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Preview"));
}

} // namespace wengao::preview
