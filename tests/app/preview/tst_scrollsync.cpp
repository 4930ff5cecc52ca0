#include "tests/app/preview/markdownfeed.h"
#include "tests/app/preview/panefixture.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using wengao::preview::PreviewPane;
using wengao::tests::Pane;
namespace tests = wengao::tests;

class ScrollSyncTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsBlockStartsAtTheTop_data();
    void putsBlockStartsAtTheTop();
    void isSmoothBetweenBlockStarts();
    void tellsWhereItWasScrolledTo();
    void doesNotAnswerItsOwnScrolling();
    void aClickTellsItsLine();
    void marksTheBlockOfTheCursor();
    void revealsALineOnlyIfItIsOutOfView();
    void knowsThePlacesInsideABlock();
    void notesAmongTheTextHaveTheirOwnPlaces();
    void theEndOfThePageIsTheEndOfTheText();
};

namespace {

/// Paragraphs of one line each with an empty line between; every tenth block is something tall.
QString article(int blocks)
{
    QString text;
    for (int i = 0; i < blocks; ++i) {
        if (i % 10 == 9)
            text += u"<div style=\"height:400px\" data-line=\"%1\">图%2</div>\n\n"_s.arg(2 * i).arg(i);
        else
            text +=
                u"第%1段，写一些字，让这一段像文章里的一段那样长，也许会折成两行，也许不会。\n\n"_s.arg(i);
    }
    return text;
}

QString topOf(int block)
{
    return u"(wengao.parts.blocks.list[%1].first?.getBoundingClientRect().top ?? 1e9)"_s.arg(block);
}

} // namespace

void ScrollSyncTest::putsBlockStartsAtTheTop_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<int>("block");
    QTest::newRow("in a short article") << 60 << 20;
    QTest::newRow("just after something tall") << 60 << 30;
    QTest::newRow("something tall") << 60 << 29;
    QTest::newRow("near the start of a long article") << 1000 << 15;
    QTest::newRow("far down in a long article") << 1000 << 703;
    QTest::newRow("near the end of a long article") << 1000 << 960;
}

void ScrollSyncTest::putsBlockStartsAtTheTop()
{
    QFETCH(const int, blocks);
    QFETCH(const int, block);
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(blocks)));
    pane.pane->scrollToSourceLine(2 * block);
    QTRY_VERIFY2(std::abs(pane.value(topOf(block)).toDouble()) < 1.5,
                 qPrintable(pane.value(topOf(block)).toString()));
}

void ScrollSyncTest::isSmoothBetweenBlockStarts()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(100)));
    const QString walk = u"Array.from({length: 320}, (_, i) => { const at = wengao.parts.position;"
                         "const y = at.heightOf(i / 4); return [i / 4, y, at.lineAt(y)]; }).flat()"_s;
    const QVariantList values = pane.value(walk).toList();
    QCOMPARE(values.size(), 960);
    double last = -1;
    for (int i = 0; i < values.size(); i += 3) {
        const double line = values[i].toDouble();
        const double y = values[i + 1].toDouble();
        const double back = values[i + 2].toDouble();
        QVERIFY2(y >= last, qPrintable(QString::number(line)));
        QVERIFY2(y - last < 250, qPrintable(QString::number(line)));
        QVERIFY2(std::abs(back - line) < 0.3, qPrintable(u"%1 became %2"_s.arg(line).arg(back)));
        last = y;
    }
}

void ScrollSyncTest::tellsWhereItWasScrolledTo()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(100)));
    const QSignalSpy scrolled(pane.pane.get(), &PreviewPane::sourceLineScrolled);
    QVERIFY(pane.value(u"requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame("
                       "() => scrollBy(0, %1)))); true"_s.arg(topOf(30)))
                .toBool());
    QTRY_VERIFY(!scrolled.isEmpty());
    QVERIFY(std::abs(scrolled.last().first().toDouble() - 60) < 0.2);
}

void ScrollSyncTest::doesNotAnswerItsOwnScrolling()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(400)));
    const QSignalSpy scrolled(pane.pane.get(), &PreviewPane::sourceLineScrolled);
    pane.pane->scrollToSourceLine(300);
    QTRY_VERIFY(std::abs(pane.value(topOf(150)).toDouble()) < 1.5);
    QVERIFY(pane.edit({{{0, 0}, u"加一段。\n\n"_s}}));
    QCOMPARE(scrolled.size(), 0);
}

void ScrollSyncTest::aClickTellsItsLine()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(30)));
    const QSignalSpy clicked(pane.pane.get(), &PreviewPane::sourceLineClicked);
    QVERIFY(
        pane.value(
                u"(() => { const p = wengao.parts.blocks.list[3].first; const r = p.getBoundingClientRect();"
                "p.dispatchEvent(new MouseEvent('click', {bubbles: true, clientY: r.top + r.height / 2}));"
                "return true; })()"_s)
            .toBool());
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toInt(), 6);
}

void ScrollSyncTest::marksTheBlockOfTheCursor()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(30)));
    const QString distance =
        u"(() => { const m = document.querySelector('.wengao-marker'); if (!m) return 999;"
        "return m.getBoundingClientRect().top - %1; })()"_s.arg(topOf(5));
    pane.pane->markSourceLine(11); // the empty line after it still belongs to the block
    QTRY_VERIFY(std::abs(pane.value(distance).toDouble()) < 2);
    QVERIFY(pane.edit({{{0, 0}, u"很长的新的一段。"_s.repeated(30)}}));
    QTRY_VERIFY(std::abs(pane.value(distance).toDouble()) < 2);
    pane.pane->markSourceLine(-1);
    QTRY_VERIFY(pane.value(u"!document.querySelector('.wengao-marker')"_s).toBool());
}

void ScrollSyncTest::revealsALineOnlyIfItIsOutOfView()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, article(200)));
    pane.pane->revealSourceLine(4);
    QCOMPARE(pane.value(u"scrollY"_s).toInt(), 0);
    pane.pane->revealSourceLine(300);
    QTRY_VERIFY(pane.value(u"%1 > 0 && %1 < innerHeight"_s.arg(topOf(150))).toBool());
}

/// Items of one list are anything but of one height.
void ScrollSyncTest::knowsThePlacesInsideABlock()
{
    Pane pane(std::make_unique<tests::MarkdownFeed>());
    QString text;
    for (int i = 0; i < 12; ++i)
        text += u"- "_s + u"字"_s.repeated(i % 3 == 0 ? 300 : 3) + u'\n';
    QVERIFY(pane.open(u"/tmp/a.md"_s, text + u"\n> 引\n>\n> 文\n\n"_s + article(40)));
    for (const int item : {1, 5, 11}) {
        const QString miss =
            u"(() => { const item = document.querySelectorAll('li')[%1]; return "
            "wengao.parts.position.heightOf(%1) - item.getBoundingClientRect().top - scrollY; })()"_s;
        QVERIFY2(std::abs(pane.value(miss.arg(item)).toDouble()) < 1.5, qPrintable(QString::number(item)));
    }
}

void ScrollSyncTest::notesAmongTheTextHaveTheirOwnPlaces()
{
    Pane pane(std::make_unique<tests::MarkdownFeed>());
    QVERIFY(pane.open(u"/tmp/a.md"_s,
                      u"第一段[^b]。\n\n[^a]: 注甲。\n\n第二段[^a]。\n\n[^b]: 注乙。\n\n最后一段。\n"_s));
    const auto distance = [&pane](const QString &selector) {
        return std::abs(
            pane.value(u"(document.querySelector('.wengao-marker')?.getBoundingClientRect().top ?? 999)"
                       " - %1.getBoundingClientRect().top"_s.arg(selector))
                .toDouble());
    };
    pane.pane->markSourceLine(8);
    QTRY_VERIFY(distance(u"wengao.parts.blocks.list[2].first"_s) < 2);
    pane.pane->markSourceLine(2);
    QTRY_VERIFY(distance(u"document.querySelector('li:nth-of-type(2)')"_s) < 2);
    pane.pane->markSourceLine(6);
    QTRY_VERIFY(distance(u"document.querySelector('li:nth-of-type(1)')"_s) < 2);
    // A line more between the two.
    QVERIFY(pane.edit({{{20, 20}, u"\n"_s}}));
    pane.pane->markSourceLine(7);
    QTRY_VERIFY(distance(u"document.querySelector('li:nth-of-type(1)')"_s) < 2);
    const QSignalSpy clicked(pane.pane.get(), &PreviewPane::sourceLineClicked);
    (void)pane.value(u"document.querySelector('li:nth-of-type(2) p').click(); true"_s);
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), 2);
}

void ScrollSyncTest::theEndOfThePageIsTheEndOfTheText()
{
    Pane pane(std::make_unique<tests::MarkdownFeed>());
    const QString text = u"开头[^a]。\n\n[^a]: 注。\n\n"_s + article(60);
    QVERIFY(pane.open(u"/tmp/a.md"_s, text));
    QVERIFY(
        pane.value(u"wengao.parts.position.lineAt(document.documentElement.scrollHeight - 1)"_s).toDouble() >=
        120);
}

WENGAO_PREVIEW_TEST_MAIN(ScrollSyncTest)

#include "tst_scrollsync.moc"
