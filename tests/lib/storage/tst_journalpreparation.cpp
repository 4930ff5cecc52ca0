#include "journalsession.h"
#include "support/failingfilesystem.h"
#include "support/scratch.h"

#include <QSysInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::bodyIn;
using tests::FailingFileSystem;
using tests::Scratch;
using tests::Session;

/// The journal's next file is written beside the typing.
class TestJournalPreparation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstEditOfALongTextWritesOnlyItself()
    {
        const Scratch scratch;
        FailingFileSystem counting(m_files);
        Session session(counting, scratch.path());
        session.body = QString(Journal::longText, u'长');
        QVERIFY(session.journal.needsPreparation());
        session.prepare();
        QVERIFY(!session.journal.needsPreparation());
        QVERIFY(findJournals(m_files, scratch.path()).isEmpty());
        QList<QByteArray> calls;
        counting.beforeCall = [&](const char *name, const QByteArray &) { calls.append(name); };
        QVERIFY(session.append(u"一"_s));
        QCOMPARE(calls, (QList<QByteArray>{"rename", "write"}));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        QCOMPARE(scratch.names().size(), 1);
        session.journal.saved(Session::header(u"/other.md"_s), false);
        session.prepare();
        session.journal.discard();
        QCOMPARE(scratch.names(), QStringList());
    }

    void aShortTextIsWrittenWhenItIsEdited()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(!session.journal.needsPreparation());
    }

    void editsMadeWhileTheNextFileIsPreparedAreInIt()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(session.append(u"一"_s));
        session.journal.saved(Session::header(u"/other.md"_s), true);
        const std::function<void()> work = session.journal.preparation();
        QVERIFY(session.append(u"二"_s));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        work();
        QVERIFY(!session.journal.needsPreparation());
        QVERIFY(session.append(u"三"_s));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        const Result<JournalContent> content =
            readJournal(m_files, findJournals(m_files, scratch.path()).first());
        QCOMPARE(content->header.path, u"/other.md"_s);
        QCOMPARE(content->edits.size(), 2);
        QCOMPARE(content->integrity, Integrity::Complete);
        session.journal.sync();
        QCOMPARE(scratch.names().size(), 1);
    }

    void aNewFileNeedsASyncOfItsOwn()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(session.append(u"一"_s));
        session.journal.sync();
        session.journal.saved(Session::header(u"/other.md"_s), true);
        QVERIFY(!session.journal.needsSync());
        session.prepare();
        QVERIFY(session.journal.needsSync());
    }

    // The old file was synced with edits of which the new one has lost the end.
    void afterAPowerCutTheFileWithTheMostEditsIsRead()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        QVERIFY(session.append(u"一"_s));
        session.journal.saved(Session::header(u"/other.md"_s), true);
        const std::function<void()> work = session.journal.preparation();
        QVERIFY(session.append(u"二"_s));
        QVERIFY(session.append(u"三"_s));
        session.journal.sync();
        work();
        const JournalEntry entry = findJournals(m_files, scratch.path()).constFirst();
        QCOMPARE(entry.files.size(), 2);
        QCOMPARE(readJournal(m_files, entry)->header.path, u"/other.md"_s);
        QFile newest(entry.files.constFirst());
        QVERIFY(newest.resize(newest.size() - 1));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        QCOMPARE(withoutSuperseded(m_files, entry), entry);
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

    void whatAPreparationDidNotSeeIsInItsFile()
    {
        const Scratch scratch;
        FailingFileSystem failing(m_files);
        Session session(failing, scratch.path());
        failing.failAt(1, EIO, true);
        QVERIFY(!session.append(u"一"_s));
        failing.failAt(0, 0);
        const std::function<void()> work = session.journal.preparation();
        QVERIFY(!session.append(u"二"_s)); // not tried again so soon
        work();
        QVERIFY(session.append(u"三"_s));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

    void anEditInAHoleIsCountedToo()
    {
        const Scratch scratch;
        FailingFileSystem failing(m_files);
        Session session(failing, scratch.path());
        QVERIFY(session.append(u"一"_s));
        QVERIFY(session.append(u"二"_s));
        failing.failAt(1, EIO, true);
        QVERIFY(!session.append(u"三"_s));
        failing.failAt(0, 0);
        session.clock.advance(Journal::retryDelayMs);
        session.journal.tick();
        QVERIFY(!session.journal.hole());
        QCOMPARE(scratch.names().size(), 2);
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

    void aPreparationThatComesTooLateLeavesNothing()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        session.body = QString(Journal::longText, u'长');
        const std::function<void()> late = session.journal.preparation();
        QVERIFY(session.append(u"一"_s));
        late();
        QCOMPARE(scratch.names().size(), 1);
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
        const std::function<void()> givenUp = session.journal.preparation();
        session.journal.saved(Session::header(u"/other.md"_s), false);
        givenUp();
        QCOMPARE(scratch.names(), QStringList());
    }

    void whatAKillLeavesUnfinishedGoesLater()
    {
        const Scratch scratch;
        Session session(m_files, scratch.path());
        session.body = QString(Journal::longText, u'长');
        session.prepare();
        scratch.write(u"0-1.journal.new"_s, "WENGAOJ1");
        scratch.write(u"notes.txt"_s, "mine");
        JournalHeader gone = Session::header(u"/gone.md"_s);
        gone.process.startTime += 1;
        quint64 sequence = 0;
        const JournalText text{{}, QString(Journal::longText, u'长')};
        scratch.write(u"1-1.journal.new"_s, journalStart(gone, text, sequence));
        gone.host = QSysInfo::machineHostName();
        scratch.write(u"2-1.journal.new"_s, journalStart(gone, text, sequence));
        tests::TestClock clock;
        clock.advance(clock.now().msecsTo(QDateTime::currentDateTimeUtc()));
        removeUnfinished(m_files, clock, scratch.path());
        QVERIFY(!scratch.names().contains(u"2-1.journal.new"_s));
        QCOMPARE(scratch.names().size(), 4);
        clock.advance(qint64(2) * 3600 * 1000);
        removeUnfinished(m_files, clock, scratch.path());
        QCOMPARE(scratch.names().size(), 2);
        QVERIFY(session.append(u"一"_s));
        QCOMPARE(bodyIn(m_files, scratch.path()), session.body);
    }

private:
    PosixFileSystem m_files;
};

QTEST_APPLESS_MAIN(TestJournalPreparation)
#include "tst_journalpreparation.moc"
