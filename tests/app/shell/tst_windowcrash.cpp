#include "shell/application.h"
#include "shell/mainwindow.h"
#include "support/loopdisk.h"
#include "support/scratch.h"
#include "support/smalldisk.h"
#include "support/windowkiller.h"
#include "support/windowvictim.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wengao;
using tests::CrashLedger;
using tests::KillTally;
using tests::Scratch;
using tests::WindowKiller;

// The whole program under SIGKILL. WENGAO_CRASH_ROUNDS asks for more than the usual number of rounds,
// WENGAO_CRASH_SEED for another course of events.
class TestWindowCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killsLoseNothing()
    {
        const Scratch scratch;
        const Scratch state;
        const Scratch ledger;
        WindowKiller killer(scratch.path(), state.path(), ledger.path(), seed(1), 20000);
        run(killer, "ordinary disk");
    }

    void requestsToEndLoseNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("the session ends, or a person says kill") << SIGTERM;
        QTest::newRow("the terminal is closed") << SIGHUP;
        QTest::newRow("Ctrl+C in the terminal") << SIGINT;
    }

    void requestsToEndLoseNothing()
    {
        QFETCH(int, signal);
        const Scratch scratch;
        const Scratch state;
        const Scratch ledger;
        WindowKiller killer(scratch.path(), state.path(), ledger.path(), 3, 4000);
        for (int i = 0; i < 3; ++i)
            killer.roundWithRequest(signal);
        const KillTally &tally = killer.tally();
        QVERIFY2(tally.lostEdits == 0 && tally.brokenFiles == 0, qPrintable(tally.firstLoss));
        QCOMPARE(killer.ledger().wrongRestores.load(), qint64(0));
        QVERIFY(killer.ledger().edits > 0);
        QCOMPARE(killer.straysLeft(), 0);
    }

    void killsOnADiskThatFillsUpLoseNothing()
    {
        const Scratch scratch;
        const Scratch ledger;
        const tests::SmallDisk disk(scratch.path(), 104 * 1024);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        QVERIFY(QDir().mkpath(scratch.path(u"state"_s)));
        WindowKiller killer(scratch.path(), scratch.path(u"state"_s), ledger.path(), seed(2), 6000);
        run(killer, "small disk");
        const CrashLedger &told = killer.ledger();
        constexpr int more = 100; // chance may have kept the disk from filling up
        for (int i = 0; i < more && told.holes + told.refusedSaves == 0; ++i)
            killer.round();
        QVERIFY2(killer.tally().lostEdits == 0 && killer.tally().brokenFiles == 0,
                 qPrintable(killer.tally().firstLoss));
        QVERIFY2(told.holes + told.refusedSaves > 0, "the disk never was full, so nothing was tried");
    }

    void powerCutsLoseNothing()
    {
        // In memory where there is room, so that what else the computer's disk is busy with does not count.
        const QString memory = u"/dev/shm"_s;
        const Scratch image(QFileInfo(memory).isWritable() ? memory : QDir::tempPath());
        const Scratch scratch;
        const Scratch ledger;
        tests::LoopDisk disk(image.path(), scratch.path());
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        QVERIFY(QDir().mkpath(scratch.path(u"state"_s)));
        WindowKiller killer(scratch.path(), scratch.path(u"state"_s), ledger.path(), seed(4), 6000);
        killer.setTurnsPerSave(600); // else the file, not the journal, holds what is found
        constexpr int usual = 5;     // each of them takes seconds
        const int asked = qEnvironmentVariableIntValue("WENGAO_CRASH_ROUNDS");
        const int rounds = asked > 0 ? asked : usual;
        for (int i = 0; i < rounds; ++i)
            killer.roundWithPowerCut(disk);
        report(killer, "power cuts");
        QVERIFY2(killer.tally().lostEdits == 0 && killer.tally().brokenFiles == 0,
                 qPrintable(killer.tally().firstLoss));
        QCOMPARE(killer.ledger().wrongRestores.load(), qint64(0));
        QCOMPARE(killer.tally().kills, rounds);
        QVERIFY(killer.ledger().edits > rounds);
    }

private:
    static void report(const WindowKiller &killer, const char *where)
    {
        const KillTally &tally = killer.tally();
        const CrashLedger &told = killer.ledger();
        qInfo(
            "%s: %d rounds, %d kills (%d before the first edit), %lld starts, %lld edits acknowledged "
            "(%lld in the "
            "form), %lld saves, %lld refused, %lld edits in holes, %lld restored by the program, %lld "
            "restored wrongly, %d temporary files left, %d rounds with the disk far behind, %d rounds with a "
            "lost edit, %d broken files",
            where, tally.rounds, tally.kills, tally.killsAtStart, told.starts.load(), told.edits.load(),
            told.formEdits.load(), told.saves.load(), told.refusedSaves.load(), told.holes.load(),
            told.restored.load(), told.wrongRestores.load(), killer.straysLeft(), tally.late, tally.lostEdits,
            tally.brokenFiles);
    }

    static quint32 seed(quint32 usual)
    {
        return usual + 10U * quint32(qEnvironmentVariableIntValue("WENGAO_CRASH_SEED"));
    }

    static void run(WindowKiller &killer, const char *where)
    {
        const int asked = qEnvironmentVariableIntValue("WENGAO_CRASH_ROUNDS");
        const int rounds = asked > 0 ? asked : 50;
        for (int i = 0; i < rounds; ++i)
            killer.round();
        const KillTally &tally = killer.tally();
        const CrashLedger &told = killer.ledger();
        report(killer, where);
        QVERIFY2(tally.lostEdits == 0 && tally.brokenFiles == 0, qPrintable(tally.firstLoss));
        QCOMPARE(told.wrongRestores.load(), qint64(0));
        QCOMPARE(tally.kills, rounds);
        QVERIFY(told.edits > rounds && told.formEdits > 0 && told.saves > 0 && told.restored > rounds / 4);
    }
};

namespace {

/// The real program, used by a victim instead of a person.
int beVictim(int argc, char **argv)
{
    const QString ledger = QString::fromUtf8(argv[2]);
    const QString article = QString::fromUtf8(argv[3]);
    const quint32 seed = QByteArray(argv[4]).toUInt();
    const int longest = QByteArray(argv[5]).toInt();
    const int turnsPerSave = QByteArray(argv[6]).toInt();
    argc = 1;
    shell::Application::prepare();
    auto answers = std::make_unique<tests::ScriptedPrompts>();
    tests::ScriptedPrompts &prompts = *answers;
    shell::Application application(argc, argv, std::move(answers));
    tests::WindowVictim victim(application.open({}), prompts, CrashLedger::at(ledger), seed, longest,
                               turnsPerSave);
    victim.begin(article);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 7 && qstrcmp(argv[1], WindowKiller::victimMark) == 0)
        return beVictim(argc, argv);
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000"); // a long run takes an hour
    const QCoreApplication application(argc, argv);
    TestWindowCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowcrash.moc"
