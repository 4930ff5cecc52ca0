// The program that makes PDF: a web engine without a window, which takes pages from its standard input.

#include "pdf/pdfserver.h"
#include "preview/graphics.h"
#include "preview/pdfexporter.h"
#include "preview/previewpane.h"
#include "translations/translator.h"

#include <QApplication>
#include <QLocale>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

using namespace wengao;

/// Prints one page after the other.
class Press final : public QObject
{
public:
    Press()
    {
        connect(&m_exporter, &preview::PdfExporter::finished, this,
                [this](const QByteArray &pdf) { m_done(pdf); });
        connect(&m_exporter, &preview::PdfExporter::failed, this,
                [this](const Error &error) { m_done(error); });
    }
    void print(const QByteArray &html, const QPageLayout &layout, const pdf::PdfServer::Done &done)
    {
        m_done = done;
        m_exporter.start(html, layout);
    }

private:
    preview::PdfExporter m_exporter;
    pdf::PdfServer::Done m_done;
};

int refuse(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    translations::install(translations::textLocale({}));
    const QString sentence = QCoreApplication::translate(
        "wengao::pdf",
        "PDF is made by a web engine that cannot protect itself when it is run by root. Please "
        "export as an ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 to go without that "
        "protection.");
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (preview::sandboxWouldFail())
        return refuse(argc, argv);
    // Neither a display nor a graphics card takes part in printing.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    preview::applyGraphics(preview::GraphicsChoice::Software);
    preview::PreviewPane::registerScheme();
    QApplication application(argc, argv);
    translations::install(translations::textLocale({}));
    Press press;
    // What the engine prints must not mix with the answers.
    const int answers = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    pdf::PdfServer server(STDIN_FILENO, answers,
                          [&press](const QByteArray &html, const QPageLayout &layout,
                                   const pdf::PdfServer::Done &done) { press.print(html, layout, done); });
    QObject::connect(&server, &pdf::PdfServer::closed, &application, [] { QCoreApplication::quit(); });
    return QApplication::exec();
}
