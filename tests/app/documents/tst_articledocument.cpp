#include "documents/articledocument.h"
#include "documents/viewtext.h"
#include "support/saving.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace wengao;
using documents::ArticleDocument;

class TestArticleDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openAndSaveChangesNoByte_data();
    void openAndSaveChangesNoByte();
    void oneHistoryCoversFormAndText();
    void randomEditsKeepViewAndTruthTogether();
    void composingIsNoChange();
    void savingFailsWithoutLosingTheMark();
    void reloadCanBeUndone();

private:
    [[nodiscard]] QString write(const QByteArray &bytes);
    [[nodiscard]] QByteArray read(const QString &path) const;

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/with spaces XXXXXX")};
    storage::PosixFileSystem m_files;
    SystemClock m_clock;
    int m_number = 0;
};

QString TestArticleDocument::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("文 章 %1.md").arg(++m_number));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return path;
}

QByteArray TestArticleDocument::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestArticleDocument::openAndSaveChangesNoByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("front matter only") << QByteArray("---\ntitle: x\n---");
    QTest::newRow("CRLF and no final line break") << QByteArray("---\r\ntitle: x\r\n---\r\nbody\r\nend");
    QTest::newRow("mixed line breaks") << QByteArray("a\r\nb\nc\rd\n\r\n\r");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF---\ntitle: x\n---\nbody\n");
    QTest::newRow("characters that text widgets change")
        << QStringLiteral("a\u00A0b\u2028c\u2029d\uFDD0e\uFDD1f\uFFFCg\u200B\n").toUtf8();
    QTest::newRow("invalid UTF-8") << QByteArray(
        "第一行是完好的文字\n第二行\xFF有\xC3(\xE4\xB8\n末行也是完好的文字");
    QTest::newRow("emoji whose low surrogate ends in 0D") << QStringLiteral("🐍🐍\r\n🐍").toUtf8();
}

void TestArticleDocument::openAndSaveChangesNoByte()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    auto opened = ArticleDocument::open(path, {m_files, m_clock});
    QVERIFY(opened.isOk());
    ArticleDocument &document = **opened;
    QVERIFY(!document.isModified());
    QVERIFY(tests::savedNow(document).isOk());
    QCOMPARE(read(path), bytes);
    if (!document.readOnlyReason().isEmpty())
        return;

    // An edit of the first line changes that line only.
    QTextCursor(document.view()).insertText(QStringLiteral("新"));
    QVERIFY(document.isModified());
    QVERIFY(tests::savedNow(document).isOk());
    const QByteArray changed = read(path);
    const qsizetype at = changed.indexOf("新");
    QVERIFY(at >= 0);
    QCOMPARE(changed.left(at) + changed.mid(at + 3), bytes);
    document.undo();
    QVERIFY(document.isModified());
    QVERIFY(tests::savedNow(document).isOk());
    QCOMPARE(read(path), bytes);
}

void TestArticleDocument::oneHistoryCoversFormAndText()
{
    auto document = ArticleDocument::untitled("---\ntitle: a\n---\n正文\n", {m_files, m_clock});
    const QString frontMatter = document->frontMatter();
    const QString body = document->body();
    QTextCursor cursor(document->view());
    cursor.insertText(QStringLiteral("一"));
    document->endStep();
    document->editFrontMatter({{{11, 12}, QStringLiteral("b")}}, QStringLiteral("Change title"));
    document->endStep();
    cursor.insertText(QStringLiteral("二"));
    QCOMPARE(document->body(), QStringLiteral("一二正文\n"));
    QCOMPARE(document->frontMatter(), QStringLiteral("---\ntitle: b\n---\n"));
    document->undo();
    QCOMPARE(document->body(), QStringLiteral("一正文\n"));
    QCOMPARE(document->undoName(), QStringLiteral("Change title"));
    const QSignalSpy moves(document.get(), &ArticleDocument::cursorWanted);
    document->undo();
    QCOMPARE(document->frontMatter(), frontMatter);
    QCOMPARE(moves.size(), 0); // nothing changed in the text, which may show another place by now
    document->undo();
    QCOMPARE(moves.size(), 1);
    QCOMPARE(document->body(), body);
    QVERIFY(!document->isModified());
    QVERIFY(!document->canUndo());
    for (int i = 0; i < 3; ++i)
        document->redo();
    QCOMPARE(document->body(), QStringLiteral("一二正文\n"));
    QCOMPARE(document->frontMatter(), QStringLiteral("---\ntitle: b\n---\n"));
}

void TestArticleDocument::randomEditsKeepViewAndTruthTogether()
{
    auto document = ArticleDocument::untitled("一\r\n二\n三\r🐍四\n\n五\xFF六\n", {m_files, m_clock});
    const QString first = document->body();
    QRandomGenerator random(7);
    const QStringList pieces{
        QStringLiteral("字"), QStringLiteral("\n"), QStringLiteral("ab\ncd"), QStringLiteral("🐍"), QString(),
        QStringLiteral("x")};
    QString mirror = first; // what the announced edits make of the text, as preview and index follow it
    connect(document.get(), &ArticleDocument::bodyEdited, this,
            [&mirror](const TextEdits &edits) { mirror = applied(mirror, edits); });
    for (int i = 0; i < 600; ++i) {
        const int length = document->view()->characterCount() - 1;
        QTextCursor cursor(document->view());
        cursor.beginEditBlock();
        const int parts = 1 + random.bounded(3);
        for (int part = 0; part < parts; ++part) {
            const int size = document->view()->characterCount() - 1;
            const int start = random.bounded(size + 1);
            cursor.setPosition(start);
            cursor.setPosition(std::min(size, start + random.bounded(4)), QTextCursor::KeepAnchor);
            cursor.insertText(pieces.at(random.bounded(pieces.size())));
        }
        cursor.endEditBlock();
        if (random.bounded(4) == 0)
            document->undo();
        if (random.bounded(8) == 0)
            document->redo();
        QCOMPARE(document->body().size(), document->view()->characterCount() - 1);
        QTextCursor all(document->view());
        all.select(QTextCursor::Document);
        QCOMPARE(all.selectedText(), documents::viewText(document->body()));
        QCOMPARE(mirror, document->body());
        Q_UNUSED(length)
    }
    while (document->canUndo())
        document->undo();
    QCOMPARE(document->body(), first);
    QVERIFY(!document->isModified());
}

void TestArticleDocument::composingIsNoChange()
{
    auto document = ArticleDocument::untitled("正文\n", {m_files, m_clock});
    QPlainTextEdit edit;
    edit.setDocument(document->view());
    QSignalSpy edits(document.get(), &ArticleDocument::bodyEdited);
    QInputMethodEvent compose(QStringLiteral("zhong"), {});
    QCoreApplication::sendEvent(&edit, &compose);
    QCOMPARE(edits.size(), 0);
    QVERIFY(!document->isModified());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("中"));
    QCoreApplication::sendEvent(&edit, &commit);
    QCOMPARE(document->body(), QStringLiteral("中正文\n"));
    QCOMPARE(edits.size(), 1);
    document->undo();
    QCOMPARE(document->body(), QStringLiteral("正文\n"));
}

void TestArticleDocument::savingFailsWithoutLosingTheMark()
{
    const QString path = write("正文\n");
    auto opened = ArticleDocument::open(path, {m_files, m_clock});
    QVERIFY(opened.isOk());
    ArticleDocument &document = **opened;
    QTextCursor(document.view()).insertText(QStringLiteral("新"));
    QFile outside(path);
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write("somebody else\n");
    outside.close();
    const Result<void> saved = tests::savedNow(document);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::ChangedOutside);
    QVERIFY(document.isModified());
    QCOMPARE(read(path), QByteArray("somebody else\n"));
}

void TestArticleDocument::reloadCanBeUndone()
{
    const QString path = write("---\ntitle: a\n---\n一\n二\n");
    auto opened = ArticleDocument::open(path, {m_files, m_clock});
    QVERIFY(opened.isOk());
    ArticleDocument &document = **opened;
    QFile outside(path);
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write("---\ntitle: b\n---\n一\n三\n");
    outside.close();
    QVERIFY(document.reload().isOk());
    QCOMPARE(document.body(), QStringLiteral("一\n三\n"));
    QVERIFY(!document.isModified());
    document.undo();
    QCOMPARE(document.body(), QStringLiteral("一\n二\n"));
    QCOMPARE(document.frontMatter(), QStringLiteral("---\ntitle: a\n---\n"));
    QVERIFY(document.isModified());
}

QTEST_MAIN(TestArticleDocument)
#include "tst_articledocument.moc"
