#include "journalsession.h"
#include "support/failingfilesystem.h"
#include "support/ordinaryuser.h"
#include "support/scratch.h"
#include "support/smalldisk.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::bodyIn;
using tests::FailingFileSystem;
using tests::Scratch;
using tests::Session;

class TestJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsFoundAgain()
    {
        const Scratch scratch;
        const QString folder = scratch.path(u"state/journals"_s);
        Session session(m_files, folder);
        QVERIFY(findJournals(m_files, folder).isEmpty());
        for (const QString &added : {u"一"_s, QString(text::crlfMark), u"𠮷\n"_s, QString()}) {
            QVERIFY(session.append(added));
            QCOMPARE(bodyIn(m_files, folder), session.body);
        }
        const Result<JournalContent> content = readJournal(m_files, findJournals(m_files, folder).first());
        QCOMPARE(content->snapshot.frontMatter, session.frontMatter);
        QCOMPARE(content->header.path, u"/somewhere/文.md"_s);
        QCOMPARE(content->header.base, fingerprintOf("base"));
        QCOMPARE(content->header.format.encoding, text::Encoding::Gb18030);
        QCOMPARE(content->header.host, u"here"_s);
        QCOMPARE(content->integrity, Integrity::Complete);
        QVERIFY(isAlive(content->header));
    }

    void onlyTheOwnerMayLook()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path(u"state"_s));
        QVERIFY(session.append(u"x"_s));
        struct stat status = {};
        QCOMPARE(::stat(scratch.path(u"state"_s).toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0700U);
        const QString file = findJournals(m_files, scratch.path(u"state"_s)).first().files.first();
        QCOMPARE(::stat(file.toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }

    void anEditIsOneWriteAndNoMore()
    {
        const Scratch scratch;
        QList<QByteArray> calls;
        FailingFileSystem counting(m_files);
        Session session(counting, scratch.path());
        QVERIFY(session.append(u"first"_s));
        counting.beforeCall = [&](const char *name, const QByteArray &) { calls.append(name); };
        QVERIFY(session.append(u"second"_s));
        QCOMPARE(calls, QList<QByteArray>{"write"});
    }

    void manyEditsBeginANewFileAndTheOldGoesAfterTheSync()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        const QString text(1000, u'字');
        for (int i = 0; i < 300; ++i) {
            QVERIFY(session.append(text));
            session.prepare();
            QCOMPARE(findJournals(m_files, scratch.path()).size(), 1);
        }
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        QVERIFY(scratch.names().size() > 1);
        session.journal.sync();
        QCOMPARE(scratch.names().size(), 1);
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

    void onlyASoundNewestFileMakesTheOlderSuperfluous()
    {
        const Scratch scratch;
        QString body;
        {
            Session session(m_files, scratch.path());
            for (int i = 0; i < 300; ++i) {
                QVERIFY(session.append(QString(1000, u'字')));
                session.prepare();
            }
            body = session.body;
        }
        const JournalEntry entry = findJournals(m_files, scratch.path()).constFirst();
        QVERIFY(entry.files.size() > 1);
        QFile newest(entry.files.constFirst());
        QVERIFY(newest.open(QIODevice::ReadWrite));
        const QByteArray bytes = newest.readAll();
        QVERIFY(newest.resize(40)); // the text is not in it
        QCOMPARE(storage::withoutSuperseded(m_files, entry), entry);
        QVERIFY(newest.seek(0) && newest.write(bytes) == bytes.size() && newest.flush());
        QCOMPARE(storage::withoutSuperseded(m_files, entry).files, QStringList{entry.files.constFirst()});
        QCOMPARE(scratch.names().size(), 1);
        QCOMPARE(bodyIn(m_files, scratch.path()), body);
    }

    void whatIsRecordedNeedsASync()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(!session.journal.needsSync());
        QVERIFY(session.append(u"x"_s));
        QVERIFY(session.journal.needsSync());
        session.journal.sync();
        QVERIFY(!session.journal.needsSync());
        QVERIFY(session.append(u"y"_s));
        QVERIFY(session.journal.needsSync());
        session.journal.discard();
        QVERIFY(!session.journal.needsSync());
    }

    void theNameOfANewFileIsSyncedOnce()
    {
        const Scratch scratch;
        QList<QByteArray> calls;
        FailingFileSystem counting(m_files);
        Session session(counting, scratch.path());
        QVERIFY(session.append(u"x"_s));
        counting.beforeCall = [&](const char *name, const QByteArray &) { calls.append(name); };
        session.journal.sync();
        QCOMPARE(calls, (QList<QByteArray>{"syncData", "open", "sync", "close"}));
        QVERIFY(session.append(u"y"_s));
        calls.clear();
        session.journal.sync();
        QCOMPARE(calls, QList<QByteArray>{"syncData"});
    }

    void aSaveEndsTheJournalUnlessEditsWentOn()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(session.append(u"x"_s));
        session.journal.saved(Session::header(u"/other.md"_s), true);
        session.prepare();
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        QCOMPARE(readJournal(m_files, findJournals(m_files, scratch.path()).first())->header.path,
                 u"/other.md"_s);
        session.journal.saved(Session::header(u"/other.md"_s), false);
        QCOMPARE(scratch.names(), QStringList());
        QVERIFY(session.append(u"y"_s));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        session.journal.discard();
        QCOMPARE(scratch.names(), QStringList());
    }

    void aRecoveredTextIsSafeBeforeTheOldJournalGoes()
    {
        const Scratch scratch;
        {
            Session crashed(m_files, scratch.path());
            QVERIFY(crashed.append(u"lost?"_s));
        }
        const JournalEntry old = findJournals(m_files, scratch.path()).first();
        Session session(m_files, scratch.path());
        session.body += u"lost?"_s;
        QVERIFY(session.journal.recordAll());
        session.journal.sync();
        QCOMPARE(findJournals(m_files, scratch.path()).size(), 2);
        removeJournal(m_files, old);
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

    void twoProgramsDoNotMixTheirJournals()
    {
        const Scratch scratch;
        Session one(m_files, scratch.path());
        Session two(m_files, scratch.path());
        QVERIFY(one.append(u"1"_s));
        QVERIFY(two.append(u"2"_s));
        QCOMPARE(findJournals(m_files, scratch.path()).size(), 2);
        one.journal.discard();
        QCOMPARE(bodyIn(m_files, scratch.path()), two.body);
    }

    void whateverCallFailsAnAcknowledgedEditIsThere_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("torn");
        QTest::newRow("an input/output error") << EIO << false;
        QTest::newRow("a full disk after half a record") << ENOSPC << true;
    }

    void whateverCallFailsAnAcknowledgedEditIsThere()
    {
        QFETCH(int, error);
        QFETCH(bool, torn);
        for (int n = 1; n < 48; ++n) {
            const Scratch scratch;
            FailingFileSystem failing(m_files);
            failing.setTornWrites(torn);
            failing.failAt(n, error);
            Session session(failing, scratch.path(u"state"_s));
            QString acknowledged;
            for (int i = 0; i < 8; ++i) {
                const bool safe = session.append(i == 4 ? QString(200000, u'大') : u"字"_s);
                QVERIFY2(safe == !session.journal.hole(), qPrintable(failing.failedCall()));
                acknowledged = safe ? session.body : acknowledged;
                if (!acknowledged.isEmpty())
                    QVERIFY2(bodyIn(m_files, scratch.path(u"state"_s)).startsWith(acknowledged),
                             qPrintable(failing.failedCall()));
                session.clock.advance(Journal::retryDelayMs);
                if (i % 3 == 1)
                    session.journal.sync();
                session.journal.tick();
                session.prepare();
            }
            QVERIFY2(!session.journal.hole(), "one failure must not last");
            QCOMPARE(bodyIn(m_files, scratch.path(u"state"_s)), session.body);
        }
    }

    void aFullDiskIsAHoleUntilThereIsRoom()
    {
        const Scratch scratch;
        const tests::SmallDisk disk(scratch.path(), 64 * 1024);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        Session session(m_files, scratch.path(u"state"_s));
        QVERIFY(session.append(u"x"_s));
        const QString acknowledged = session.body;
        scratch.write(u"filler"_s, QByteArray(qsizetype(50) * 1024, 'f'));
        while (session.append(QString(200, u'字'))) {
        }
        QVERIFY(session.journal.hole());
        QCOMPARE(session.journal.hole()->code, ErrorCode::NoSpace);
        QVERIFY(bodyIn(m_files, scratch.path(u"state"_s)).startsWith(acknowledged));
        QVERIFY(QFile::remove(scratch.path(u"filler"_s)));
        session.clock.advance(Journal::retryDelayMs);
        session.journal.tick();
        QVERIFY(!session.journal.hole());
        QCOMPARE(bodyIn(m_files, scratch.path(u"state"_s)), session.body);
    }

    void aReadOnlyHomeIsAHole()
    {
        if (::geteuid() != 0)
            QSKIP("only root can play two people");
        const Scratch scratch;
        QCOMPARE(::chmod(scratch.path().toUtf8().constData(), 0755), 0);
        QVERIFY(tests::asOrdinaryUser([&] {
            Session session(m_files, scratch.path(u"state"_s));
            return !session.append(u"x"_s) && session.journal.hole() &&
                   session.journal.hole()->code == ErrorCode::NotWritable && !session.append(u"y"_s);
        }));
    }

private:
    PosixFileSystem m_files;
};

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
