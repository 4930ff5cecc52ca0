#include "storage/process.h"
#include "storage/readfile.h"
#include "storage/writefile.h"
#include "support/failingfilesystem.h"
#include "support/ordinaryuser.h"
#include "support/scratch.h"
#include "support/smalldisk.h"

#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::asOrdinaryUser;
using tests::FailingFileSystem;
using tests::Scratch;
using tests::SmallDisk;

namespace {

const QByteArray oldBytes = QByteArrayLiteral("old line\n").repeated(700);
const QByteArray newBytes = QByteArrayLiteral("new 文稿\r\n").repeated(900);

} // namespace

class TestWriteFailures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverCallFailsTheFileIsWhole_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("fromThereOn");
        QTest::addColumn<bool>("hardLink");
        QTest::newRow("one input/output error") << EIO << false << false;
        QTest::newRow("everything fails from there on") << EIO << true << false;
        QTest::newRow("the disk is full from there on") << ENOSPC << true << false;
        QTest::newRow("one permission is missing") << EACCES << false << false;
        QTest::newRow("writing in place, one error") << EIO << false << true;
        QTest::newRow("writing in place, disk full") << ENOSPC << false << true;
    }

    void whateverCallFailsTheFileIsWhole()
    {
        QFETCH(int, error);
        QFETCH(bool, fromThereOn);
        QFETCH(bool, hardLink);
        const int total = attempt(0, error, fromThereOn, hardLink);
        QVERIFY(total > 10);
        for (int n = 1; n <= total; ++n) {
            attempt(n, error, fromThereOn, hardLink);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void anErrorOfTheDiskIsNotTakenForSuccess_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("write") << QByteArray("write");
        QTest::newRow("fsync") << QByteArray("sync");
        QTest::newRow("rename") << QByteArray("rename");
    }

    void anErrorOfTheDiskIsNotTakenForSuccess()
    {
        QFETCH(QByteArray, call);
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        FailingFileSystem failing(m_files);
        QList<QByteArray> calls;
        failing.beforeCall = [&](const char *name, const QByteArray &) { calls.append(name); };
        QVERIFY(writeFile(failing, path, newBytes));
        const auto position = int(calls.indexOf(call)) + 1;
        scratch.write(u"a.md"_s, oldBytes);
        failing.failAt(position, EIO);
        const Result<Fingerprint> written = writeFile(failing, path, newBytes);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::InputOutput);
        QCOMPARE(scratch.read(u"a.md"_s), oldBytes);
        QCOMPARE(scratch.names(), QStringList{u"a.md"_s});
    }

    void aChangeJustBeforeTheReplaceIsNoticed()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        FailingFileSystem failing(m_files);
        int syncs = 0;
        failing.beforeCall = [&](const char *name, const QByteArray &) {
            if (QByteArray(name) == "sync" && ++syncs == 1)
                scratch.write(u"a.md"_s, "theirs");
        };
        WriteOptions options;
        options.expected = fingerprintOf(oldBytes);
        const Result<Fingerprint> written = writeFile(failing, path, newBytes, options);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::ChangedOutside);
        QCOMPARE(scratch.read(u"a.md"_s), QByteArray("theirs"));
    }

    void aFullDiskLeavesTheOriginal_data()
    {
        QTest::addColumn<int>("freeBytes");
        QTest::addColumn<int>("size");
        for (const int freeBytes : {0, 4096, 8192}) {
            for (const int size : {300, 5000, 8191, 12000, 60000})
                QTest::addRow("%d bytes free, %d to write", freeBytes, size) << freeBytes << size;
        }
    }

    void aFullDiskLeavesTheOriginal()
    {
        QFETCH(int, freeBytes);
        QFETCH(int, size);
        const Scratch scratch;
        const SmallDisk disk(scratch.path(), 128 * 1024);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        fillUp(scratch, freeBytes);
        const QByteArray bytes(size, 'n');
        const Result<Fingerprint> written = writeFile(m_files, path, bytes);
        if (written) {
            QVERIFY(size <= freeBytes);
            QCOMPARE(scratch.read(u"a.md"_s), bytes);
        } else {
            QVERIFY(size > freeBytes);
            QCOMPARE(written.error().code, ErrorCode::NoSpace);
            QCOMPARE(scratch.read(u"a.md"_s), oldBytes);
        }
        QCOMPARE(scratch.names().size(), 2);
    }

    void aFullDiskLeavesTheOriginalWrittenInPlace()
    {
        const Scratch outside;
        const Scratch scratch;
        const SmallDisk disk(scratch.path(), 128 * 1024);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        QCOMPARE(::link(path.toUtf8().constData(), scratch.path(u"b.md"_s).toUtf8().constData()), 0);
        fillUp(scratch, 0);
        WriteOptions options;
        options.consents = Consent::HardLinks;
        options.recoveryFolder = outside.path();
        const Result<Fingerprint> written = writeFile(m_files, path, QByteArray(60000, 'n'), options);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NoSpace);
        QCOMPARE(scratch.read(u"a.md"_s), oldBytes);
    }

    void permissionsOfAnOrdinaryUserAreRespected()
    {
        if (::geteuid() != 0)
            QSKIP("only root can play two people");
        const Scratch scratch;
        const QString folder = scratch.path();
        QCOMPARE(::chmod(folder.toUtf8().constData(), 0777), 0);
        const QString others = scratch.write(u"others.md"_s, oldBytes);
        QCOMPARE(::chmod(others.toUtf8().constData(), 0666), 0);
        const QString readOnly = scratch.write(u"readonly.md"_s, oldBytes);
        QVERIFY(asOrdinaryUser([&] {
            const Result<Fingerprint> foreign = writeFile(m_files, others, newBytes);
            const Result<Fingerprint> refused = writeFile(m_files, readOnly, newBytes);
            return !foreign && consentAskedBy(foreign.error()) == Consent::Owner && !refused &&
                   refused.error().code == ErrorCode::NotWritable;
        }));
        QCOMPARE(::chmod(folder.toUtf8().constData(), 0755), 0);
        const Scratch recovery;
        QCOMPARE(::chmod(recovery.path().toUtf8().constData(), 0777), 0);
        QVERIFY(asOrdinaryUser([&] {
            const Result<Fingerprint> asked = writeFile(m_files, others, newBytes);
            WriteOptions options;
            options.consents = Consent::Folder;
            options.recoveryFolder = recovery.path();
            return !asked && consentAskedBy(asked.error()) == Consent::Folder &&
                   writeFile(m_files, others, newBytes, options).isOk();
        }));
        QCOMPARE(scratch.read(u"others.md"_s), newBytes);
        QCOMPARE(scratch.read(u"readonly.md"_s), oldBytes);
        QCOMPARE(scratch.names().size(), 2);
    }

    void attributesThatCannotBeKeptAskFirst()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        if (::setxattr(path.toUtf8().constData(), "user.wengao", "v", 1, 0) != 0)
            QSKIP("this file system has no extended attributes");
        FailingFileSystem failing(m_files);
        QList<QByteArray> calls;
        failing.beforeCall = [&](const char *name, const QByteArray &) { calls.append(name); };
        QVERIFY(writeFile(failing, path, newBytes));
        const auto position = int(calls.indexOf("setAttribute")) + 1;
        QVERIFY(position > 0);
        failing.failAt(position, ENOTSUP);
        const Result<Fingerprint> written = writeFile(failing, path, oldBytes);
        QVERIFY(!written);
        QCOMPARE(consentAskedBy(written.error()), std::optional(Consent::Attributes));
        QCOMPARE(scratch.read(u"a.md"_s), newBytes);
    }

    void aKilledSaveLeavesTheOldOrTheNewContent()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        QRandomGenerator random(3);
        int strays = 0;
        for (int round = 0; round < 60; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i)
                    (void)writeFile(m_files, path, i % 2 ? oldBytes : newBytes);
            }
            ::usleep(random.bounded(6000U));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const QByteArray bytes = scratch.read(u"a.md"_s);
            QVERIFY(bytes == oldBytes || bytes == newBytes);
            strays += int(scratch.names().size()) - 1;
            WriteOptions options;
            options.strayAgeSeconds = 0;
            QVERIFY(writeFile(m_files, path, oldBytes, options));
            QCOMPARE(scratch.names(), QStringList{u"a.md"_s});
        }
        QVERIFY2(strays > 0, "no kill fell into the middle of a save, so nothing was tried");
    }

private:
    // One save in which call number n fails; returns how many calls there were.
    int attempt(int n, int error, bool fromThereOn, bool hardLink)
    {
        const Scratch scratch;
        const Scratch recovery;
        const QString path = scratch.write(u"a.md"_s, oldBytes);
        WriteOptions options;
        options.expected = fingerprintOf(oldBytes);
        if (hardLink) {
            (void)::link(path.toUtf8().constData(), scratch.path(u"b.md"_s).toUtf8().constData());
            options.consents = Consent::HardLinks;
            options.recoveryFolder = recovery.path();
        }
        FailingFileSystem failing(m_files);
        failing.setTornWrites(true);
        failing.failAt(n, error, fromThereOn);
        const Result<Fingerprint> written = writeFile(failing, path, newBytes, options);
        const QByteArray bytes = scratch.read(u"a.md"_s);
        check(written, bytes, hardLink, recovery, failing.failedCall());
        if (!fromThereOn && !failing.failedCall().startsWith(u"unlink"_s) && !hardLink)
            check(scratch.names() == QStringList{u"a.md"_s}, failing.failedCall());
        return failing.calls();
    }

    static void check(bool holds, const QString &call) { QVERIFY2(holds, qPrintable(call)); }

    static void check(const Result<Fingerprint> &written, const QByteArray &bytes, bool hardLink,
                      const Scratch &recovery, const QString &call)
    {
        const bool kept = !recovery.names().isEmpty() && recovery.read(recovery.names().first()) == oldBytes;
        const bool whole = bytes == oldBytes || bytes == newBytes || (hardLink && kept);
        QVERIFY2(whole, qPrintable(call));
        if (written)
            QVERIFY2(bytes == newBytes, qPrintable(call));
        else
            QVERIFY2(!written.error().message.isEmpty() && !written.error().detail.isEmpty(),
                     qPrintable(call));
    }

    static void fillUp(const Scratch &scratch, int freeBytes)
    {
        QFile filler(scratch.path(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'f')) == 4096) {
        }
        QVERIFY(filler.resize(filler.size() / 4096 * 4096 - freeBytes));
    }

    PosixFileSystem m_files;
};

QTEST_APPLESS_MAIN(TestWriteFailures)
#include "tst_writefailures.moc"
