#include "documents/articledocument.h"
#include "storage/readfile.h"
#include "support/failingfilesystem.h"
#include "support/saving.h"
#include "support/scratch.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace wengao;
using documents::ArticleDocument;
using tests::FailingFileSystem;
using tests::Scratch;

// Saving goes on while the person does. The calls of the other thread are held up or made to fail here.
class TestSaving final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMarkStaysUntilTheBytesAreSafe();
    void whatIsTypedDuringASaveStaysUnsaved();
    void undoComesBackToWhatWasSaved();
    void anotherEncodingChosenMeanwhileStaysUnsaved();
    void theFileIsOldOrNewWhicheverCallFails_data();
    void theFileIsOldOrNewWhicheverCallFails();
    void closingADocumentWaitsForItsSave();

private:
    /// A document on a file of the real system, behind calls that can fail, with one edit made.
    struct Bench
    {
        Scratch scratch;
        storage::PosixFileSystem real;
        FailingFileSystem files{real};
        SystemClock clock;
        QString path = scratch.write(u"文 章.md"_s, "---\ntitle: a\n---\n旧\n");
        std::unique_ptr<ArticleDocument> document;

        Bench()
        {
            auto opened = ArticleDocument::open(path, {files, clock});
            document = std::move(opened.value());
            type(u"新"_s);
        }
        void type(const QString &text) const { QTextCursor(document->view()).insertText(text); }
        [[nodiscard]] QByteArray onDisk() const { return scratch.read(u"文 章.md"_s); }
    };
    static constexpr const char *before = "---\ntitle: a\n---\n旧\n";
    static constexpr const char *after = "---\ntitle: a\n---\n新旧\n";
};

void TestSaving::theMarkStaysUntilTheBytesAreSafe()
{
    Bench bench;
    QSemaphore reached;
    QSemaphore held;
    bench.files.beforeCall = [&](const char *call, const QByteArray &) {
        if (qstrcmp(call, "sync") == 0) {
            bench.files.beforeCall = {};
            reached.release();
            held.acquire();
        }
    };
    QSignalSpy ended(bench.document.get(), &ArticleDocument::saveEnded);
    QSignalSpy marked(bench.document.get(), &ArticleDocument::modifiedChanged);
    bench.document->save();
    reached.acquire();
    QCoreApplication::processEvents();
    QVERIFY(bench.document->isSaving());
    QVERIFY(bench.document->isModified());
    QCOMPARE(bench.onDisk(), before);
    held.release();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(marked.size(), 1);
    QVERIFY(!bench.document->isModified());
    QCOMPARE(bench.onDisk(), after);
}

void TestSaving::whatIsTypedDuringASaveStaysUnsaved()
{
    Bench bench;
    QSignalSpy ended(bench.document.get(), &ArticleDocument::saveEnded);
    bench.document->save();
    bench.type(u"更"_s);
    bench.document->editFrontMatter({{{11, 12}, u"b"_s}}, u"Change title"_s);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bench.document->isModified());
    QCOMPARE(bench.onDisk(), after);
    QCOMPARE(bench.document->savedSource(), QString::fromUtf8(after));
    QVERIFY(tests::savedNow(*bench.document).isOk());
    QVERIFY(!bench.document->isModified());
    QCOMPARE(bench.onDisk(), "---\ntitle: b\n---\n更新旧\n");
}

void TestSaving::undoComesBackToWhatWasSaved()
{
    Bench bench;
    QSignalSpy ended(bench.document.get(), &ArticleDocument::saveEnded);
    bench.document->save();
    bench.type(u"更"_s);
    QTRY_COMPARE(ended.size(), 1);
    bench.document->undo();
    QVERIFY(!bench.document->isModified());
    QCOMPARE(bench.document->body(), u"新旧\n"_s);
}

void TestSaving::anotherEncodingChosenMeanwhileStaysUnsaved()
{
    Bench bench;
    QSignalSpy ended(bench.document.get(), &ArticleDocument::saveEnded);
    bench.document->save();
    bench.document->setEncoding(text::Encoding::Utf8, true);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bench.document->isModified());
    QCOMPARE(bench.onDisk(), after);
    QVERIFY(tests::savedNow(*bench.document).isOk());
    QCOMPARE(bench.onDisk(), QByteArray("\xEF\xBB\xBF") + after);
}

void TestSaving::theFileIsOldOrNewWhicheverCallFails_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("fromThereOn");
    QTest::newRow("a full disk, once") << ENOSPC << false;
    QTest::newRow("a full disk from there on") << ENOSPC << true;
    QTest::newRow("a broken disk, once") << EIO << false;
    QTest::newRow("a broken disk from there on") << EIO << true;
    QTest::newRow("a right taken away from there on") << EACCES << true;
}

void TestSaving::theFileIsOldOrNewWhicheverCallFails()
{
    QFETCH(int, error);
    QFETCH(bool, fromThereOn);
    constexpr int mostCalls = 200;
    int number = 1;
    for (bool hasFailed = true; hasFailed && number < mostCalls; ++number) {
        Bench bench;
        bench.files.setTornWrites(true);
        bench.files.failAt(number, error, fromThereOn);
        QSignalSpy ended(bench.document.get(), &ArticleDocument::saveEnded);
        bench.document->save();
        bench.type(u"更"_s);
        QTRY_COMPARE(ended.size(), 1);
        hasFailed = bench.files.hasFailed();
        const QString call = bench.files.failedCall();
        bench.files.failAt(0, 0);
        const auto result = ended.first().first().value<Result<void>>();
        const QByteArray found = bench.onDisk();
        QVERIFY2(found == after || found == before, qPrintable(call));
        QVERIFY2(!result || found == after, qPrintable(call));
        QVERIFY2(bench.document->isModified(), qPrintable(call));
        if (!result)
            QVERIFY2(!result.error().message.isEmpty(), qPrintable(call));
        // The text is still here, and the next try brings it to the disk.
        QVERIFY2(tests::savedNow(*bench.document).isOk(), qPrintable(call));
        QCOMPARE(bench.onDisk(), "---\ntitle: a\n---\n更新旧\n");
        QVERIFY(!bench.document->isModified());
    }
    QVERIFY2(number > 10 && number < mostCalls, qPrintable(QString::number(number)));
}

void TestSaving::closingADocumentWaitsForItsSave()
{
    Bench bench;
    bench.document->save();
    bench.document.reset();
    QCOMPARE(bench.onDisk(), after);
}

QTEST_MAIN(TestSaving)
#include "tst_saving.moc"
