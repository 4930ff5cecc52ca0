#include "pdf/bookmarks.h"
#include "pdf/finish.h"
#include "pdf/unicodemaps.h"

#include <qpdf/QPDF.hh>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

/// What is added to a PDF after the web engine is done with it.
class TestPdfFinish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoPdf_data();
    void refusesWhatIsNoPdf();
    void everyPageGetsItsTexts();
    void keepsItsMark();
    void mapsSayCharacters_data();
    void mapsSayCharacters();
};

static QByteArray plainPdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawRect(10, 10, 100, 100);
    }
    painter.end();
    return bytes;
}

void TestPdfFinish::refusesWhatIsNoPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a header alone") << QByteArray("%PDF-1.4\n");
    QTest::newRow("half a file") << plainPdf(2).left(300);
}

void TestPdfFinish::refusesWhatIsNoPdf()
{
    QFETCH(QByteArray, bytes);
    const auto pdf = pdf::finished(bytes, {});
    QVERIFY(!pdf);
    QVERIFY(pdf.error().message.endsWith(u'.'));
}

void TestPdfFinish::everyPageGetsItsTexts()
{
    exporting::PdfOrder order;
    order.title = u"题目"_s;
    const auto bytes = pdf::finished(plainPdf(3), order);
    QVERIFY(bytes);
    QPDF pdf;
    pdf.processMemoryFile("", bytes->constData(), size_t(bytes->size()));
    QCOMPARE(pdf.getAllPages().size(), size_t(3));
    for (QPDFObjectHandle page : pdf.getAllPages())
        QCOMPARE(page.getKey("/Resources").getKey("/XObject").getKeys().size(), size_t(1));
}

void TestPdfFinish::keepsItsMark()
{
    exporting::PdfOrder order;
    order.html = "<p>x</p>";
    order.mark = exporting::markOf(order);
    const auto bytes = pdf::finished(plainPdf(1), order);
    QVERIFY(bytes);
    QVERIFY(exporting::isMarked(*bytes, order.mark));
    order.layout.landscape = true;
    QVERIFY(!exporting::isMarked(*bytes, exporting::markOf(order)));
}

void TestPdfFinish::mapsSayCharacters_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a radical of the dictionary") << QByteArray("<2E> <2F00>") << QByteArray("<2E> <4e00>");
    QTest::newRow("a radical of the supplement")
        << QByteArray("<0102> <2ED3>") << QByteArray("<0102> <957f>");
    QTest::newRow("a run") << QByteArray("<09> <0A> <2F63>") << QByteArray("<09> <0A> [<751f><7528>]");
    QTest::newRow("a list") << QByteArray("<0001> <0003> [<2F00> <7BC7> <2F42> ]")
                            << QByteArray("<0001> <0003> [<4e00> <7BC7> <6587> ]");
    QTest::newRow("a character") << QByteArray("<2E> <4E00>") << QByteArray("<2E> <4E00>");
    QTest::newRow("a stroke that is no radical") << QByteArray("<2E> <2E80>") << QByteArray("<2E> <2e80>");
}

void TestPdfFinish::mapsSayCharacters()
{
    QFETCH(QByteArray, map);
    QFETCH(QByteArray, expected);
    QCOMPARE(pdf::repairedMap("1 beginbfchar\n" + map + "\nendbfchar"),
             QByteArray("1 beginbfchar\n" + expected + "\nendbfchar"));
}

QTEST_MAIN(TestPdfFinish)
#include "tst_pdffinish.moc"
