#include "marked.h"

#include "editor/ops/tablegrid.h"
#include "editor/ops/tables.h"

#include <QTest>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestTables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data();
    void widths();
    void wideCharactersCountTwo();
    void cellsKeepTheirText();
    void tabGoesOn();
    void enterGoesDown();
    void rowsAndColumns();
    void noTableNothingDone();
    void tablesInQuotesKeepTheirMarks();
    void surplusCellsStay();
    void tablesInItemsStayInThem();
};

void TestTables::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("Latin") << u"abc"_s << 3;
    QTest::newRow("Chinese") << u"中文"_s << 4;
    QTest::newRow("a family of emoji") << u"👨‍👩‍👧"_s << 2;
    QTest::newRow("a combining mark") << u"é"_s << 1;
    QTest::newRow("a full-width mark") << u"，"_s << 2;
}

void TestTables::widths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestTables::wideCharactersCountTwo()
{
    QCOMPARE(test::after(u"|国家|x|\n|-|:-:|\n|a|中‸文|"_s, alignTable),
             u"| 国家 |  x   |\n| ---- | :--: |\n| a    | 中‸文 |"_s);
}

void TestTables::cellsKeepTheirText()
{
    const QString text = u"a \\| b|`x`\n---|---\n‸1|2"_s;
    QCOMPARE(test::after(text, alignTable), u"| a \\| b | `x` |\n| ------ | --- |\n| ‸1      | 2   |"_s);
}

void TestTables::tabGoesOn()
{
    const QString table = u"| 甲 | 乙 |\n| --- | --- |\n| ‸1 | 2 |"_s;
    const QString second = test::after(table, nextCell);
    QCOMPARE(second, u"| 甲  | 乙  |\n| --- | --- |\n| 1   | ‸2‸   |"_s);
    const QString third = test::after(second, nextCell);
    QCOMPARE(third, u"| 甲  | 乙  |\n| --- | --- |\n| 1   | 2   |\n| ‸    |     |"_s);
    QCOMPARE(test::after(third, previousCell),
             u"| 甲  | 乙  |\n| --- | --- |\n| 1   | ‸2‸   |\n|     |     |"_s);
}

void TestTables::enterGoesDown()
{
    const QString table = u"| 甲  |\n| --- |\n| 1‸   |"_s;
    const QString below = test::after(table, cellBelow);
    QCOMPARE(below, u"| 甲  |\n| --- |\n| 1   |\n| ‸    |"_s);
    QCOMPARE(test::after(below, cellBelow), u"| 甲  |\n| --- |\n| 1   |\n\n‸"_s);
}

void TestTables::rowsAndColumns()
{
    const QString table = u"| a   | b   |\n| --- | --- |\n| ‸1   | 2   |\n| 3   | 4   |"_s;
    QCOMPARE(test::after(table, addRow),
             u"| a   | b   |\n| --- | --- |\n| 1   | 2   |\n| ‸    |     |\n| 3   | 4   |"_s);
    QCOMPARE(test::after(table, removeRow), u"| a   | b   |\n| --- | --- |\n| ‸3   | 4   |"_s);
    QCOMPARE(test::after(table, [](QStringView t, Selection s) { return moveRow(t, s, 1); }),
             u"| a   | b   |\n| --- | --- |\n| 3   | 4   |\n| ‸1   | 2   |"_s);
    QCOMPARE(test::after(table, [](QStringView t, Selection s) { return moveColumn(t, s, 1); }),
             u"| b   | a   |\n| --- | --- |\n| 2   | ‸1   |\n| 4   | 3   |"_s);
    QCOMPARE(test::after(table, removeColumn), u"| b   |\n| --- |\n| ‸2   |\n| 4   |"_s);
    QCOMPARE(test::after(table, addColumn),
             u"| a   | ‸    | b   |\n| --- | --- | --- |\n| 1   |     | 2   |\n| 3   |     | 4   |"_s);
    QCOMPARE(test::after(table, [](QStringView t,
                                   Selection s) { return setAlignment(t, s, ColumnAlignment::Right); }),
             u"|   a | b   |\n| --: | --- |\n|   ‸1 | 2   |\n|   3 | 4   |"_s);
}

void TestTables::noTableNothingDone()
{
    QVERIFY(!nextCell(u"一段话", Selection::at(1)));
    QVERIFY(!nextCell(u"a|b\nc|d", Selection::at(1)));
    QVERIFY(!alignTable(u"", Selection::at(0)));
}

void TestTables::tablesInQuotesKeepTheirMarks()
{
    QCOMPARE(test::after(u"> |a|b|\n> |-|-|\n> |‸1|2|"_s, alignTable),
             u"> | a   | b   |\n> | --- | --- |\n> | ‸1   | 2   |"_s);
}

void TestTables::surplusCellsStay()
{
    const QString head = u"| 甲 | 乙 |\n| --- | --- |\n"_s;
    QCOMPARE(test::after(head + u"| ‸1 | 2 | 多出的一格 |"_s, nextCell),
             u"| 甲  | 乙  |            |\n| --- | --- | ---------- |\n| 1   | ‸2‸   | 多出的一格 |"_s);
    QCOMPARE(test::after(head + u"| 1 | 2 | ‸三 |"_s, cellBelow),
             u"| 甲  | 乙  |     |\n| --- | --- | --- |\n| 1   | 2   | 三  |\n|     |     | ‸    |"_s);
    QCOMPARE(test::after(head + u"| ‸1 | `x|y` |"_s, alignTable),
             u"| 甲  | 乙  |     |\n| --- | --- | --- |\n| ‸1   | `x  | y`  |"_s);
    QCOMPARE(test::after(u"| 甲 | 乙 | 丙 |\n| - | - |\n| ‸1 | 2 |"_s, alignTable),
             u"| 甲  | 乙  | 丙  |\n| --- | --- | --- |\n| ‸1   | 2   |     |"_s);
    // Nothing is in these.
    QCOMPARE(test::after(head + u"| ‸1 | 2 | | |"_s, alignTable),
             u"| 甲  | 乙  |\n| --- | --- |\n| ‸1   | 2   |"_s);
}

void TestTables::tablesInItemsStayInThem()
{
    const QString table = u"- | 甲 | 乙 |\n  |---|---|\n  | ‸1 | 2 |"_s;
    const QString aligned = u"- | 甲  | 乙  |\n  | --- | --- |\n"_s;
    QCOMPARE(test::after(table, nextCell), aligned + u"  | 1   | ‸2‸   |"_s);
    QCOMPARE(test::after(table, cellBelow), aligned + u"  | 1   | 2   |\n  | ‸    |     |"_s);
    QCOMPARE(test::after(u"> 12. |甲|\n>     |-|\n>     |‸1|"_s, addRow),
             u"> 12. | 甲  |\n>     | --- |\n>     | 1   |\n>     | ‸    |"_s);
    const QString two = u"- | 甲 |\n  | - |\n- | 乙 |\n  | - |\n  | ‸1 |"_s;
    QCOMPARE(test::after(two, alignTable), u"- | 甲 |\n  | - |\n- | 乙  |\n  | --- |\n  | ‸1   |"_s);
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
