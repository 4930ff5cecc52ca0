#include "references/library.h"
#include "shell/referencestore.h"
#include "storage/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using references::Item;
using references::Library;

namespace {

constexpr int worksEach = 40;

/// What one of the programs does that share a library.
int writeWorks(const QString &path, const QString &name)
{
    storage::PosixFileSystem files;
    shell::ReferenceStore store(files, path);
    Library library(store);
    if (!library.load())
        return 1;
    for (int i = 0; i < worksEach; ++i) {
        Item item(u"book");
        item.setText(u"title", u"%1 的书 %2"_s.arg(name).arg(i));
        item.setText(u"ISBN", u"%1-%2"_s.arg(name).arg(i));
        if (!library.remember(item))
            return 2;
    }
    return 0;
}

} // namespace

/// The library on the disk, with other programs at it.
class TestReferenceStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsThatWriteAtOnceKeepEachOthersWorks();
    void aBrokenLibraryIsSetAside();
};

void TestReferenceStore::programsThatWriteAtOnceKeepEachOthersWorks()
{
    const QTemporaryDir folder(QDir::tempPath() + "/library with spaces XXXXXX"_L1);
    const QString path = folder.filePath(u"site/.wengao/references.json"_s);
    const QStringList names{u"one"_s, u"two"_s, u"three"_s};
    std::vector<std::unique_ptr<QProcess>> programs;
    for (const QString &name : names) {
        programs.push_back(std::make_unique<QProcess>());
        programs.back()->start(QCoreApplication::applicationFilePath(), {u"--write"_s, path, name});
    }
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished(120'000));
        QCOMPARE(program->exitCode(), 0);
    }
    storage::PosixFileSystem files;
    shell::ReferenceStore store(files, path);
    Library library(store);
    QVERIFY(library.load());
    QCOMPARE(library.remark(), QString());
    QCOMPARE(library.items().size(), names.size() * worksEach);
    for (const QString &name : names) {
        for (int i = 0; i < worksEach; ++i)
            QCOMPARE(library.search(u"%1 的书 %2"_s.arg(name).arg(i), 1).size(), 1);
    }
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList{u"references.json"_s});
}

void TestReferenceStore::aBrokenLibraryIsSetAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"references.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no JSON") > 0);
    file.close();
    QCOMPARE(writeWorks(path, u"one"_s), 0);
    QFile aside(path + u".unreadable-1"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("no JSON"));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--write"_L1)
        return writeWorks(arguments.at(2), arguments.at(3));
    TestReferenceStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_referencestore.moc"
