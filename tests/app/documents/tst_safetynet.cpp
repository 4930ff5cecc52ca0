#include "documents/safetynet.h"
#include "storage/journalfolder.h"
#include "support/failingfilesystem.h"
#include "support/scratch.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace wengao;
using documents::SafetyNet;
using tests::FailingFileSystem;
using tests::Scratch;

// No event loop runs in most of these tests, as in a window that has much to do.
class TestSafetyNet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBusyWindowKeepsNoEditFromTheDisk();
    void aVersionThatIsKeptKeepsNoEditFromTheDisk();
    void anEditMadeDuringASyncIsSyncedToo();
    void aDiskThatTakesLongIsTold();
    void theEndDoesNotWaitForTheNextSync();

private:
    struct Bench
    {
        Scratch scratch;
        storage::PosixFileSystem real;
        FailingFileSystem files{real};
        SystemClock clock;
        QString body = u"正文\n"_s;
        QSemaphore synced;
        std::unique_ptr<SafetyNet> net;

        Bench()
        {
            const documents::Services services{files, clock, scratch.path(u"journal"_s),
                                               scratch.path(u"versions"_s)};
            net = std::make_unique<SafetyNet>(services, storage::JournalHeader(), [this] {
                return storage::JournalSnapshot{QString(), TextBuffer(body).snapshot()};
            });
        }
        void type(const QString &text)
        {
            const TextEdits edits{{{0, 0}, text}};
            body = applied(body, edits);
            net->record(article::Part::Body, edits);
        }
        /// Waits much longer than it should take, for computers that are much too busy.
        [[nodiscard]] bool isSynced() { return synced.tryAcquire(1, 60'000); }
    };
};

void TestSafetyNet::aBusyWindowKeepsNoEditFromTheDisk()
{
    Bench bench;
    bench.files.beforeCall = [&](const char *call, const QByteArray &) {
        if (qstrcmp(call, "syncData") == 0)
            bench.synced.release();
    };
    bench.type(u"一"_s);
    QVERIFY(bench.isSynced());
}

void TestSafetyNet::aVersionThatIsKeptKeepsNoEditFromTheDisk()
{
    Bench bench;
    QSemaphore held;
    const QByteArray versions = bench.scratch.path(u"versions"_s).toUtf8();
    bench.files.beforeCall = [&](const char *call, const QByteArray &path) {
        if (qstrcmp(call, "syncData") == 0)
            bench.synced.release();
        else if (qstrcmp(call, "list") == 0 && path.startsWith(versions))
            held.acquire(); // a slow disk
    };
    bench.net->keepVersion(bench.scratch.path(u"a.md"_s), "旧", storage::fingerprintOf("新"));
    bench.type(u"一"_s);
    const bool isSynced = bench.isSynced();
    held.release(10);
    QVERIFY(isSynced);
}

void TestSafetyNet::anEditMadeDuringASyncIsSyncedToo()
{
    Bench bench;
    QSemaphore held;
    std::atomic_bool holds = true;
    bench.files.beforeCall = [&](const char *call, const QByteArray &) {
        if (qstrcmp(call, "syncData") != 0)
            return;
        bench.synced.release();
        if (holds.exchange(false))
            held.acquire();
    };
    bench.type(u"一"_s);
    const bool isSynced = bench.isSynced();
    bench.type(u"二"_s);
    held.release();
    QVERIFY(isSynced);
    QVERIFY(bench.isSynced());
}

void TestSafetyNet::aDiskThatTakesLongIsTold()
{
    Bench bench;
    QSemaphore held;
    bench.files.beforeCall = [&](const char *call, const QByteArray &) {
        if (qstrcmp(call, "syncData") == 0)
            held.acquire();
    };
    bench.type(u"一"_s);
    QVERIFY(bench.net->hole().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!bench.net->hole().isEmpty(), 60'000);
    held.release(10);
    QTRY_VERIFY_WITH_TIMEOUT(bench.net->hole().isEmpty(), 60'000);
    QVERIFY(bench.net->secure());
}

void TestSafetyNet::theEndDoesNotWaitForTheNextSync()
{
    Bench bench;
    std::atomic_int syncs = 0;
    bench.files.beforeCall = [&](const char *call, const QByteArray &) {
        syncs += qstrcmp(call, "syncData") == 0 ? 1 : 0;
    };
    bench.type(u"一"_s);
    bench.net.reset();
    QCOMPARE(syncs, 1);
    const QList<storage::JournalEntry> left =
        storage::findJournals(bench.real, bench.scratch.path(u"journal"_s));
    QCOMPARE(left.size(), 1);
    QCOMPARE(storage::readJournal(bench.real, left.first())->snapshot.body, bench.body);
}

QTEST_GUILESS_MAIN(TestSafetyNet)
#include "tst_safetynet.moc"
