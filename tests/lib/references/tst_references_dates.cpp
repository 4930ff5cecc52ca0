#include "references/date.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Dates as people and CSL-JSON write them.
class TestReferenceDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsJson_data();
    void readsJson();
};

void TestReferenceDates::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a year") << u"2024"_s << u"2024"_s;
    QTest::newRow("a month") << u"2024-5"_s << u"2024-05"_s;
    QTest::newRow("a day") << u"2024-05-06"_s << u"2024-05-06"_s;
    QTest::newRow("an hour is left out") << u"2024-05-06T10:00:00+08:00"_s << u"2024-05-06"_s;
    QTest::newRow("slashes") << u"2024/5/6"_s << u"2024-05-06"_s;
    QTest::newRow("dots") << u"2024.5.6"_s << u"2024-05-06"_s;
    QTest::newRow("without marks") << u"20240506"_s << u"2024-05-06"_s;
    QTest::newRow("Chinese") << u"2024年5月6日"_s << u"2024-05-06"_s;
    QTest::newRow("Chinese month") << u"2024 年 5 月"_s << u"2024-05"_s;
    QTest::newRow("Chinese with an hour") << u"2024年5月6日 10:30"_s << u"2024-05-06"_s;
    QTest::newRow("full-width digits") << u"２０２４年５月"_s << u"2024-05"_s;
    QTest::newRow("Korean") << u"2024년 5월 6일"_s << u"2024-05-06"_s;
    QTest::newRow("American") << u"May 6, 2024"_s << u"2024-05-06"_s;
    QTest::newRow("British") << u"6 May 2024"_s << u"2024-05-06"_s;
    QTest::newRow("of a mail") << u"Mon, 6 May 2024 10:00:00 +0800"_s << u"2024-05-06"_s;
    QTest::newRow("APA") << u"2024, May 6"_s << u"2024-05-06"_s;
    QTest::newRow("Sept.") << u"Sept. 2024"_s << u"2024-09"_s;
    QTest::newRow("a range") << u"2024-05-06/2024-05-08"_s << u"2024-05-06/2024-05-08"_s;
    QTest::newRow("a range of years") << u"2019–2021"_s << u"2019/2021"_s;
    QTest::newRow("about") << u"约2020"_s << u"c. 2020"_s;
    QTest::newRow("EDTF about") << u"2020~"_s << u"c. 2020"_s;
    QTest::newRow("before our era") << u"公元前221年"_s << u"-221"_s;
    QTest::newRow("a season") << u"2024年春"_s << u"Spring 2024"_s;
    QTest::newRow("no date") << u"n.d."_s << QString();
    QTest::newRow("no date in Chinese") << u"无日期"_s << QString();
    QTest::newRow("words") << u"民国初年"_s << u"民国初年"_s;
    QTest::newRow("no such day") << u"2024-02-30"_s << u"2024-02-30"_s;
    QTest::newRow("no such month") << u"2024-13"_s << u"2024-13"_s;
    QTest::newRow("no such word") << u"Foo 6, 2024"_s << u"Foo 6, 2024"_s;
}

void TestReferenceDates::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const Date date = Date::parsed(typed);
    QCOMPARE(date.shown(), shown);
    QCOMPARE(Date::parsed(date.shown()), date);
    QCOMPARE(Date::fromJson(date.toJson()), date);
}

void TestReferenceDates::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("shown");
    QTest::newRow("numbers") << QByteArray(R"({"date-parts":[[2024,5,6]]})") << u"2024-05-06"_s;
    QTest::newRow("numbers as texts") << QByteArray(R"({"date-parts":[["2024","05"]]})") << u"2024-05"_s;
    QTest::newRow("a range") << QByteArray(R"({"date-parts":[[2024],[2025]]})") << u"2024/2025"_s;
    QTest::newRow("raw") << QByteArray(R"({"raw":"2024-05-06"})") << u"2024-05-06"_s;
    QTest::newRow("raw words") << QByteArray(R"({"raw":"long ago"})") << u"long ago"_s;
    QTest::newRow("literal") << QByteArray(R"({"literal":"民国初年"})") << u"民国初年"_s;
    QTest::newRow("circa and season")
        << QByteArray(R"({"date-parts":[[2024]],"circa":1,"season":"2"})") << u"c. Summer 2024"_s;
    QTest::newRow("nothing in it") << QByteArray(R"({"date-parts":[[]]})") << QString();
    QTest::newRow("null") << QByteArray(R"({"date-parts":[null]})") << QString();
    QTest::newRow("a month that is none") << QByteArray(R"({"date-parts":[[2024,99,1]]})") << u"2024"_s;
    QTest::newRow("a year past reason") << QByteArray(R"({"date-parts":[[99999999999]]})") << QString();
}

void TestReferenceDates::readsJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, shown);
    QCOMPARE(Date::fromJson(QJsonDocument::fromJson(json).object()).shown(), shown);
}

QTEST_APPLESS_MAIN(TestReferenceDates)
#include "tst_references_dates.moc"
