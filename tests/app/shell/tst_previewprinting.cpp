#include "preview/previewpane.h"
#include "shell/application.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QFileInfo>
#include <QImage>
#include <QPrinter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

/// Printing from the window, with the printer chosen by script.
class TestPreviewPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatIsChosen();
    void cutsNothingOff();
    void showsPagesBeforePrinting();
};

namespace {

bool show(tests::WindowFixture &fixture, const QString &name, const QByteArray &bytes)
{
    const QSignalSpy caughtUp(fixture.window->previewPane(), &preview::PreviewPane::caughtUp);
    return fixture.window->openArticle(fixture.write(name, bytes)) &&
           QTest::qWaitFor([&] { return !caughtUp.isEmpty(); }, 30'000);
}

} // namespace

void TestPreviewPrinting::printsWhatIsChosen()
{
    tests::WindowFixture fixture;
    QVERIFY(show(fixture, u"a.md"_s, "正文\n"));
    const QString path = fixture.folder.filePath(u"out.pdf"_s);
    QStringList told;
    connect(fixture.window->statusBar(), &QStatusBar::messageChanged, this,
            [&told](const QString &message) { told.append(message); });
    auto *print = fixture.window->findChild<QAction *>(u"preview.print"_s);
    QVERIFY(print);
    print->trigger(); // and thinks better of it
    int resolution = 0;
    fixture.prompts.printer = [&path, &resolution](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setResolution(1200); // as a printer brings it
        resolution = printer.resolution();
        return true;
    };
    print->trigger();
    QCOMPARE(resolution, 1200);
    QTRY_VERIFY_WITH_TIMEOUT(told.contains(u"Printed."_s), 60'000);
    const QByteArray pdf = tests::WindowFixture::read(path);
    QVERIFY(pdf.startsWith("%PDF"));
    // One page of A4 at 1200 dots an inch would be 99 by 140 hundred pixels.
    QVERIFY(pdf.contains("/Width 2") && !pdf.contains("/Width 9"));
}

/// Nothing is in the margins, and the text reaches both of them.
void TestPreviewPrinting::cutsNothingOff()
{
    const QString toppm = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (toppm.isEmpty())
        QSKIP("poppler's tools are not installed");
    tests::WindowFixture fixture;
    QVERIFY(show(fixture, u"a.md"_s, QByteArray("一行接一行的正文").repeated(60) + "\n"));
    const QString path = fixture.folder.filePath(u"out.pdf"_s);
    fixture.prompts.printer = [&path](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        return true;
    };
    QSignalSpy told(fixture.window->statusBar(), &QStatusBar::messageChanged);
    fixture.window->findChild<QAction *>(u"preview.print"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && told.last().first() == u"Printed."_s, 60'000);
    const QString picture = fixture.folder.filePath(u"page"_s);
    QCOMPARE(QProcess::execute(toppm, {u"-singlefile"_s, u"-r"_s, u"50"_s, u"-png"_s, path, picture}), 0);
    const QImage page(picture + u".png"_s);
    QVERIFY(!page.isNull());
    int left = page.width();
    int right = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) < 128) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    const double margin = 20 / 25.4 * 50;
    QVERIFY2(left >= margin - 1 && left < margin + 12, qPrintable(QString::number(left)));
    QVERIFY2(right <= page.width() - margin + 1 && right > page.width() - margin - 12,
             qPrintable(QString::number(right)));
}

void TestPreviewPrinting::showsPagesBeforePrinting()
{
    tests::WindowFixture fixture;
    QVERIFY(show(fixture, u"a.md"_s, QByteArray("一段正文。\n\n").repeated(200)));
    QList<qint64> sizes;
    fixture.prompts.pages = [&](QPrinter &printer, const std::function<void(QPrinter &)> &paint) {
        for (const int resolution : {300, 1200}) {
            const QString path = fixture.folder.filePath(u"%1.pdf"_s.arg(resolution));
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            printer.setResolution(resolution);
            paint(printer);
            sizes.append(QFileInfo(path).size());
        }
    };
    auto *pages = fixture.window->findChild<QAction *>(u"preview.printPreview"_s);
    QVERIFY(pages);
    pages->trigger();
    QCOMPARE(sizes.size(), 2);
    QVERIFY(sizes[0] > 10'000 && sizes[1] > 10'000 && sizes[1] < 2 * sizes[0]);
}

int main(int argc, char **argv)
{
    shell::Application::prepare();
    QApplication application(argc, argv);
    TestPreviewPrinting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewprinting.moc"
