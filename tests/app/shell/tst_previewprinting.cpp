#include "preview/previewpane.h"
#include "shell/application.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QFileInfo>
#include <QPrinter>
#include <QSignalSpy>
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
