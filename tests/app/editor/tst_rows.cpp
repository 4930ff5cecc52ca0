#include "panefixture.h"

#include <QTextBlock>
#include <QTextLayout>

#include <set>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

namespace {

/// The tops of all rows of the document, as they are painted.
QList<double> rowTops(PaneFixture &fixture)
{
    QList<double> tops;
    double top = 0;
    for (QTextBlock block = fixture.document.begin(); block.isValid(); block = block.next()) {
        const QRectF area = fixture.document.documentLayout()->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            tops.append(top + block.layout()->lineAt(i).y() + block.layout()->lineAt(i).ascent());
        top += area.height();
    }
    return tops;
}

/// The first units of the rows a paragraph is wrapped into.
QString rowStarts(const QTextBlock &block)
{
    QString starts;
    for (int i = 1; i < block.layout()->lineCount(); ++i)
        starts += block.text().at(block.layout()->lineAt(i).textStart());
    return starts;
}

} // namespace

/// How the rows of text lie on the page.
class TestRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreOfOneHeight();
    void spacingSetsTheHeight();
    void typingKeepsTheRows();
    void clicksBetweenRowsStayInTheRow();
    void chineseMarksStartNoRow();
    void openingMarksEndNoRow();
    void theLongestLineIsKept();
    void theMarginsBelongToTheText();
};

void TestRows::rowsAreOfOneHeight()
{
    PaneFixture fixture(u"## 标题 Heading\n汉字 and `code`，😀 emoji ع\n\n```\ncode 代码\n```\n"_s +
                        u"很长的一段 with words。"_s.repeated(20));
    std::set<double> steps;
    const QList<double> tops = rowTops(fixture);
    QVERIFY(tops.size() > 8);
    for (qsizetype i = 1; i < tops.size(); ++i)
        steps.insert(tops.at(i) - tops.at(i - 1));
    QCOMPARE(steps.size(), std::size_t(1));
}

void TestRows::spacingSetsTheHeight()
{
    PaneFixture fixture(u"一\n二"_s);
    const auto height = [&fixture] {
        return fixture.document.documentLayout()->blockBoundingRect(fixture.document.begin()).height();
    };
    fixture.pane.setLineSpacing(1);
    const double single = height();
    fixture.pane.setLineSpacing(2);
    QVERIFY(std::abs(height() - 2 * single) <= 1);
    fixture.pane.setLineSpacing(0.2);
    QCOMPARE(height(), single);
}

void TestRows::typingKeepsTheRows()
{
    PaneFixture fixture(u"一行\n"_s.repeated(5));
    const QList<double> before = rowTops(fixture);
    fixture.cursorTo(1);
    fixture.type(u"a`b`😀"_s);
    QCOMPARE(rowTops(fixture), before);
    fixture.preedit(u"pinyin"_s);
    QCOMPARE(rowTops(fixture), before);
}

void TestRows::clicksBetweenRowsStayInTheRow()
{
    PaneFixture fixture(u"第一行\n第二行"_s);
    fixture.pane.setLineSpacing(2.5);
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.pane));
    fixture.cursorTo(3);
    const QRect end = fixture.pane.cursorRect();
    // Below the letters, yet nearer to them than to the next row.
    QTest::mouseClick(fixture.pane.viewport(), Qt::LeftButton, {}, {end.left() + 20, end.bottom() + 8});
    QCOMPARE(fixture.pane.selection(), Selection::at(3));
}

void TestRows::chineseMarksStartNoRow()
{
    // Wherever the row ends, one of the marks would be next.
    PaneFixture fixture(u"汉，字。汉、字；汉：字！汉？字）汉”字》汉」字"_s.repeated(30));
    fixture.pane.setWrapColumn(0);
    for (int width = 300; width < 420; width += 7) {
        fixture.pane.resize(width, 400);
        (void)rowTops(fixture);
        const QString starts = rowStarts(fixture.document.begin());
        QVERIFY(!starts.isEmpty());
        for (const QChar c : starts)
            QVERIFY2(!u"，。、；：！？）”》」"_s.contains(c), qPrintable(starts));
    }
}

void TestRows::openingMarksEndNoRow()
{
    PaneFixture fixture(u"字（汉字“汉字《汉字「汉字【汉"_s.repeated(30));
    fixture.pane.setWrapColumn(0);
    for (int width = 300; width < 420; width += 7) {
        fixture.pane.resize(width, 400);
        (void)rowTops(fixture);
        const QTextBlock block = fixture.document.begin();
        for (int i = 0; i + 1 < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const QChar last = block.text().at(line.textStart() + line.textLength() - 1);
            QVERIFY2(!u"（“《「【"_s.contains(last), qPrintable(QString(last)));
        }
    }
}

void TestRows::theLongestLineIsKept()
{
    PaneFixture fixture(u"汉"_s.repeated(500));
    fixture.pane.resize(2000, 400);
    fixture.pane.setWrapColumn(40);
    QCoreApplication::processEvents();
    (void)rowTops(fixture);
    QCOMPARE(fixture.document.begin().layout()->lineAt(0).textLength(), 40);
}

void TestRows::theMarginsBelongToTheText()
{
    PaneFixture fixture(u"第一行\n第二行\n"_s.repeated(100));
    fixture.pane.resize(1400, 400);
    fixture.pane.setWrapColumn(20);
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.pane));
    fixture.cursorTo(5);
    const QPoint place = fixture.pane.viewport()->mapTo(&fixture.pane, fixture.pane.cursorRect().center());
    fixture.cursorTo(0);
    QTest::mouseClick(&fixture.pane, Qt::LeftButton, {}, {20, place.y()});
    QCOMPARE(fixture.pane.selection(), Selection::at(4));
    QTest::mouseClick(&fixture.pane, Qt::LeftButton, {}, {1300, place.y()});
    QCOMPARE(fixture.pane.selection(), Selection::at(7));
    QWheelEvent wheel(QPointF(20, 200), fixture.pane.mapToGlobal(QPointF(20, 200)), {}, {0, -240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&fixture.pane, &wheel);
    QVERIFY(fixture.pane.topLine() > 0);
}

QTEST_MAIN(TestRows)
#include "tst_rows.moc"
