#include "frontmatter/dates.h"
#include "frontmatter/frontmatter.h"

#include "lib/frontmatter/stoppedclock.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int hour, int offsetHours)
{
    return {QDate(2024, 3, 4), QTime(hour, 6, 7), Qt::OffsetFromUTC, offsetHours * 3600};
}

} // namespace

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatHugoReads_data();
    void readsWhatHugoReads();
    void keepsTheWrittenForm_data();
    void keepsTheWrittenForm();
    void tellsWhatHugoWillDo_data();
    void tellsWhatHugoWillDo();
    void hidesNothingByOtherDates();
    void takesTheZoneOfTheSite();
    void writesNow();
};

void TestDates::readsWhatHugoReads_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("readable");
    for (const auto *good :
         {u"2024-01-02", u"2024-01-02T03:04:05Z", u"2024-01-02T03:04:05+08:00",
          u"2024-01-02T03:04:05.123+08:00", u"2024-01-02 03:04:05", u"2024-01-02T03:04:05",
          u"2024-01-02 03:04:05 +0800", u"2024-01-02 03:04:05 +08:00", u"2024-01-02 03:04:05+08:00",
          u"2024-01-02T03:04:05+0800", u"2024-01-02 03:04:05Z", u"02 Jan 2024",
          u"Tue, 02 Jan 2024 03:04:05 +0800", u"Tue, 02 Jan 2024 03:04:05 GMT", u"Tue Jan  2 03:04:05 2024",
          u"2024-01-02 03:04:05 +0800 CST", u"2024-01-02 3:04:05"})
        QTest::newRow(QString::fromUtf16(good).toUtf8().constData()) << QString::fromUtf16(good) << true;
    for (const auto *bad : {u"2024-1-2", u"2024-01-02t03:04:05Z", u"2024-01-02 03:04", u"2024-01-02T03:04",
                            u"2024-01-02T03:04:05+08", u"2024/01/02", u"Jan 2, 2024", u"2024年1月2日",
                            u"20240102", u"2024-01-02T3:4:5Z", u"2024-01-02T03:04Z", u"2 Jan 2024",
                            u"2024-01", u"2024.01.02", u"2024-02-30", u"2024-01-02T25:00:00Z", u""})
        QTest::newRow((u"not: "_s + QString::fromUtf16(bad)).toUtf8().constData())
            << QString::fromUtf16(bad) << false;
}

void TestDates::readsWhatHugoReads()
{
    QFETCH(QString, written);
    QFETCH(bool, readable);
    const std::optional<WrittenDate> date = readDate(written);
    QCOMPARE(date.has_value(), readable);
    if (readable)
        QCOMPARE(date->moment.date(), QDate(2024, 1, 2));
}

void TestDates::keepsTheWrittenForm_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("written");
    QTest::newRow("a day stays a day")
        << u"2024-01-02"_s << QDateTime(QDate(2024, 3, 4), QTime(0, 0)) << u"2024-03-04"_s;
    QTest::newRow("UTC stays UTC") << u"2024-01-02T03:04:05Z"_s << at(5, 8) << u"2024-03-03T21:06:07Z"_s;
    QTest::newRow("milliseconds stay")
        << u"2024-01-02T03:04:05.179Z"_s << at(5, 0) << u"2024-03-04T05:06:07.000Z"_s;
    QTest::newRow("an offset stays") << u"2024-01-02T03:04:05+08:00"_s << at(5, 8)
                                     << u"2024-03-04T05:06:07+08:00"_s;
    QTest::newRow("an offset without colon stays")
        << u"2024-01-02 03:04:05 -0530"_s << at(5, 8) << u"2024-03-03 15:36:07 -0530"_s;
    QTest::newRow("no zone stays none")
        << u"2024-01-02 03:04:05"_s << QDateTime(QDate(2024, 3, 4), QTime(5, 6, 7))
        << u"2024-03-04 05:06:07"_s;
    QTest::newRow("an English date becomes ISO")
        << u"Tue, 02 Jan 2024 03:04:05 +0800"_s << at(5, 8) << u"2024-03-04T05:06:07+08:00"_s;
}

void TestDates::keepsTheWrittenForm()
{
    QFETCH(QString, like);
    QFETCH(QDateTime, moment);
    QFETCH(QString, written);
    QCOMPARE(writeDate(*readDate(like), moment), written);
    const WrittenDate same = *readDate(like);
    if (same.isIso)
        QCOMPARE(writeDate(same, same.moment), QString(like).replace(u".179"_s, u".179"_s));
}

void TestDates::tellsWhatHugoWillDo_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a past moment with a zone") << u"2025-06-01T11:00:00+08:00"_s << QStringList();
    QTest::newRow("a future moment with a zone")
        << u"2025-06-01T13:00:00+08:00"_s << QStringList{u"date-in-future"_s};
    QTest::newRow("a moment without a zone is UTC")
        << u"2025-06-01T05:00:00"_s << QStringList{u"date-without-zone"_s, u"date-in-future"_s};
    QTest::newRow("a day without a zone") << u"2025-06-01"_s << QStringList{u"date-without-zone"_s};
    QTest::newRow("no seconds") << u"2024-01-02 03:04"_s << QStringList{u"date-unreadable"_s};
    QTest::newRow("a bare number") << u"20240102"_s << QStringList{u"date-unreadable"_s};
    QTest::newRow("nothing") << u""_s << QStringList();
}

void TestDates::tellsWhatHugoWillDo()
{
    QFETCH(QString, written);
    QFETCH(QStringList, ids);
    const FrontMatter matter = FrontMatter::parse(u"---\ndate: "_s + written + u"\n---\n"_s);
    QStringList found;
    for (const Problem &problem : dateProblems(*matter.field(u"date"), true, StoppedClock()))
        found.append(problem.id);
    QCOMPARE(found, ids);
    if (ids.contains(u"date-in-future"_s))
        QVERIFY(dateProblems(*matter.field(u"date"), true, StoppedClock())
                    .constLast()
                    .message.contains(u"2025-06-01 13:00"));
}

void TestDates::hidesNothingByOtherDates()
{
    for (const QString &written : {u"2025-06-01T05:00:00"_s, u"2025-06-01"_s, u"2026-01-01T00:00:00Z"_s}) {
        const FrontMatter matter = FrontMatter::parse(u"---\nlastmod: "_s + written + u"\n---\n"_s);
        QCOMPARE(dateProblems(*matter.field(u"lastmod"), false, StoppedClock()).size(), 0);
    }
}

void TestDates::takesTheZoneOfTheSite()
{
    const auto told = [](const QString &written, const QByteArray &zone) {
        const FrontMatter matter = FrontMatter::parse(u"---\ndate: "_s + written + u"\n---\n"_s);
        QStringList messages;
        for (const Problem &problem :
             dateProblems(*matter.field(u"date"), true, StoppedClock(), QTimeZone(zone)))
            messages.append(problem.message);
        return messages.join(u'\n');
    };
    // It is noon at +08:00.
    QCOMPARE(told(u"2025-06-01T11:00:00"_s, "Asia/Shanghai"), QString());
    QCOMPARE(told(u"2025-06-01"_s, "Asia/Shanghai"), QString());
    QVERIFY(told(u"2025-06-01T13:00:00"_s, "Asia/Shanghai").contains(u"2025-06-01 13:00"_s));
    // New York is four hours behind UTC in summer, five in winter.
    QVERIFY(told(u"2025-06-01T01:00:00"_s, "America/New_York").contains(u"2025-06-01 13:00"_s));
    QVERIFY(told(u"2025-12-01T01:00:00"_s, "America/New_York").contains(u"2025-12-01 14:00"_s));
    QVERIFY(told(u"2025-06-01T01:00:00+08:00"_s, "America/New_York").isEmpty());
}

void TestDates::writesNow()
{
    QCOMPARE(nowWritten(StoppedClock()), u"2025-06-01T12:00:00+08:00"_s);
}

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
