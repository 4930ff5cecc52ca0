#include "storage/versions.h"
#include "support/failingfilesystem.h"
#include "support/scratch.h"
#include "support/testclock.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;
using tests::Scratch;

namespace {

constexpr qint64 day = qint64(24) * 60 * 60 * 1000;
const QString article = QStringLiteral("/site/content/a/index.md");
const QString namesake = QStringLiteral("/site/content/b/index.md");

QStringList storedFiles(const QString &folder)
{
    QStringList paths;
    QDirIterator it(folder, {u"*.version"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths.append(it.next());
    return paths;
}

} // namespace

class TestVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earlierContentsComeBackNewestFirst()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path(u"data/versions"_s));
        const QByteArray large = QByteArray("文稿 text\r\n").repeated(50000);
        for (const QByteArray &bytes : {QByteArray("one"), QByteArray(), large, QByteArray("\0\xFF", 2)}) {
            QVERIFY(versions.keep(article, bytes));
            m_clock.advance(1000);
        }
        const QList<Version> list = versions.list(article);
        QCOMPARE(list.size(), 4);
        QCOMPARE(*versions.read(article, list.at(0)), QByteArray("\0\xFF", 2));
        QCOMPARE(*versions.read(article, list.at(1)), large);
        QCOMPARE(*versions.read(article, list.at(2)), QByteArray());
        QCOMPARE(*versions.read(article, list.at(3)), QByteArray("one"));
        QCOMPARE(list.at(1).size, large.size());
        QVERIFY(list.at(1).storedSize < large.size() / 20);
        QVERIFY(list.at(0).time > list.at(1).time);
    }

    void articlesOfTheSameNameDoNotMix()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "a"));
        QVERIFY(versions.keep(namesake, "b"));
        QCOMPARE(versions.list(article).size(), 1);
        QCOMPARE(*versions.read(namesake, versions.list(namesake).first()), QByteArray("b"));
        versions.forget(article);
        QVERIFY(versions.list(article).isEmpty());
        QCOMPARE(versions.list(namesake).size(), 1);
    }

    void theSameContentIsKeptOnce()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "same"));
        m_clock.advance(1000);
        QVERIFY(versions.keep(article, "same"));
        QCOMPARE(versions.list(article).size(), 1);
    }

    void versionsOfTheSameMomentAreAllKept()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        for (int i = 0; i < 5; ++i)
            QVERIFY(versions.keep(article, QByteArray::number(i)));
        m_clock.advance(-day);
        QVERIFY(versions.keep(article, "clock was set back"));
        QCOMPARE(versions.list(article).size(), 6);
        QCOMPARE(*versions.read(article, versions.list(article).first()), QByteArray("clock was set back"));
    }

    void oldOnesGoAndSoDoTooMany()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path(), {30, 1 << 20, 4});
        for (int i = 0; i < 7; ++i) {
            QVERIFY(versions.keep(article, QByteArray::number(i)));
            m_clock.advance(day);
        }
        QCOMPARE(versions.list(article).size(), 4);
        m_clock.advance(29 * day);
        versions.prune();
        QCOMPARE(versions.list(article).size(), 1);
        QCOMPARE(*versions.read(article, versions.list(article).first()), QByteArray("6"));
    }

    void theFolderStaysBelowItsBound()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path(), {365, 20000, 100});
        for (int i = 0; i < 40; ++i) {
            QByteArray noise(1500, '\0');
            for (char &c : noise)
                c = char(m_random.generate());
            QVERIFY(versions.keep(i % 2 == 0 ? article : namesake, noise));
            m_clock.advance(1000);
        }
        versions.prune();
        qint64 total = 0;
        for (const QString &path : storedFiles(scratch.path()))
            total += QFileInfo(path).size();
        QVERIFY(total <= 20000 && total > 15000);
        QVERIFY(!versions.list(article).isEmpty() && !versions.list(namesake).isEmpty());
    }

    void damagedOnesAreNeverGivenBack()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "sound content"));
        const QString path = storedFiles(scratch.path()).first();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stored = file.readAll();
        file.close();
        const Version version = versions.list(article).first();
        for (qsizetype i = 0; i < stored.size() * 8; ++i) {
            QByteArray bytes = stored;
            bytes[i / 8] = char(bytes.at(i / 8) ^ (1 << (i % 8)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            const Result<QByteArray> read = versions.read(article, version);
            QVERIFY(!read || *read == "sound content");
        }
        for (qsizetype size = 0; size < stored.size(); ++size) {
            QVERIFY(file.resize(size));
            QVERIFY(!versions.read(article, version));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(stored) == stored.size());
            file.close();
        }
    }

    void strangeFilesAreSkipped()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "one"));
        const QString folder = QFileInfo(storedFiles(scratch.path()).first()).path();
        QFile strange(folder + u"/notes.version"_s);
        QVERIFY(strange.open(QIODevice::WriteOnly));
        QCOMPARE(versions.list(article).size(), 1);
        QVERIFY(!versions.read(article, {u"../../etc/1-1-passwd.version"_s, {}, 1, 1}));
    }

    void aMovedArticleKeepsItsVersions()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "one"));
        m_clock.advance(1000);
        QVERIFY(versions.keep(namesake, "other"));
        QVERIFY(versions.move(article, u"/elsewhere.md"_s));
        QCOMPARE(versions.list(u"/elsewhere.md"_s).size(), 1);
        QVERIFY(versions.move(u"/elsewhere.md"_s, namesake));
        QCOMPARE(versions.list(namesake).size(), 2);
        QVERIFY(versions.list(article).isEmpty());
        QVERIFY(versions.move(u"/never.md"_s, article));
    }

    void aFileMovedWhileClosedFindsItsVersions()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path(u"data"_s));
        QVERIFY(QDir().mkpath(scratch.path(u"site/旧"_s)));
        const QString before = scratch.path(u"site/旧/index.md"_s);
        const QString after = scratch.path(u"site/新/index.md"_s);
        write(before, "two");
        QVERIFY(versions.keep(before, "one", fingerprintOf("two")));
        QVERIFY(versions.keep(scratch.path(u"site/gone/index.md"_s), "other", fingerprintOf("other two")));
        QVERIFY(!versions.adopt(before)); // it has its own
        QVERIFY(QDir().rename(scratch.path(u"site/旧"_s), scratch.path(u"site/新"_s)));
        QVERIFY(versions.adopt(after));
        QCOMPARE(versions.list(after).size(), 1);
        QVERIFY(versions.list(before).isEmpty());
        QVERIFY(!versions.adopt(after));
        // Known by its content still, after another move.
        QVERIFY(QFile::rename(after, scratch.path(u"site/again.md"_s)));
        QVERIFY(versions.adopt(scratch.path(u"site/again.md"_s)));
    }

    void aCopyAndAnAbsentDiskLeaveTheVersionsWhereTheyAre()
    {
        const Scratch scratch;
        Versions versions(m_files, m_clock, scratch.path(u"data"_s));
        const QString original = scratch.path(u"a.md"_s);
        const QString copy = scratch.path(u"b.md"_s);
        const QString onStick = scratch.path(u"media/stick/post/c.md"_s);
        write(copy, "two");
        QVERIFY(versions.keep(onStick, "one", fingerprintOf("two")));
        QVERIFY(!versions.adopt(copy));
        write(original, "two");
        QVERIFY(versions.keep(original, "one", fingerprintOf("two")));
        QVERIFY(!versions.adopt(copy));
        QVERIFY(!versions.adopt(scratch.path(u"never.md"_s)));
        QCOMPARE(versions.list(original).size(), 1);
        QCOMPARE(versions.list(onStick).size(), 1);
    }

    void aFailureHarmsNoEarlierVersion()
    {
        const Scratch scratch;
        tests::FailingFileSystem failing(m_files);
        Versions versions(failing, m_clock, scratch.path());
        QVERIFY(versions.keep(article, "first"));
        for (int n = 1; n < 26; ++n) {
            m_clock.advance(1000);
            failing.failAt(n, ENOSPC);
            const Result<void> kept = versions.keep(article, QByteArray::number(n));
            failing.failAt(0, 0);
            const QList<Version> list = versions.list(article);
            QVERIFY(!kept || *versions.read(article, list.first()) == QByteArray::number(n));
            QCOMPARE(*versions.read(article, list.last()), QByteArray("first"));
        }
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    PosixFileSystem m_files;
    tests::TestClock m_clock;
    QRandomGenerator m_random = QRandomGenerator(5);
};

QTEST_APPLESS_MAIN(TestVersions)
#include "tst_versions.moc"
