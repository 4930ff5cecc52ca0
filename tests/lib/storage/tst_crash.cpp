#include "support/crashdriver.h"
#include "support/scratch.h"
#include "support/smalldisk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using tests::CrashDriver;
using tests::CrashTally;
using tests::Scratch;

// WENGAO_CRASH_ROUNDS asks for more than the usual number.
class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killsLoseNothing()
    {
        const Scratch scratch;
        const Scratch state;
        CrashDriver driver(scratch.path(), state.path(u"journals"_s), 1, 20000);
        run(driver, "ordinary disk");
    }

    void killsOnADiskThatFillsUpLoseNothing()
    {
        const Scratch scratch;
        const tests::SmallDisk disk(scratch.path(), 104 * 1024);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        CrashDriver driver(scratch.path(), scratch.path(u"journals"_s), 2, 7500);
        run(driver, "small disk");
        constexpr int more = 200; // chance may have kept the disk from filling up
        for (int i = 0; i < more && driver.tally().holes == 0; ++i)
            driver.round();
        QVERIFY2(driver.tally().lostEdits == 0 && driver.tally().brokenFiles == 0,
                 qPrintable(driver.firstLoss()));
        QVERIFY2(driver.tally().holes > 0, "the disk never was full, so nothing was tried");
    }

private:
    static void run(CrashDriver &driver, const char *where)
    {
        const int asked = qEnvironmentVariableIntValue("WENGAO_CRASH_ROUNDS");
        const int rounds = asked > 0 ? asked : 50;
        for (int i = 0; i < rounds; ++i)
            driver.round();
        const CrashTally &tally = driver.tally();
        qInfo("%s: %d rounds, %d kills, %lld edits acknowledged, %lld saves, %lld saves refused, %lld edits "
              "in holes, "
              "%d recoveries, %d stray files, %d rounds with a lost edit, %d broken files",
              where, tally.rounds, tally.kills, tally.edits, tally.saves, tally.failedSaves, tally.holes,
              tally.recoveries, tally.strays, tally.lostEdits, tally.brokenFiles);
        QVERIFY2(tally.lostEdits == 0 && tally.brokenFiles == 0, qPrintable(driver.firstLoss()));
        QCOMPARE(tally.kills, rounds);
        QVERIFY(tally.edits > rounds && tally.recoveries > rounds / 4);
    }
};

QTEST_APPLESS_MAIN(TestCrash)
#include "tst_crash.moc"
