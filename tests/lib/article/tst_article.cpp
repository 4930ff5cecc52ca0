#include "article/article.h"

#include "storage/readfile.h"
#include "text/linebreaks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using article::Article;

namespace {

QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xFF\xFE");
    bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return bytes;
}

} // namespace

class TestArticle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/wengao article XXXXXX"_s);
        QVERIFY(m_folder->isValid());
    }

    void openAndSaveChangesNoByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("front matter and body") << QByteArray("---\ntitle: \xE6\x96\x87\n---\n\nbody\n");
        QTest::newRow("front matter only, no final newline") << QByteArray("---\ntitle: a\n---");
        QTest::newRow("front matter that never ends") << QByteArray("---\ntitle: a\nbody\n");
        QTest::newRow("broken YAML") << QByteArray("---\ntitle: [a\n---\nbody");
        QTest::newRow("TOML") << QByteArray("+++\ntitle = \"a\"\n+++\nbody");
        QTest::newRow("JSON") << QByteArray("{\n \"title\": \"a\"\n}\nbody");
        QTest::newRow("no final newline") << QByteArray("a\nb");
        QTest::newRow("CRLF") << QByteArray("---\r\ntitle: a\r\n---\r\nb\r\n");
        QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\rd\r\r\n\n\r");
        QTest::newRow("lone CR") << QByteArray("---\rtitle: a\r---\rb\r");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF---\ntitle: a\n---\nb\n");
        QTest::newRow("invalid UTF-8") << QByteArray("title\n\xFF\xFE\xC0\xAF bad \xED\xA0\x80 bytes\n");
        QTest::newRow("characters that widgets change")
            << QByteArray("a\xC2\xA0nbsp\xE2\x80\xA8ls\xE2\x80\xA9ps\xEF\xB7\x90noncharacter\n");
        QTest::newRow("UTF-16") << utf16(u"---\r\ntitle: 文稿\r\n---\r\n正文\r\n"_s);
        QTest::newRow("GB18030") << QByteArray(
            "---\ntitle: \xCE\xC4\xB8\xE5\n---\n\xD5\xFD\xCE\xC4\xA3\xAC\xC4\xE3\xBA\xC3\n");
    }

    void openAndSaveChangesNoByte()
    {
        QFETCH(QByteArray, bytes);
        const QString path = write(bytes);
        Result<Article> article = Article::load(m_files, path);
        QVERIFY2(article, article ? "" : qPrintable(article.error().message));
        QCOMPARE(article->bytes().valueOr({}), bytes);
        QVERIFY(article->save(m_files));
        QCOMPARE(read(path), bytes);
    }

    void anEditChangesOnlyItsLine()
    {
        const QByteArray before("---\r\ntitle: a\n---\rone\xC2\xA0\r\ntwo\nbad \xFF\rlast");
        const QString path = write(before);
        Result<Article> article = Article::load(m_files, path);
        QVERIFY(article);
        const qsizetype at = article->body.indexOf(u"two"_s);
        QVERIFY(at >= 0);
        article->body.replace(at, 3, u"二"_s);
        QVERIFY(article->save(m_files));
        QCOMPARE(read(path), QByteArray(before).replace("two", "\xE4\xBA\x8C"));
    }

    void whatChangedOutsideIsNotOverwritten()
    {
        const QString path = write("one\n");
        Result<Article> article = Article::load(m_files, path);
        QVERIFY(article);
        write("other\n");
        article->body += u"more\n"_s;
        const Result<void> saved = article->save(m_files);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::ChangedOutside);
        QCOMPARE(read(path), QByteArray("other\n"));
    }

    void savingTwiceKnowsItsOwnContent()
    {
        const QString path = write("one\n");
        Result<Article> article = Article::load(m_files, path);
        QVERIFY(article);
        for (int i = 0; i < 3; ++i) {
            article->body += u"more\n"_s;
            QVERIFY(article->save(m_files));
        }
        QCOMPARE(read(path), QByteArray("one\nmore\nmore\nmore\n"));
    }

    void aCharacterTheEncodingLacksIsToldAndNothingWritten()
    {
        const QByteArray bytes("\xD5\xFD\xCE\xC4\xA3\xAC\xC4\xE3\xBA\xC3\xA1\xA3\n");
        const QString path = write(bytes);
        Result<Article> article = Article::load(m_files, path, text::Encoding::Big5);
        if (!article)
            QSKIP("these bytes cannot be told to be Big5");
        article->body += u"简化字 🙂"_s;
        const Result<void> saved = article->save(m_files);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Encoding);
        QCOMPARE(read(path), bytes);
    }

    void anUntitledArticleIsSavedUnderANewName()
    {
        Result<Article> article = Article::fromBytes({});
        QVERIFY(article);
        article->frontMatter = u"---\ntitle: 新\n---\n"_s;
        article->body = u"正文\n"_s;
        const QString path = m_folder->filePath(u"新 文.md"_s);
        storage::WriteOptions options;
        options.target = storage::Target::New;
        QVERIFY(article->saveAs(m_files, path, options));
        QCOMPARE(article->path, path);
        QCOMPARE(read(path), "---\ntitle: 新\n---\n正文\n"_ba);
        QVERIFY(article->save(m_files));
        Result<Article> other = Article::fromBytes("x");
        const Result<void> refused = other->saveAs(m_files, path, options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ChangedOutside);
    }

    void whatIsNoArticleIsRefused()
    {
        const QString path = write(QByteArray("\x7F"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0",
                                              24));
        const Result<Article> article = Article::load(m_files, path);
        QVERIFY(!article);
        QCOMPARE(article.error().code, ErrorCode::NotAnArticle);
    }

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(u"文章 one.md"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return path;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    storage::PosixFileSystem m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestArticle)
#include "tst_article.moc"
