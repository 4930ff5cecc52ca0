#include "form/datetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using wengao::form::DateText;

class DateTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItRead_data();
    void givesBackWhatItRead();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void changesOnePartOnly();
    void tellsAnotherMomentInItsOwnZone();
    void countsWithoutZoneAsUtc();
};

void DateTextTest::givesBackWhatItRead_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("a day") << u"2025-06-08"_s;
    QTest::newRow("Zulu with milliseconds") << u"2025-06-08T20:11:50.179Z"_s;
    QTest::newRow("an offset") << u"2025-06-08T20:11:50+08:00"_s;
    QTest::newRow("a space before the clock") << u"2025-06-08 20:11:50"_s;
    QTest::newRow("a space before the zone") << u"2025-06-08 20:11:50 +0800"_s;
    QTest::newRow("no seconds") << u"2025-06-08T20:11Z"_s;
    QTest::newRow("nine digits") << u"2025-06-08T20:11:50.123456789-03:30"_s;
    QTest::newRow("a short hour") << u"2025-06-08 7:05:00 +08:00"_s;
    QTest::newRow("small letters") << u"2025-06-08t20:11:50z"_s;
}

void DateTextTest::givesBackWhatItRead()
{
    QFETCH(QString, written);
    const auto date = DateText::read(written);
    QVERIFY(date);
    QCOMPARE(date->written(), written);
}

void DateTextTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing") << QString();
    QTest::newRow("half a day") << u"2025-06-0"_s;
    QTest::newRow("the thirtieth of February") << u"2025-02-30"_s;
    QTest::newRow("twenty-five o'clock") << u"2025-02-03T25:00:00Z"_s;
    QTest::newRow("half a zone") << u"2025-02-03T05:00:00+0"_s;
    QTest::newRow("a trailing space") << u"2025-02-03T05:00:00 "_s;
}

void DateTextTest::refusesWhatIsNoDate()
{
    QFETCH(QString, written);
    QVERIFY(!DateText::read(written));
}

void DateTextTest::changesOnePartOnly()
{
    auto date = DateText::read(u"2025-06-08T20:11:50.179Z"_s).value();
    date.setDate(QDate(2026, 1, 2));
    QCOMPARE(date.written(), u"2026-01-02T20:11:50.179Z"_s);
    date.setTime(QTime(9, 0));
    QCOMPARE(date.written(), u"2026-01-02T09:00:00.000Z"_s);
    date.setZone(u"+08:00"_s);
    QCOMPARE(date.written(), u"2026-01-02T09:00:00.000+08:00"_s);
    date.clearTime();
    QCOMPARE(date.written(), u"2026-01-02"_s);
}

void DateTextTest::tellsAnotherMomentInItsOwnZone()
{
    const QDateTime moment(QDate(2026, 3, 4), QTime(1, 2, 3, 456), Qt::UTC);
    auto date = DateText::read(u"2025-06-08T20:11:50.1+08:00"_s).value();
    date.setMoment(moment);
    QCOMPARE(date.written(), u"2026-03-04T09:02:03.4+08:00"_s);
    auto minute = DateText::read(u"2025-06-08 20:11 -05:00"_s).value();
    minute.setMoment(moment);
    QCOMPARE(minute.written(), u"2026-03-03 20:02 -05:00"_s);
}

void DateTextTest::countsWithoutZoneAsUtc()
{
    QCOMPARE(DateText::read(u"2025-06-08"_s)->moment(), QDateTime(QDate(2025, 6, 8), QTime(0, 0), Qt::UTC));
    QCOMPARE(DateText::read(u"2025-06-08T10:00:00+08:00"_s)->moment(),
             QDateTime(QDate(2025, 6, 8), QTime(2, 0), Qt::UTC));
}

QTEST_APPLESS_MAIN(DateTextTest)
#include "tst_datetext.moc"
