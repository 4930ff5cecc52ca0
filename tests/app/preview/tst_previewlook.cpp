#include "tests/app/preview/panefixture.h"

#include "preview/pdfexporter.h"
#include "preview/themecolour.h"

using namespace Qt::StringLiterals;
using wengao::preview::PreviewPane;
using wengao::preview::Scheme;
using wengao::tests::Pane;

/// What a person chooses about the look of the page, and what leaves it.
class PreviewLookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheColourOfTheme_data();
    void findsTheColourOfTheme();
    void themesAndOwnSheetsReplaceEachOther();
    void aStyleSheetCannotLeaveItsElement();
    void theSchemeIsThePages();
    void widthsAreThoseOfThePage();
    void findsText();
    void footnotesAreShownOnHover();
    void nothingIsShownOfWhatThePointerHasLeft();
    void makesAPdf();
};

void PreviewLookTest::findsTheColourOfTheme_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("colour");
    const QString both = u":root{--paper: var(--light, #fdfdfb) var(--dark, #1d1e20);}"_s;
    QTest::newRow("light") << both << false << QColor(u"#fdfdfb"_s);
    QTest::newRow("dark") << both << true << QColor(u"#1d1e20"_s);
    QTest::newRow("a theme without one") << u"p{}"_s << false << QColor(Qt::white);
    QTest::newRow("a dark theme only") << u":root{--paper:#111;}"_s << true << QColor(u"#111"_s);
}

void PreviewLookTest::findsTheColourOfTheme()
{
    QFETCH(const QString, css);
    QFETCH(const bool, dark);
    QFETCH(const QColor, colour);
    QCOMPARE(wengao::preview::paperColour(css, dark), colour);
}

void PreviewLookTest::themesAndOwnSheetsReplaceEachOther()
{
    Pane pane;
    pane.pane->setThemeCss(u"p { color: rgb(1, 2, 3); }"_s);
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"正文\n"_s));
    const QString colour = u"getComputedStyle(wengao.parts.body.querySelector('p')).color"_s;
    QCOMPARE(pane.value(colour).toString(), u"rgb(1, 2, 3)"_s);
    pane.pane->setThemeCss(u"p { color: rgb(4, 5, 6); }"_s);
    QTRY_COMPARE(pane.value(colour).toString(), u"rgb(4, 5, 6)"_s);
    pane.pane->setUserCss(u"p { color: rgb(7, 8, 9); }"_s);
    QTRY_COMPARE(pane.value(colour).toString(), u"rgb(7, 8, 9)"_s);
}

void PreviewLookTest::aStyleSheetCannotLeaveItsElement()
{
    Pane pane;
    pane.pane->setUserCss(u"</style><img src=x id=escaped>"_s);
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"正文\n"_s));
    QVERIFY(!pane.value(u"Boolean(document.querySelector('#escaped'))"_s).toBool());
}

void PreviewLookTest::theSchemeIsThePages()
{
    Pane pane;
    pane.pane->setScheme(Scheme::Dark);
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"正文\n"_s));
    QCOMPARE(pane.value(u"document.documentElement.dataset.palette"_s).toString(), u"dark"_s);
    pane.pane->setScheme(Scheme::Light);
    QTRY_COMPARE(pane.value(u"document.documentElement.dataset.palette"_s).toString(), u"light"_s);
}

void PreviewLookTest::widthsAreThoseOfThePage()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"正文\n"_s));
    for (const int width : {390, 768, 1200}) {
        pane.pane->setPageWidth(width);
        QTRY_VERIFY(std::abs(pane.value(u"innerWidth"_s).toInt() - width) <= 2);
    }
    pane.pane->setPageWidth(0);
    pane.pane->setZoom(2);
    QTRY_VERIFY(std::abs(pane.value(u"innerWidth"_s).toInt() - 450) <= 2);
}

void PreviewLookTest::findsText()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"一只猫\n\n两只猫\n\n狗\n"_s));
    const QSignalSpy found(pane.pane.get(), &PreviewPane::found);
    pane.pane->find(u"猫"_s);
    QTRY_VERIFY(!found.isEmpty() && found.last()[1].toInt() == 2);
}

void PreviewLookTest::footnotesAreShownOnHover()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"<p>文<sup><a href='#fn:1'>1</a></sup></p>\n\n"
                                      "<div class='footnotes'><ol><li id='fn:1'>注解</li></ol></div>\n"_s));
    QVERIFY(pane.value(u"wengao.parts.body.querySelector('sup a').dispatchEvent("
                       "new MouseEvent('mouseover', {bubbles: true}))"_s)
                .toBool());
    QTRY_COMPARE(pane.value(u"document.querySelector('.wengao-note')?.textContent"_s).toString(), u"注解"_s);
    QVERIFY(pane.value(u"wengao.parts.body.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"_s)
                .toBool());
    QTRY_VERIFY(pane.value(u"!document.querySelector('.wengao-note')"_s).toBool());
}

void PreviewLookTest::nothingIsShownOfWhatThePointerHasLeft()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"<p>文<sup><a href='#fn:1'>1</a></sup></p>\n\n"
                                      "<div class='footnotes'><ol><li id='fn:1'>注解</li></ol></div>\n"_s));
    const QSignalSpy hovered(pane.pane.get(), &PreviewPane::linkHovered);
    const QString pointer = u"wengao.parts.body.querySelector('sup a').dispatchEvent("
                            "new MouseEvent('%1', {bubbles: true}))"_s;
    QVERIFY(pane.value(pointer.arg(u"mouseover"_s)).toBool());
    QTRY_COMPARE(hovered.size(), 1);
    QVERIFY(pane.value(u"Boolean(document.querySelector('.wengao-note'))"_s).toBool());
    // Out of the page, into another part of the window: there is nothing the pointer goes to.
    QVERIFY(pane.value(pointer.arg(u"mouseout"_s)).toBool());
    QTRY_COMPARE(hovered.size(), 2);
    QVERIFY(hovered.last().first().toString().isEmpty());
    QVERIFY(pane.value(u"!document.querySelector('.wengao-note')"_s).toBool());
}

void PreviewLookTest::makesAPdf()
{
    wengao::preview::PdfExporter exporter;
    const QSignalSpy finished(&exporter, &wengao::preview::PdfExporter::finished);
    const QSignalSpy failed(&exporter, &wengao::preview::PdfExporter::failed);
    exporter.start("<!doctype html><html lang=zh-CN><body><h1>题目</h1><p>正文</p></body></html>");
    exporter.start("<p>too early</p>");
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(finished[0][0].toByteArray().startsWith("%PDF"));
    QVERIFY(finished[0][0].toByteArray().size() > 2000);
    QCOMPARE(failed.size(), 1);
}

WENGAO_PREVIEW_TEST_MAIN(PreviewLookTest)

#include "tst_previewlook.moc"
