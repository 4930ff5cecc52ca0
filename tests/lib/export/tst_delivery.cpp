#include "export/batch.h"
#include "support/failingfilesystem.h"
#include "support/ordinaryuser.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <thread>
#include <vector>

using namespace wengao;
using namespace wengao::exporting;
using namespace Qt::StringLiterals;

/// Writing what was exported: whole or not at all, and never over something without leave.
class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/to deliver XXXXXX"_s); }
    void existingFilesNeedLeave();
    void unchangedFilesAreLeftAlone();
    void imagesAreCopiedBeside();
    void neverReplacesTheArticle();
    void anyFailureLeavesTheOldFile();
    void failsWithASentence_data();
    void failsWithASentence();
    void workersMayMakeTheSameFolder();
    void batchKeepsItsOrder();
    void batchCanBeStopped();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] ExportSource to(const QString &target) const
    {
        return {{}, {}, path(u"a.md"_s), target.startsWith(u'/') ? target : path(target), {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    storage::PosixFileSystem m_files;
};

void TestDelivery::existingFilesNeedLeave()
{
    write(u"a.html"_s, "old");
    const auto refused = deliver(m_files, {"new", {}, {}, {}}, to(u"a.html"_s), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ChangedOutside);
    QCOMPARE(read(u"a.html"_s), QByteArray("old"));
    QVERIFY(deliver(m_files, {"new", {}, {}, {}}, to(u"a.html"_s), {true, false, {}}));
    QCOMPARE(read(u"a.html"_s), QByteArray("new"));
}

void TestDelivery::unchangedFilesAreLeftAlone()
{
    write(u"a.html"_s, "same");
    QCOMPARE(*deliver(m_files, {"same", {}, {}, {}}, to(u"a.html"_s), {}), Delivered::Unchanged);
    QCOMPARE(*deliver(m_files, {"same", {}, {}, {}}, to(u"a.html"_s), {true, true, {}}), Delivered::Written);
}

void TestDelivery::imagesAreCopiedBeside()
{
    write(u"x.png"_s, "picture");
    const Product product{"page", {}, {}, {{path(u"x.png"_s), u"a.files/x.png"_s}}};
    QCOMPARE(*deliver(m_files, product, to(u"a.html"_s), {}), Delivered::Written);
    QCOMPARE(read(u"a.files/x.png"_s), QByteArray("picture"));
    QCOMPARE(*deliver(m_files, product, to(u"a.html"_s), {}), Delivered::Unchanged);
    write(u"x.png"_s, "another");
    QVERIFY(!deliver(m_files, product, to(u"a.html"_s), {}));
    QCOMPARE(*deliver(m_files, product, to(u"a.html"_s), {true, false, {}}), Delivered::Written);
    QCOMPARE(read(u"a.files/x.png"_s), QByteArray("another"));
}

void TestDelivery::neverReplacesTheArticle()
{
    write(u"a.md"_s, "article");
    QVERIFY(!deliver(m_files, {"page", {}, {}, {}}, to(u"a.md"_s), {true, true, {}}));
    QCOMPARE(read(u"a.md"_s), QByteArray("article"));
}

void TestDelivery::anyFailureLeavesTheOldFile()
{
    tests::FailingFileSystem failing(m_files);
    for (int call = 1;; ++call) {
        write(u"a.html"_s, "old");
        failing.failAt(call, ENOSPC);
        const auto result = deliver(failing, {"new content", {}, {}, {}}, to(u"a.html"_s), {true, false, {}});
        if (!failing.hasFailed())
            break;
        const QByteArray now = read(u"a.html"_s);
        QVERIFY2(now == "old" || now == "new content", qPrintable(failing.failedCall()));
        if (!result)
            QVERIFY2(result.error().message.endsWith(u'.'), qPrintable(result.error().message));
    }
}

void TestDelivery::failsWithASentence_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("a missing folder") << u"missing"_s;
    QTest::newRow("a read-only folder") << u"locked"_s;
    QTest::newRow("a full disk") << u"full"_s;
}

void TestDelivery::failsWithASentence()
{
    QFETCH(QString, where);
    std::unique_ptr<tests::SmallDisk> disk;
    if (where != "missing"_L1)
        QVERIFY(QDir().mkpath(path(where)));
    if (where == "full"_L1) {
        disk = std::make_unique<tests::SmallDisk>(path(where), 16384);
        if (!disk->isMounted())
            QSKIP("mounting a small disk is not allowed here");
    }
    const QByteArray bytes(100'000, 'x');
    const ExportSource source = to(where + u"/a.html"_s);
    const auto failsWell = [&] {
        const auto result = deliver(m_files, {bytes, {}, {}, {}}, source, {});
        return !result && result.error().message.endsWith(u'.') && !QFile::exists(source.target);
    };
    if (where != "locked"_L1 || ::geteuid() != 0) {
        QFile::setPermissions(path(where), QFile::ReadOwner | QFile::ExeOwner);
        QVERIFY(failsWell());
        QFile::setPermissions(path(where), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return;
    }
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    QVERIFY(tests::asOrdinaryUser(failsWell));
}

void TestDelivery::workersMayMakeTheSameFolder()
{
    for (int round = 0; round < 100; ++round) {
        const QString top = path(u"out%1"_s.arg(round));
        std::atomic<int> ready = 0;
        std::atomic<int> failures = 0;
        std::vector<std::jthread> workers;
        workers.reserve(4);
        for (int i = 0; i < 4; ++i) {
            workers.emplace_back([&, i] {
                storage::PosixFileSystem files;
                for (++ready; ready < 4;)
                    std::this_thread::yield();
                const QString target = top + u"/in/%1.html"_s.arg(i);
                failures += deliver(files, {"page", {}, {}, {}}, to(target), {true, true, top}) ? 0 : 1;
            });
        }
        workers.clear();
        QCOMPARE(failures.load(), 0);
    }
}

void TestDelivery::batchKeepsItsOrder()
{
    QList<qsizetype> told;
    Batch batch{50, 4, {}, {}};
    batch.work = [](qsizetype index, Exporter &) {
        Outcome outcome;
        outcome.kind = index % 7 == 0 ? Outcome::Kind::Failed : Outcome::Kind::Written;
        return outcome;
    };
    int failed = 0;
    batch.deliver = [&](qsizetype index, const Outcome &outcome) {
        told.append(index);
        failed += outcome.kind == Outcome::Kind::Failed ? 1 : 0;
    };
    inOrder(batch);
    QCOMPARE(told.size(), 50);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(failed, 8);
}

void TestDelivery::batchCanBeStopped()
{
    std::stop_source stop;
    int cancelled = 0;
    int written = 0;
    Batch batch{100, 2, {}, {}, stop.get_token()};
    std::atomic<int> worked = 0;
    batch.work = [&](qsizetype, Exporter &) {
        if (++worked == 10)
            stop.request_stop();
        Outcome outcome;
        outcome.kind = Outcome::Kind::Written;
        return outcome;
    };
    batch.deliver = [&](qsizetype, const Outcome &outcome) {
        cancelled += outcome.kind == Outcome::Kind::Cancelled ? 1 : 0;
        written += outcome.kind == Outcome::Kind::Written ? 1 : 0;
    };
    inOrder(batch);
    QCOMPARE(cancelled + written, 100);
    QVERIFY(written >= 10 && written < 100);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
