#include "storage/lock.h"
#include "support/ordinaryuser.h"
#include "support/scratch.h"
#include "support/testclock.h"

#include <QTest>

#include <sys/stat.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::Scratch;

class TestLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstHasItAndTheSecondIsTold()
    {
        const Scratch scratch;
        const QString path = lockPath(scratch.path(u"文.md"_s));
        LockOwner first = LockOwner::self(m_clock);
        first.user = u"李"_s;
        ArticleLock one(m_files, path, first);
        const Result<std::optional<LockOwner>> mine = one.acquire();
        QVERIFY(mine && !*mine);
        QVERIFY(one.isHeld());
        m_clock.advance(1000);
        ArticleLock two(m_files, path, LockOwner::self(m_clock));
        const Result<std::optional<LockOwner>> other = two.acquire();
        QVERIFY(other && other.value());
        QCOMPARE(**other, first);
        QVERIFY(!two.isHeld());
        two.release();
        QVERIFY2(one.isHeld(), "only the holder releases");
        one.release();
        QVERIFY(scratch.names().isEmpty());
        const Result<std::optional<LockOwner>> now = two.acquire();
        QVERIFY(now && !*now);
    }

    void theLockGoesWithItsObject()
    {
        const Scratch scratch;
        {
            ArticleLock lock(m_files, lockPath(scratch.path(u"a.md"_s)), LockOwner::self(m_clock));
            QVERIFY(lock.acquire());
            QCOMPARE(scratch.names().size(), 1);
        }
        QVERIFY(scratch.names().isEmpty());
    }

    void staleLocksAreTakenOver_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray host = QSysInfo::machineHostName().toUtf8();
        QTest::newRow("of a process that is gone")
            << "wengao lock 1\n" + host + "\nx\n999999999\n5\nabc\n2026-01-01T00:00:00.000Z\n";
        QTest::newRow("of another program with the same number")
            << "wengao lock 1\n" + host + "\nx\n1\n123456789\nabc\n2026-01-01T00:00:00.000Z\n";
        QTest::newRow("broken off") << QByteArray("wengao lock 1\nho");
        QTest::newRow("empty") << QByteArray();
    }

    void staleLocksAreTakenOver()
    {
        QFETCH(QByteArray, content);
        const Scratch scratch;
        const QString path = lockPath(scratch.path(u"a.md"_s));
        scratch.write(QFileInfo(path).fileName(), content);
        ArticleLock lock(m_files, path, LockOwner::self(m_clock));
        const Result<std::optional<LockOwner>> got = lock.acquire();
        QVERIFY(got && !*got);
        QVERIFY(lock.isHeld());
        QCOMPARE(scratch.names().size(), 1);
    }

    void aLockOfAnotherComputerIsNeverStaleButCanBeTakenOver()
    {
        const Scratch scratch;
        const QString path = lockPath(scratch.path(u"a.md"_s));
        scratch.write(QFileInfo(path).fileName(),
                      "wengao lock 1\nelsewhere.example\n\n999999999\n5\nabc\n2026-01-01T00:00:00.000Z\n");
        ArticleLock lock(m_files, path, LockOwner::self(m_clock));
        const Result<std::optional<LockOwner>> other = lock.acquire();
        QVERIFY(other && other.value());
        QCOMPARE((*other)->host, u"elsewhere.example"_s);
        QVERIFY(lock.takeOver());
        QVERIFY(lock.isHeld());
        QCOMPARE(scratch.names().size(), 1);
    }

    void whoeverWasTakenOverNoticesAndLeavesTheNewLock()
    {
        const Scratch scratch;
        const QString path = lockPath(scratch.path(u"a.md"_s));
        ArticleLock one(m_files, path, LockOwner::self(m_clock));
        QVERIFY(one.acquire());
        m_clock.advance(5);
        ArticleLock two(m_files, path, LockOwner::self(m_clock));
        QVERIFY(two.takeOver());
        QVERIFY(!one.isHeld());
        one.release();
        QVERIFY(two.isHeld());
    }

    void ofManyAtOnceExactlyOneSucceeds()
    {
        const Scratch scratch;
        const QString path = lockPath(scratch.path(u"a.md"_s));
        for (int round = 0; round < 20; ++round) {
            scratch.write(QFileInfo(path).fileName(), round % 2 == 0 ? "stale" : "wengao lock 1\n");
            int pipes[2] = {};
            QCOMPARE(::pipe(static_cast<int *>(pipes)), 0);
            QList<pid_t> children;
            for (int i = 0; i < 6; ++i) {
                const pid_t child = ::fork();
                if (child == 0) {
                    ArticleLock lock(m_files, path, LockOwner::self(m_clock));
                    const Result<std::optional<LockOwner>> got = lock.acquire();
                    const char told = got && !*got ? '1' : '0';
                    (void)::write(pipes[1], &told, 1);
                    ::pause();
                }
                children.append(child);
            }
            int winners = 0;
            for (qsizetype i = 0; i < children.size(); ++i) {
                char told = 0;
                QCOMPARE(::read(pipes[0], &told, 1), 1);
                winners += told == '1' ? 1 : 0;
            }
            for (const pid_t child : std::as_const(children)) {
                ::kill(child, SIGKILL);
                ::waitpid(child, nullptr, 0);
            }
            ::close(pipes[0]);
            ::close(pipes[1]);
            QCOMPARE(winners, 1);
        }
    }

    void aReadOnlyFolderIsAnError()
    {
        if (::geteuid() != 0)
            QSKIP("only root can play two people");
        const Scratch scratch;
        QCOMPARE(::chmod(scratch.path().toUtf8().constData(), 0755), 0);
        QVERIFY(tests::asOrdinaryUser([&] {
            ArticleLock lock(m_files, lockPath(scratch.path(u"a.md"_s)), LockOwner::self(m_clock));
            const Result<std::optional<LockOwner>> got = lock.acquire();
            return !got && got.error().code == ErrorCode::NotWritable;
        }));
    }

private:
    PosixFileSystem m_files;
    tests::TestClock m_clock;
};

QTEST_APPLESS_MAIN(TestLock)
#include "tst_lock.moc"
