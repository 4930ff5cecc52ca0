#include "preview/pdfexporter.h"

#include "preview/articlescheme.h"
#include "preview/formulacss.h"
#include "preview/requestfilter.h"
#include "preview/shellpage.h"

#include <QColor>
#include <QPageSize>
#include <QPointer>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>

#include <chrono>

namespace wengao::preview {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 120s;
constexpr auto fontWait = 10ms;
constexpr QMarginsF marginsMm(20, 22, 20, 22);

/// The page with what its mathematics is shown by; what is meant for screen readers would be found twice.
QByteArray withFormulaSheet(QByteArray html)
{
    const qsizetype head = html.indexOf("</head>");
    if (head < 0 || !html.contains("class=\"katex\""))
        return html;
    return html.insert(head,
                       "<style>" + formulaCss().toUtf8() + ".katex .katex-mathml{display:none}</style>\n");
}

} // namespace

class PdfExporter::Engine final
{
public:
    explicit Engine(const QByteArray &html) : m_filter(m_scheme.host())
    {
        m_scheme.setShell(html);
        m_profile.installUrlSchemeHandler(ArticleScheme::name, &m_scheme);
        m_profile.setUrlRequestInterceptor(&m_filter);
        page = std::make_unique<ShellPage>(&m_profile, m_scheme.shellUrl());
        page->setBackgroundColor(Qt::white);
    }

private:
    QWebEngineProfile m_profile;
    ArticleScheme m_scheme;
    RequestFilter m_filter;

public:
    std::unique_ptr<ShellPage> page; // goes before its profile
};

PdfExporter::PdfExporter(QObject *parent) : QObject(parent)
{
}

PdfExporter::~PdfExporter() = default;

QPageLayout PdfExporter::defaultLayout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, marginsMm, QPageLayout::Millimeter};
}

void PdfExporter::start(const QByteArray &html, const QPageLayout &layout)
{
    if (m_engine) {
        Q_EMIT failed({ErrorCode::InvalidArgument, tr("Another PDF is still being made."), {}});
        return;
    }
    m_layout = layout;
    m_engine = std::make_unique<Engine>(withFormulaSheet(html));
    ShellPage *page = m_engine->page.get();
    connect(page, &QWebEnginePage::loadFinished, this, [this](bool isOk) {
        if (isOk)
            printWithFonts();
        else
            stop(ErrorCode::InputOutput, tr("The page for the PDF could not be loaded."));
    });
    connect(page, &QWebEnginePage::renderProcessTerminated, this,
            [this] { stop(ErrorCode::Crashed, tr("The web engine stopped while it made the PDF.")); });
    QTimer::singleShot(patience, page,
                       [this] { stop(ErrorCode::Timeout, tr("Making the PDF took too long.")); });
    page->loadShell();
}

/// A font is fetched when the page is laid out, and what is printed without it stays empty.
void PdfExporter::printWithFonts()
{
    if (!m_engine) // it was given up meanwhile
        return;
    const QPointer<PdfExporter> self(this);
    m_engine->page->runJavaScript(QStringLiteral("document.body.offsetHeight >= 0 && document.fonts.status"),
                                  QWebEngineScript::ApplicationWorld, [self](const QVariant &status) {
                                      if (!self || !self->m_engine)
                                          return;
                                      if (status.toString() == QLatin1StringView("loading"))
                                          QTimer::singleShot(fontWait, self, &PdfExporter::printWithFonts);
                                      else
                                          self->print();
                                  });
}

void PdfExporter::print()
{
    const QPointer<PdfExporter> self(this);
    m_engine->page->printToPdf(
        [self](const QByteArray &pdf) {
            if (!self || !self->m_engine)
                return;
            if (!pdf.startsWith("%PDF")) {
                self->stop(ErrorCode::InputOutput, tr("The PDF could not be made."));
                return;
            }
            // The engine is calling from inside the page, which may go only afterwards.
            QTimer::singleShot(0, self, [self, pdf] {
                self->m_engine.reset();
                Q_EMIT self->finished(pdf);
            });
        },
        m_layout);
}

void PdfExporter::stop(ErrorCode code, const QString &message)
{
    if (!m_engine)
        return;
    m_engine->page->disconnect(this);
    QTimer::singleShot(0, this, [this, code, message] {
        m_engine.reset();
        Q_EMIT failed({code, message, {}});
    });
}

} // namespace wengao::preview
