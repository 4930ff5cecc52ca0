#include "storage/readfile.h"
#include "support/ordinaryuser.h"
#include "support/scratch.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::Scratch;

class TestReadFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadWhole()
    {
        const Scratch scratch;
        const QByteArray bytes = QByteArray("\0\r\n\xFF 文", 9).repeated(100000);
        const QString path = scratch.write(u"a b.md"_s, bytes);
        const Result<FileContent> content = readFile(m_files, path);
        QVERIFY(content);
        QCOMPARE(content->bytes, bytes);
        QCOMPARE(content->fingerprint, fingerprintOf(bytes));
        QCOMPARE(content->path, path);
        QVERIFY(content->isWritable);
        QVERIFY(content->fingerprint.identity.inode != 0);
        const Result<FileContent> bare = readFile(m_files, path, {.fingerprint = false});
        QVERIFY(bare);
        QCOMPARE(bare->bytes, bytes);
        QVERIFY(!bare->fingerprint.isValid());
    }

    void linksAreFollowed()
    {
        const Scratch scratch;
        const QString path = scratch.write(u"a.md"_s, "text");
        QVERIFY(QFile::link(u"a.md"_s, scratch.path(u"b.md"_s)));
        QVERIFY(QFile::link(scratch.path(u"b.md"_s), scratch.path(u"c.md"_s)));
        const Result<FileContent> content = readFile(m_files, scratch.path(u"c.md"_s));
        QVERIFY(content);
        QCOMPARE(content->bytes, QByteArray("text"));
        QCOMPARE(content->path, path);
    }

    void whatIsNoArticleIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a missing file") << u"missing.md"_s << ErrorCode::NotFound;
        QTest::newRow("a file below a file") << u"file.md/x.md"_s << ErrorCode::NotFound;
        QTest::newRow("a folder") << u"folder"_s << ErrorCode::NotAFile;
        QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::NotAFile;
        QTest::newRow("a socket") << u"socket"_s << ErrorCode::NotAFile;
        QTest::newRow("a device") << u"device"_s << ErrorCode::NotAFile;
        QTest::newRow("an endless device") << u"zero"_s << ErrorCode::NotAFile;
        QTest::newRow("links in a circle") << u"circle"_s << ErrorCode::NotFound;
        QTest::newRow("a link to nothing") << u"dangling"_s << ErrorCode::NotFound;
        QTest::newRow("a file beyond the limit") << u"large.md"_s << ErrorCode::TooLarge;
    }

    void whatIsNoArticleIsRefusedWithASentence()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        const Scratch scratch;
        scratch.write(u"file.md"_s, "x");
        QVERIFY(QDir(scratch.path()).mkdir(u"folder"_s));
        QCOMPARE(::mkfifo(scratch.path(u"pipe"_s).toUtf8().constData(), 0600), 0);
        makeSocket(scratch.path(u"socket"_s));
        QVERIFY(QFile::link(u"/dev/null"_s, scratch.path(u"device"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, scratch.path(u"zero"_s)));
        QVERIFY(QFile::link(u"circle"_s, scratch.path(u"circle"_s)));
        QVERIFY(QFile::link(u"nothing"_s, scratch.path(u"dangling"_s)));
        QFile large(scratch.path(u"large.md"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(200) * 1024 * 1024));

        const Result<FileContent> content = readFile(m_files, scratch.path(name));
        QVERIFY(!content);
        QCOMPARE(content.error().code, code);
        QVERIFY2(content.error().message.contains(name.section(u'/', -1)),
                 qPrintable(content.error().message));
        QVERIFY(content.error().message.endsWith(u'.'));
        QVERIFY(!content.error().detail.isEmpty());
    }

    void anUnreadableFileIsToldAsSuch()
    {
        if (::geteuid() != 0)
            QSKIP("only root can play two people");
        const Scratch scratch;
        QCOMPARE(::chmod(scratch.path().toUtf8().constData(), 0755), 0);
        const QString path = scratch.write(u"a.md"_s, "x");
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(tests::asOrdinaryUser([&] {
            const Result<FileContent> content = readFile(m_files, path);
            return !content && content.error().code == ErrorCode::NotReadable;
        }));
    }

    void theLimitHoldsForFilesThatSayTheyAreEmpty()
    {
        const Result<FileContent> content = readFile(m_files, u"/proc/self/maps"_s, {64});
        QVERIFY(!content);
        QCOMPARE(content.error().code, ErrorCode::TooLarge);
        QVERIFY(readFile(m_files, u"/proc/self/maps"_s));
    }

private:
    static void makeSocket(const QString &path)
    {
        const QByteArray name = path.toUtf8();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        QVERIFY(std::size_t(name.size()) < sizeof(address.sun_path));
        std::copy(name.cbegin(), name.cend(), static_cast<char *>(address.sun_path));
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
        ::close(socket);
    }

    PosixFileSystem m_files;
};

QTEST_APPLESS_MAIN(TestReadFile)
#include "tst_readfile.moc"
