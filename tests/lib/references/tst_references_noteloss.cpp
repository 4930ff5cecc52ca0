#include "references/noteloss.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Which words of a note its new text lacks, and which differences are the typesetter's alone.
class TestReferencesNoteLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsLost_data();
    void tellsWhatIsLost();
    void namesMayShrinkToInitials();
    void tellsNotesThatReadAlike_data();
    void tellsNotesThatReadAlike();
};

void TestReferencesNoteLoss::tellsWhatIsLost_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("lost");
    QTest::newRow("translator, edition, place and publisher")
        << u"王五. 中国近代史[M]. 张三, 译. 2 版. 北京: 人民出版社, 2001."_s
        << u"王五. (2001). 《中国近代史》."_s << QStringList{u"张三"_s, u"2"_s, u"北京"_s, u"人民出版社"_s};
    QTest::newRow("a university") << u"Jane Doe. (2019). \"A Study of Things\". PhD thesis. MIT."_s
                                  << u"Jane Doe. (2019). \"A Study of Things\". PhD thesis."_s
                                  << QStringList{u"MIT"_s};
    QTest::newRow("an open list that is closed")
        << u"张三, 李四, 王五, 等. 论平等[J]. 学刊, 2001, 3(2): 1-9."_s
        << u"张三, 李四和王五. 《论平等》. 学刊, 3(2), 1-9. 2001."_s << QStringList{u"等"_s};
    QTest::newRow("et al.") << u"Smith J, et al. On Towns[J]. Towns, 2001."_s
                            << u"Smith, J. (2001). On towns. Towns."_s << QStringList{u"et al."_s};
    QTest::newRow("an open list in the other language")
        << u"张三, 李四, 王五, 等. (2001)."_s << u"张三, et al. 李四. 王五. 2001."_s << QStringList{};
    QTest::newRow("a whole reference in another style")
        << u"王小明, 欧阳静. 城市如何学习: 十年札记[J/OL]. 城市学刊, 2020, 12(3): 33-45. "
           "https://example.com/a?utm_source=x. [2024-07-30]"_s
        << u"王小明和欧阳静. (2020). “[城市如何学习：十年札记](https://example.com/a)”. 城市学刊, 12(3), "
           u"33–45. "
           "访问于 2024年7月30日."_s
        << QStringList{};
    QTest::newRow("months in letters")
        << u"\"Title\". Site, 6 May 2024."_s << u"\"Title\". Site, 2024-05-06."_s << QStringList{};
    QTest::newRow("months in Chinese letters")
        << u"题名 (2020, 十二月 14)"_s << u"题名 (2020年12月14日)"_s << QStringList{};
    QTest::newRow("shortened pages") << u"T[J]. J, 2020: 1234-1245."_s << u"“T,” J (2020): 1234–45."_s
                                     << QStringList{};
    QTest::newRow("a day") << u"题名[EB/OL]. (2024-05-06). https://a.org"_s
                           << u"题名 (2024). <https://a.org>"_s << QStringList{u"05"_s, u"06"_s};
    QTest::newRow("what stands before the reference")
        << u"参见王五. 中国近代史. 2001."_s << u"王五. 2001. 中国近代史."_s << QStringList{u"参见王五"_s};
    QTest::newRow("escapes and marks") << u"*A\\_b* &amp; <i>C</i>"_s << u"“A\\_B & C”"_s << QStringList{};
    QTest::newRow("an accent and a width") << u"Ｊosé"_s << u"Jose"_s << QStringList{};
}

void TestReferencesNoteLoss::tellsWhatIsLost()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, lost);
    QCOMPARE(lostWords(before, after, {}), lost);
}

void TestReferencesNoteLoss::namesMayShrinkToInitials()
{
    Item item(u"book");
    item.setNames(u"author", {{.family = u"Harper"_s, .given = u"Jane B."_s}});
    const QString before = u"Harper, Jane B. Quiet Streets. Harbour, 2001."_s;
    QCOMPARE(lostWords(before, u"Harper, J. B. (2001). Quiet streets. Harbour."_s, item), QStringList{});
    QCOMPARE(lostWords(before, u"Harper (2001). Quiet streets. Harbour."_s, item),
             (QStringList{u"Jane"_s, u"B"_s}));
}

void TestReferencesNoteLoss::tellsNotesThatReadAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    QTest::newRow("quotes and dashes") << u"“A” 1–2"_s << u"\"A\" 1-2"_s << true;
    QTest::newRow("escapes and spaces") << u"A\\-B  C"_s << u"A-B C"_s << true;
    QTest::newRow("a word") << u"A B"_s << u"A"_s << false;
}

void TestReferencesNoteLoss::tellsNotesThatReadAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QCOMPARE(readsAlike(one, other), alike);
}

QTEST_GUILESS_MAIN(TestReferencesNoteLoss)
#include "tst_references_noteloss.moc"
