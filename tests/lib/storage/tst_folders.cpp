#include "storage/folders.h"
#include "support/failingfilesystem.h"
#include "support/scratch.h"

#include <QTest>

#include <cerrno>

using namespace wengao;
using namespace Qt::StringLiterals;
using tests::FailingFileSystem;
using tests::Scratch;

/// Folders made while other programs make the same ones.
class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingOnesAreMadeForTheOwner();
    void anotherProgramMayMakeThemAtTheSameTime();
    void aRefusalIsSaid();

private:
    storage::PosixFileSystem m_disk;
};

void TestFolders::missingOnesAreMadeForTheOwner()
{
    const Scratch folder;
    const QString inner = folder.path(u"甲/乙/丙/"_s);
    QCOMPARE(storage::makeFolders(m_disk, QFile::encodeName(inner)), 0);
    QVERIFY(QDir(inner).exists());
    const auto forOthers =
        QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(folder.path(u"甲"_s)) & forOthers));
    QCOMPARE(storage::makeFolders(m_disk, QFile::encodeName(inner)), 0);
}

/// Before each call in turn, another program makes the whole path.
void TestFolders::anotherProgramMayMakeThemAtTheSameTime()
{
    constexpr int calls = 5; // a/b/c, a/b, a, and then b and c below it
    for (int call = 1; call <= calls; ++call) {
        const Scratch folder;
        const QString inner = folder.path(u"a/b/c"_s);
        FailingFileSystem files(m_disk);
        int seen = 0;
        files.beforeCall = [&](const char *, const QByteArray &) {
            if (++seen == call)
                QVERIFY(QDir().mkpath(inner));
        };
        QCOMPARE(storage::makeFolders(files, QFile::encodeName(inner)), 0);
        QVERIFY(seen >= call);
    }
}

void TestFolders::aRefusalIsSaid()
{
    const Scratch folder;
    const QByteArray inner = QFile::encodeName(folder.path(u"a/b/c"_s));
    FailingFileSystem counter(m_disk);
    QCOMPARE(storage::makeFolders(counter, inner), 0);
    for (int call = 1; call <= counter.calls(); ++call) {
        const Scratch other;
        FailingFileSystem files(m_disk);
        files.failAt(call, EROFS);
        QCOMPARE(storage::makeFolders(files, QFile::encodeName(other.path(u"a/b/c"_s))), EROFS);
    }
}

QTEST_APPLESS_MAIN(TestFolders)

#include "tst_folders.moc"
