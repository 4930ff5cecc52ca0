#include "shell/previewprinting.h"

#include "preview/previewpane.h"
#include "shell/mainwindow.h"

#include <QEventLoop>
#include <QPrinter>

#include <memory>

namespace wengao::shell {

namespace {

// Pages are handed over as pictures: at a printer's own 1200 dots an inch one would take half a gigabyte.
constexpr int resolution = 300;
constexpr QMarginsF margins(20, 22, 20, 22); // as in exported pages, until a person chooses others

/// The pages are there when this returns, as the dialog wants it.
void paintNow(preview::PreviewPane &pane, QPrinter &printer)
{
    printer.setResolution(resolution); // another printer brings its own
    QEventLoop painting;
    bool isDone = false;
    pane.print(&printer, [&painting, &isDone](bool) {
        isDone = true;
        painting.quit();
    });
    if (!isDone)
        painting.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace

void printArticle(MainWindow &window, preview::PreviewPane &pane, const std::function<void(bool)> &done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageMargins(margins, QPageLayout::Millimeter);
    if (!window.prompts().choosePrinter(&window, *printer))
        return;
    printer->setResolution(resolution);
    pane.print(printer.get(), [printer, done](bool isOk) { done(isOk); });
}

void previewPrinting(MainWindow &window, preview::PreviewPane &pane)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageMargins(margins, QPageLayout::Millimeter);
    printer.setResolution(resolution);
    window.prompts().showPages(&window, printer, [&pane](QPrinter &paper) { paintNow(pane, paper); });
}

} // namespace wengao::shell
