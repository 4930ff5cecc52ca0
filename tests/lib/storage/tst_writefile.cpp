#include "storage/readfile.h"
#include "storage/writefile.h"
#include "support/scratch.h"
#include "support/smalldisk.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::Scratch;

namespace {

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(path.toUtf8().constData(), &status) != 0)
        qFatal("no such file");
    return status;
}

WriteOptions withTarget(Target target)
{
    WriteOptions options;
    options.target = target;
    return options;
}

} // namespace

class TestWriteFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHoldsTheBytesAndNothingIsLeftBeside()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "old");
        const QByteArray bytes = QByteArray("new \0 \r\n 文", 10).repeated(30000);
        const Result<Fingerprint> written = writeFile(m_files, path, bytes);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QCOMPARE(*written, fingerprintOf(bytes));
        QCOMPARE(written->identity.inode, quint64(statusOf(path).st_ino));
        QCOMPARE(scratch.read(u"a.md"_s), bytes);
        QCOMPARE(scratch.names(), QStringList{u"a.md"_s});
    }

    void namesOfFullLengthWork()
    {
        const Scratch scratch;
        const QString name = QString(84, u'文') + u".md"_s;
        QVERIFY(writeFile(m_files, scratch.path(name), "one", withTarget(Target::New)));
        QVERIFY(writeFile(m_files, scratch.path(name), "two"));
        QCOMPARE(scratch.read(name), QByteArray("two"));
        QCOMPARE(scratch.names(), QStringList{name});
    }

    void modeOwnerAndAttributesAreKept()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "old");
        const QByteArray name = path.toUtf8();
        QCOMPARE(::chmod(name.constData(), 0640), 0);
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::chown(name.constData(), 1234, 4321), 0);
        const bool attributes = ::setxattr(name.constData(), "user.wengao", "value", 5, 0) == 0;
        QVERIFY(writeFile(m_files, path, "new"));
        QCOMPARE(statusOf(path).st_mode & 07777U, 0640U);
        if (root) {
            QCOMPARE(statusOf(path).st_uid, 1234U);
            QCOMPARE(statusOf(path).st_gid, 4321U);
        }
        QByteArray value(16, '\0');
        if (attributes)
            QCOMPARE(::getxattr(name.constData(), "user.wengao", value.data(), 16), 5);
    }

    void accessControlListsAreKept()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "old");
        // Version 2; then tag, rights and id: user, user 1234, group, mask, others.
        const auto list = QByteArray::fromHex("02000000"
                                              "01000600ffffffff"
                                              "02000600d2040000"
                                              "04000400ffffffff"
                                              "10000600ffffffff"
                                              "20000000ffffffff");
        const char *const attribute = "system.posix_acl_access";
        if (::setxattr(path.toUtf8().constData(), attribute, list.constData(), std::size_t(list.size()), 0) !=
            0)
            QSKIP("this file system has no access control lists");
        QVERIFY(writeFile(m_files, path, "new"));
        QByteArray kept(256, '\0');
        const ssize_t size = ::getxattr(path.toUtf8().constData(), attribute, kept.data(), 256);
        QCOMPARE(kept.first(std::max(ssize_t(0), size)), list);
    }

    void linksAreFollowedToTheFileOrTheNameTheyPointTo()
    {
        const Scratch scratch;
        scratch.write(u"a.md"_s, "old");
        QVERIFY(QFile::link(u"a.md"_s, scratch.path(u"b.md"_s)));
        QVERIFY(QFile::link(scratch.path(u"b.md"_s), scratch.path(u"c.md"_s)));
        QVERIFY(writeFile(m_files, scratch.path(u"c.md"_s), "new"));
        QCOMPARE(scratch.read(u"a.md"_s), QByteArray("new"));
        QVERIFY(QFileInfo(scratch.path(u"b.md"_s)).isSymLink());
        QVERIFY(QFileInfo(scratch.path(u"c.md"_s)).isSymLink());
        QVERIFY(QFile::link(u"later.md"_s, scratch.path(u"d.md"_s)));
        QVERIFY(writeFile(m_files, scratch.path(u"d.md"_s), "first", withTarget(Target::Any)));
        QCOMPARE(scratch.read(u"later.md"_s), QByteArray("first"));
        QVERIFY(QFileInfo(scratch.path(u"d.md"_s)).isSymLink());
    }

    void aDeletedFileIsNotMadeAgain()
    {
        const Scratch scratch;
        const Result<Fingerprint> written = writeFile(m_files, scratch.path(u"a.md"_s), "new");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotFound);
        QVERIFY(scratch.names().isEmpty());
        QVERIFY(writeFile(m_files, scratch.path(u"a.md"_s), "new", withTarget(Target::Any)));
    }

    void aFileThatAppearedIsNotReplaced()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "somebody's");
        const Result<Fingerprint> written = writeFile(m_files, path, "new", withTarget(Target::New));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::ChangedOutside);
        QCOMPARE(scratch.read(u"a.md"_s), QByteArray("somebody's"));
    }

    void otherContentIsNotOverwritten()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "theirs");
        WriteOptions options;
        options.expected = fingerprintOf("mine");
        const Result<Fingerprint> written = writeFile(m_files, path, "new", options);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::ChangedOutside);
        QCOMPARE(scratch.read(u"a.md"_s), QByteArray("theirs"));
        options.expected = fingerprintOf("theirs");
        QVERIFY(writeFile(m_files, path, "new", options));
    }

    void pipesDevicesAndFoldersAreRefused()
    {
        const Scratch scratch;
        QCOMPARE(::mkfifo(scratch.path(u"pipe"_s).toUtf8().constData(), 0600), 0);
        QVERIFY(QFile::link(u"/dev/null"_s, scratch.path(u"device"_s)));
        QVERIFY(QDir(scratch.path()).mkdir(u"folder"_s));
        for (const QString &name : {u"pipe"_s, u"device"_s, u"folder"_s}) {
            const Result<Fingerprint> written =
                writeFile(m_files, scratch.path(name), "x", withTarget(Target::Any));
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::NotAFile);
        }
        QCOMPARE(statusOf(scratch.path(u"pipe"_s)).st_mode & S_IFMT, mode_t(S_IFIFO));
        QCOMPARE(statusOf(u"/dev/null"_s).st_mode & S_IFMT, mode_t(S_IFCHR));
    }

    void hardLinksAskFirstAndAreThenKept()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "old content");
        QCOMPARE(::link(path.toUtf8().constData(), scratch.path(u"b.md"_s).toUtf8().constData()), 0);
        WriteOptions options;
        const Result<Fingerprint> refused = writeFile(m_files, path, "new", options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NeedsConsent);
        QCOMPARE(consentAskedBy(refused.error()), std::optional(Consent::HardLinks));
        QCOMPARE(scratch.read(u"b.md"_s), QByteArray("old content"));
        options.consents = Consent::HardLinks;
        const Result<Fingerprint> withoutCopy = writeFile(m_files, path, "new", options);
        QVERIFY2(!withoutCopy, "nothing is written in place without a recovery copy");
        options.recoveryFolder = scratch.path(u"recovery"_s);
        const Result<Fingerprint> written = writeFile(m_files, path, "new", options);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(scratch.read(u"b.md"_s), QByteArray("new"));
        QVERIFY(QDir(scratch.path(u"recovery"_s)).isEmpty());
        QCOMPARE(statusOf(scratch.path(u"recovery"_s)).st_mode & 07777U, 0700U);
    }

    void strayFilesOfCrashedSavesAreRemoved()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "old");
        QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
        QVERIFY(boot.open(QIODevice::ReadOnly));
        const QString id = QString::fromLatin1(boot.readAll()).remove(u'-').left(8);
        const QString stray = u".wengao-%1-999999999-5-abc.tmp"_s.arg(id);
        const QString foreign = u".wengao-00000000-999999999-5-abc.tmp"_s;
        const QString alike = u".wengao-notes.tmp"_s;
        for (const QString &name : {stray, foreign, alike})
            scratch.write(name, "left");
        QVERIFY(writeFile(m_files, path, "new"));
        QVERIFY2(scratch.names().contains(stray), "a fresh one may still be in use");
        WriteOptions options;
        options.strayAgeSeconds = 0;
        QVERIFY(writeFile(m_files, path, "newer", options));
        QCOMPARE(scratch.names(), (QStringList{foreign, alike, u"a.md"_s}));
    }

    void aReadOnlyDiskIsToldAsSuch()
    {
        const Scratch scratch;
        const tests::SmallDisk disk(scratch.path(), 1 << 20);
        if (!disk.isMounted())
            QSKIP("this process may not mount");
        const QString path = scratch.write(u"a.md"_s, "old");
        QVERIFY(disk.makeReadOnly());
        const Result<Fingerprint> written = writeFile(m_files, path, "new");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotWritable);
        QVERIFY(!writeFile(m_files, scratch.path(u"b.md"_s), "new", withTarget(Target::New)));
        QCOMPARE(scratch.read(u"a.md"_s), QByteArray("old"));
    }

private:
    PosixFileSystem m_files;
};

QTEST_APPLESS_MAIN(TestWriteFile)
#include "tst_writefile.moc"
