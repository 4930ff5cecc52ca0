#include "marked.h"

#include "editor/ops/lineedits.h"
#include "editor/ops/lists.h"

#include <QTest>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enter_data();
    void enter();
    void indenting_data();
    void indenting();
    void toggling_data();
    void toggling();
    void lineEditsCountAnew_data();
    void lineEditsCountAnew();
    void longListsAreFast();
};

void TestLists::enter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a bullet goes on") << u"- 一‸"_s << u"- 一\n- ‸"_s;
    QTest::newRow("wide gaps stay") << u"*   一‸"_s << u"*   一\n*   ‸"_s;
    QTest::newRow("an item is split") << u"- 一‸二"_s << u"- 一\n- ‸二"_s;
    QTest::newRow("a number counts on") << u"1. 一‸"_s << u"1. 一\n2. ‸"_s;
    QTest::newRow("the items below count anew")
        << u"1. 一‸\n2. 二\n3. 三"_s << u"1. 一\n2. ‸\n3. 二\n4. 三"_s;
    QTest::newRow("repeated numbers stay repeated") << u"1. 一‸\n1. 二"_s << u"1. 一\n1. ‸\n1. 二"_s;
    QTest::newRow("a task goes on open") << u"- [x] 一‸"_s << u"- [x] 一\n- [ ] ‸"_s;
    QTest::newRow("an empty item ends the list") << u"- 一\n- ‸"_s << u"- 一\n\n‸"_s;
    QTest::newRow("an empty task ends the list") << u"- [ ] 一\n- [ ] ‸"_s << u"- [ ] 一\n\n‸"_s;
    QTest::newRow("an empty item ends a numbered list") << u"1. 一\n2. ‸"_s << u"1. 一\n\n‸"_s;
    QTest::newRow("an empty item after a blank line needs no other") << u"- 一\n\n- ‸"_s << u"- 一\n\n‸"_s;
    QTest::newRow("an only item needs no blank line") << u"- ‸"_s << u"‸"_s;
    QTest::newRow("an empty item between others is apart from both")
        << u"1. 一\n2. ‸\n3. 三"_s << u"1. 一\n\n‸\n\n2. 三"_s;
    QTest::newRow("a quote goes on") << u"> 一‸"_s << u"> 一\n> ‸"_s;
    QTest::newRow("an empty quote ends") << u"> 一\n> ‸"_s << u"> 一\n\n‸"_s;
    QTest::newRow("an empty inner quote ends") << u"> > 一\n> > ‸"_s << u"> > 一\n>\n> ‸"_s;
    QTest::newRow("an empty quote after an empty line of it ends") << u"> 一\n>\n> ‸"_s << u"> 一\n>\n‸"_s;
    QTest::newRow("an item in a quote goes on") << u"> - 一‸"_s << u"> - 一\n> - ‸"_s;
    QTest::newRow("an empty item in a quote leaves the quote") << u"> - 一\n> - ‸"_s << u"> - 一\n>\n> ‸"_s;
    QTest::newRow("a nested item goes on") << u"- 一\n  - 二‸"_s << u"- 一\n  - 二\n  - ‸"_s;
    QTest::newRow("before the marker Enter is plain") << u"‸- 一"_s << u"‸- 一"_s;
    QTest::newRow("a rule is no item") << u"- - -‸"_s << u"- - -‸"_s;
    QTest::newRow("plain text is plain") << u"一段话‸"_s << u"一段话‸"_s;
    QTest::newRow("from nine to ten the nested text moves")
        << u"8. 八‸\n9. 九\n   - 内\n"_s << u"8. 八\n9. ‸\n10. 九\n    - 内\n"_s;
}

void TestLists::enter()
{
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before, continueOnEnter), expected);
}

void TestLists::indenting_data()
{
    QTest::addColumn<bool>("in");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an item nests below the one above") << true << u"- 一\n- 二‸"_s << u"- 一\n  - 二‸"_s;
    QTest::newRow("the first item cannot nest") << true << u"- 一‸\n- 二"_s << u"- 一‸\n- 二"_s;
    QTest::newRow("a number nests by its own width and counts from 1")
        << true << u"1. 一\n2. 二‸\n3. 三"_s << u"1. 一\n   1. 二‸\n2. 三"_s;
    QTest::newRow("what belongs to an item moves along")
        << true << u"- 一\n- 二‸\n  - 三\n- 四"_s << u"- 一\n  - 二‸\n    - 三\n- 四"_s;
    QTest::newRow("several items nest together")
        << true << u"- 一\n- ‸二\n- 三‸"_s << u"- 一\n  - ‸二\n  - 三‸"_s;
    QTest::newRow("an item comes out again") << false << u"- 一\n  - 二‸"_s << u"- 一\n- 二‸"_s;
    QTest::newRow("numbers count anew when an item comes out")
        << false << u"1. 一\n   1. 二‸\n2. 三"_s << u"1. 一\n2. 二‸\n3. 三"_s;
    QTest::newRow("at the left it stays") << false << u"- 一‸"_s << u"- 一‸"_s;
    QTest::newRow("items in quotes nest inside them")
        << true << u"> - 一\n> - 二‸"_s << u"> - 一\n>   - 二‸"_s;
}

void TestLists::indenting()
{
    QFETCH(bool, in);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before, in ? indentItems : outdentItems), expected);
}

void TestLists::toggling_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a line becomes an item") << u"bullet"_s << u"一‸"_s << u"- 一‸"_s;
    QTest::newRow("an item becomes a line") << u"bullet"_s << u"- 一‸"_s << u"一‸"_s;
    QTest::newRow("an item between others becomes a paragraph")
        << u"bullet"_s << u"- 一\n- 二‸\n- 三"_s << u"- 一\n\n二‸\n\n- 三"_s;
    QTest::newRow("an item in a quote becomes a paragraph")
        << u"ordered"_s << u"> 1. 一\n>    一续\n> 2. ‸二\n> 3. 三‸"_s
        << u"> 1. 一\n>    一续\n>\n> ‸二\n> 三‸"_s;
    QTest::newRow("the first item becomes a paragraph that the next one does not join")
        << u"ordered"_s << u"1. 一‸\n2. 二"_s << u"一‸\n\n2. 二"_s;
    QTest::newRow("an item below a paragraph goes back into it")
        << u"bullet"_s << u"一段话\n- 二‸"_s << u"一段话\n二‸"_s;
    QTest::newRow("several lines are numbered") << u"ordered"_s << u"‸一\n\n二‸"_s << u"1. ‸一\n\n2. 二‸"_s;
    QTest::newRow("a line after a list counts on")
        << u"ordered"_s << u"1. 一\n2. 二\n三‸"_s << u"1. 一\n2. 二\n3. 三‸"_s;
    QTest::newRow("a line in a list makes the items below count on")
        << u"ordered"_s << u"1. 一\n二‸\n2. 三"_s << u"1. 一\n2. 二‸\n3. 三"_s;
    QTest::newRow("a line after items of one number gets that, too")
        << u"ordered"_s << u"1. 一\n1. 二\n三‸"_s << u"1. 一\n1. 二\n1. 三‸"_s;
    QTest::newRow("numbers out of order stay")
        << u"ordered"_s << u"5. 一\n9. 二\n三‸"_s << u"5. 一\n9. 二\n1. 三‸"_s;
    QTest::newRow("numbers become bullets") << u"bullet"_s << u"‸1. 一\n2. 二‸"_s << u"‸- 一\n- 二‸"_s;
    QTest::newRow("bullets become tasks") << u"task"_s << u"* 一‸"_s << u"* [ ] 一‸"_s;
    QTest::newRow("tasks become lines") << u"task"_s << u"- [x] 一‸"_s << u"一‸"_s;
    QTest::newRow("a quote") << u"quote"_s << u"‸一\n\n二‸"_s << u"> ‸一\n>\n> 二‸"_s;
    QTest::newRow("no quote") << u"quote"_s << u"‸> 一\n> 二‸"_s << u"‸一\n二‸"_s;
    QTest::newRow("tasks are ticked off")
        << u"done"_s << u"‸- [ ] 一\n- [x] 二‸"_s << u"‸- [x] 一\n- [x] 二‸"_s;
    QTest::newRow("an empty line becomes an item") << u"bullet"_s << u"‸"_s << u"- ‸"_s;
}

void TestLists::toggling()
{
    QFETCH(QString, what);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    const QString result = test::after(before, [&](QStringView text, Selection selection) {
        if (what == "quote"_L1)
            return std::optional(toggleQuote(text, selection));
        if (what == "done"_L1)
            return std::optional(toggleTasksDone(text, selection));
        const ListStyle style = what == "bullet"_L1    ? ListStyle::Bullet
                                : what == "ordered"_L1 ? ListStyle::Ordered
                                                       : ListStyle::Task;
        return std::optional(toggleList(text, selection, style));
    });
    QCOMPARE(result, expected);
}

void TestLists::lineEditsCountAnew_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the first item goes down")
        << u"down"_s << u"1. 甲‸\n2. 乙\n3. 丙"_s << u"1. 乙\n2. 甲‸\n3. 丙"_s;
    QTest::newRow("the second item goes up, in a list from 5")
        << u"up"_s << u"5. 甲\n6. ‸乙"_s << u"5. ‸乙\n6. 甲"_s;
    QTest::newRow("an item is deleted")
        << u"delete"_s << u"1. 甲\n2. 乙‸\n3. 丙\n4. 丁"_s << u"1. 甲\n‸2. 丙\n3. 丁"_s;
    QTest::newRow("the first item is deleted") << u"delete"_s << u"3. 甲‸\n4. 乙"_s << u"‸3. 乙"_s;
    QTest::newRow("an item is doubled") << u"duplicate"_s << u"1. 甲‸\n2. 乙"_s << u"1. 甲\n2. 甲‸\n3. 乙"_s;
    QTest::newRow("an only item is doubled") << u"duplicate"_s << u"1. 甲‸"_s << u"1. 甲\n2. 甲‸"_s;
    QTest::newRow("items are joined") << u"join"_s << u"1. 甲‸\n2. 乙\n3. 丙"_s << u"1. 甲‸乙\n2. 丙"_s;
    QTest::newRow("an item goes down with what it holds, and the list below counts on")
        << u"down"_s << u"1. ‸甲\n   1. 一‸\n2. 乙\n   1. 二\n   2. 三"_s
        << u"1. 乙\n2. ‸甲\n   1. 一‸\n   2. 二\n   3. 三"_s;
    QTest::newRow("repeated numbers stay repeated") << u"down"_s << u"1. 甲‸\n1. 乙"_s << u"1. 乙\n1. 甲‸"_s;
    QTest::newRow("numbers out of order stay") << u"down"_s << u"1. 甲‸\n7. 乙"_s << u"7. 乙\n1. 甲‸"_s;
    QTest::newRow("from ten to nine the nested text moves")
        << u"delete"_s << u"9. 甲‸\n10. 乙\n    - 内"_s << u"‸9. 乙\n   - 内"_s;
    QTest::newRow("in a quote") << u"down"_s << u"> 1. 甲‸\n> 2. 乙"_s << u"> 1. 乙\n> 2. 甲‸"_s;
    QTest::newRow("bullets are not counted") << u"down"_s << u"- 甲‸\n- 乙"_s << u"- 乙\n- 甲‸"_s;
}

void TestLists::lineEditsCountAnew()
{
    QFETCH(QString, what);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    const QString result = test::after(before, [&](QStringView text, Selection selection) {
        const Change change = what == "up"_L1          ? moveLines(text, selection, -1)
                              : what == "down"_L1      ? moveLines(text, selection, 1)
                              : what == "delete"_L1    ? deleteLines(text, selection)
                              : what == "duplicate"_L1 ? duplicateLines(text, selection)
                                                       : joinLines(text, selection);
        return std::optional(recounted(text, change));
    });
    QCOMPARE(result, expected);
}

void TestLists::longListsAreFast()
{
    QString text;
    for (int i = 1; i <= 4000; ++i)
        text += QString::number(i) + u". 项目\n"_s;
    QBENCHMARK_ONCE
    {
        QVERIFY(continueOnEnter(text, Selection::at(5)).has_value());
    }
}

QTEST_APPLESS_MAIN(TestLists)
#include "tst_lists.moc"
