#include "preview/findbar.h"
#include "preview/messagebar.h"
#include "preview/paperpages.h"
#include "preview/patchscheduler.h"
#include "preview/previewpane.h"
#include "preview/previewview.h"
#include "preview/shellpage.h"
#include "preview/stage.h"
#include "preview/themecolour.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QPrinter>
#include <QTimer>

#include <chrono>
#include <utility>

// What a person does with a page that is there: looks, places, search and copying.

namespace wengao::preview {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A formula that takes longer is printed as it is written.
constexpr auto typesettingPatience = 15s;

} // namespace

void PreviewPane::setLanguage(const QString &language)
{
    m_look.language = language;
    if (m_link)
        m_link->call("setLanguage"_L1, {language});
}

void PreviewPane::setThemeCss(const QString &css)
{
    m_look.theme = css;
    takeScheme();
    if (m_link)
        m_link->call("setCss"_L1, {m_look.theme, m_look.user});
}

void PreviewPane::setUserCss(const QString &css)
{
    m_look.user = css;
    if (m_link)
        m_link->call("setCss"_L1, {m_look.theme, m_look.user});
}

void PreviewPane::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    takeScheme();
}

void PreviewPane::takeScheme()
{
    const bool dark = m_scheme == Scheme::Dark;
    const QColor paper = paperColour(m_look.theme, dark);
    m_look.palette = dark ? u"dark"_s : u"light"_s;
    m_stage->setPaper(paper);
    if (!m_link)
        return;
    m_link->page()->setBackgroundColor(paper);
    m_link->call("setPalette"_L1, {m_look.palette});
}

void PreviewPane::setPageWidth(int pixels)
{
    m_stage->setPageWidth(pixels);
}

int PreviewPane::pageWidth() const
{
    return m_stage->pageWidth();
}

void PreviewPane::setZoom(double factor)
{
    const double before = m_stage->zoom();
    m_stage->setZoom(factor);
    if (m_stage->zoom() != before)
        Q_EMIT zoomChanged(m_stage->zoom());
}

double PreviewPane::zoom() const
{
    return m_stage->zoom();
}

void PreviewPane::setRemoteImagesAllowed(bool allowed)
{
    if (std::exchange(m_source.remoteAllowed, allowed) == allowed)
        return;
    m_remoteBar->hide();
    if (m_link) {
        m_link->setSource(m_source);
        reloadShell();
    }
    Q_EMIT remoteImagesAllowedChanged(allowed);
}

bool PreviewPane::remoteImagesAllowed() const
{
    return m_source.remoteAllowed;
}

void PreviewPane::refreshImages()
{
    ++m_imageVersion;
    if (m_link)
        m_link->call("refreshImages"_L1, {m_imageVersion});
}

void PreviewPane::scrollToSourceLine(double line)
{
    m_line = line;
    if (m_awaitsBody || !m_scheduler->isSettled())
        m_returns = true; // there is nothing to scroll to yet
    if (m_link)
        m_link->call("scrollToLine"_L1, {line});
}

void PreviewPane::markSourceLine(int line)
{
    if (std::exchange(m_markedLine, line) != line && m_link)
        m_link->call("mark"_L1, {line});
}

void PreviewPane::revealSourceLine(int line)
{
    if (m_link)
        m_link->call("reveal"_L1, {line});
}

void PreviewPane::find(const QString &text, bool backwards, bool caseSensitive)
{
    if (!m_link)
        return;
    QWebEnginePage::FindFlags flags;
    flags.setFlag(QWebEnginePage::FindBackward, backwards);
    flags.setFlag(QWebEnginePage::FindCaseSensitively, caseSensitive);
    // The engine finds what stands in the page, and in a long article that is what is near the view.
    m_link->evaluate(u"wengao.setWhole(%1)"_s.arg(text.isEmpty() ? u"false"_s : u"true"_s),
                     [self = QPointer(this), text, flags](const QVariant &) {
                         if (self && self->m_link)
                             self->m_link->page()->findText(text, flags);
                     });
}

bool PreviewPane::hasSelection() const
{
    return m_link && m_link->page()->hasSelection();
}

void PreviewPane::copy()
{
    if (m_link)
        m_link->page()->triggerAction(QWebEnginePage::Copy);
}

void PreviewPane::selectAll()
{
    if (m_link)
        m_link->evaluate(u"wengao.unrollAll()"_s, [self = QPointer(this)](const QVariant &) {
            if (self && self->m_link)
                self->m_link->page()->triggerAction(QWebEnginePage::SelectAll);
        });
}

void PreviewPane::openFindBar()
{
    m_findBar->open();
}

void PreviewPane::copyRichText()
{
    evaluate(u"wengao.richText()"_s, [self = QPointer(this)](const QVariant &content) {
        if (!self)
            return;
        const QVariantMap parts = content.toMap();
        auto *clip = new QMimeData;
        clip->setHtml(parts.value(u"html"_s).toString());
        clip->setText(parts.value(u"text"_s).toString());
        QGuiApplication::clipboard()->setMimeData(clip);
        Q_EMIT self->copied();
    });
}

void PreviewPane::offer(const QString &message, const QString &action, const std::function<void()> &accepted)
{
    m_offered = accepted;
    m_offerBar->say(message, action);
}

void PreviewPane::afterTypesetting(const std::function<void()> &call)
{
    auto *patience = new QTimer(m_link);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [patience, call] {
        patience->deleteLater();
        call();
    });
    connect(m_link->bridge(), &PageBridge::typesetIsShown, patience, [patience](int left) {
        if (left == 0)
            patience->start(0);
    });
    patience->start(typesettingPatience);
    m_link->call("typesetAll"_L1);
}

void PreviewPane::print(QPrinter *printer, const std::function<void(bool)> &done)
{
    if (!m_view || !m_link->isReady()) {
        done(false);
        return;
    }
    afterTypesetting([this, printer, done] {
        // QWebEngineView::print() lays out without margins and cuts off what does not fit.
        QPageLayout layout = printer->pageLayout();
        layout.setMode(QPageLayout::StandardMode);
        m_link->page()->printToPdf(
            [printer, done](const QByteArray &pdf) { done(paintPages(pdf, *printer)); }, layout,
            printer->pageRanges());
    });
}

qint64 PreviewPane::pageProcessId() const
{
    return m_link ? m_link->page()->renderProcessPid() : 0;
}

void PreviewPane::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    if (m_link)
        m_link->evaluate(script, done);
}

} // namespace wengao::preview
