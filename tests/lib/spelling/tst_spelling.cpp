#include "spelling/dictionary.h"
#include "spelling/westernwords.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao::spelling;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A small dictionary in a folder with spaces.
struct SmallDictionary
{
    SmallDictionary(const QByteArray &encoding, const QByteArray &words)
    {
        write(folder.filePath(u"en_US.aff"_s), "SET " + encoding + "\nTRY esianrtolcdugmphbyfvkw\n");
        write(folder.filePath(u"en_US.dic"_s), words);
    }

    QTemporaryDir folder{QDir::tempPath() + u"/some dictionaries XXXXXX"_s};
};

} // namespace

class TestSpelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsWorthLookingUp_data();
    void wordsWorthLookingUp();
    void dictionariesAreFound();
    void theNearestLanguageIsTaken();
    void wordsAreJudged();
    void wordsBeyondTheEncodingAreRight();
    void missingFilesAreAnError();
};

void TestSpelling::wordsWorthLookingUp_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &line, const QStringList &words) {
        QTest::newRow(name) << line << words;
    };
    row("nothing", u""_s, {});
    row("Chinese alone", u"美国政府，被认为。"_s, {});
    row("words between Han", u"使用model和Data来train"_s, {u"model"_s, u"Data"_s, u"train"_s});
    row("an apostrophe of either kind", u"don't can’t dogs'"_s, {u"don't"_s, u"can’t"_s, u"dogs"_s});
    row("accents, also combining ones", u"café cafe\u0301"_s, {u"café"_s, u"cafe\u0301"_s});
    row("names in capitals and mixed case", u"GPT OpenAI iPhone USA's"_s, {});
    row("digits", u"gpt4 4th model2x"_s, {});
    row("addresses", u"见https://example.com/some-page 和 www.example.org、me@example.org"_s, {});
    row("domains, files and paths", u"example.com main.cpp /usr/share ~/notes a_b"_s, {});
    row("an end of sentence is no domain", u"This is wrong. Next"_s,
        {u"This"_s, u"is"_s, u"wrong"_s, u"Next"_s});
    row("hyphens and slashes part words", u"well-known and/or"_s, {u"well"_s, u"known"_s, u"and"_s, u"or"_s});
    row("single letters", u"a I x"_s, {});
    row("other alphabets", u"привет αβγ 안녕"_s, {});
}

void TestSpelling::wordsWorthLookingUp()
{
    QFETCH(QString, line);
    QStringList found;
    for (const wengao::TextRange range : westernWords(line))
        found.append(line.sliced(range.start, range.length()));
    QTEST(found, "words");
}

void TestSpelling::dictionariesAreFound()
{
    const SmallDictionary here("UTF-8", "1\nword\n");
    const SmallDictionary there("UTF-8", "1\nword\n");
    write(there.folder.filePath(u"hyph_de.aff"_s), {});
    write(there.folder.filePath(u"hyph_de.dic"_s), {});
    write(there.folder.filePath(u"fr.aff"_s), {}); // without its words
    write(there.folder.filePath(u"de_DE.aff"_s), {});
    write(there.folder.filePath(u"de_DE.dic"_s), {});
    const auto found = installedDictionaries({u"/no/such/folder"_s, here.folder.path(), there.folder.path()});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).language, u"de_DE"_s);
    QCOMPARE(found.at(1).language, u"en_US"_s);
    QVERIFY(found.at(1).words.startsWith(here.folder.path()));
}

void TestSpelling::theNearestLanguageIsTaken()
{
    const QList<DictionaryFiles> installed{{u"de_DE"_s, {}, {}}, {u"en_GB"_s, {}, {}}, {u"en_US"_s, {}, {}}};
    QCOMPARE(dictionaryFor(installed, u"en-US"_s)->language, u"en_US"_s);
    QCOMPARE(dictionaryFor(installed, u"en"_s)->language, u"en_GB"_s);
    QCOMPARE(dictionaryFor(installed, u"de_AT"_s)->language, u"de_DE"_s);
    QVERIFY(!dictionaryFor(installed, u"zh-Hans"_s));
    QVERIFY(!dictionaryFor({}, u"en"_s));
}

void TestSpelling::wordsAreJudged()
{
    const SmallDictionary small("UTF-8", "3\nletter\ndon't\ncafé\n");
    const auto opened = Dictionary::open(installedDictionaries({small.folder.path()}).first());
    QVERIFY(opened);
    Dictionary &dictionary = **opened;
    QVERIFY(dictionary.knows(u"letter"_s));
    QVERIFY(dictionary.knows(u"Letter"_s));
    QVERIFY(dictionary.knows(u"don’t"_s));
    QVERIFY(dictionary.knows(u"café"_s));
    QVERIFY(!dictionary.knows(u"lettre"_s));
    QVERIFY(dictionary.suggestions(u"lettre"_s).contains(u"letter"_s));
    dictionary.add(u"wengao"_s);
    QVERIFY(dictionary.knows(u"wengao"_s));
    QVERIFY(dictionary.knows(u"Wengao"_s));
}

void TestSpelling::wordsBeyondTheEncodingAreRight()
{
    const SmallDictionary small("ISO8859-1", "2\nletter\ncaf\xe9\n");
    const auto opened = Dictionary::open(installedDictionaries({small.folder.path()}).first());
    QVERIFY(opened);
    QVERIFY((*opened)->knows(u"café"_s));
    QVERIFY((*opened)->knows(u"kůň"_s));
    QVERIFY(!(*opened)->knows(u"lettre"_s));
    QVERIFY((*opened)->knows(u"letter"_s));
}

void TestSpelling::missingFilesAreAnError()
{
    const auto opened = Dictionary::open({u"xx"_s, u"/no/such.aff"_s, u"/no/such.dic"_s});
    QVERIFY(!opened);
    QVERIFY(opened.error().message.contains("xx"_L1));
}

QTEST_APPLESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
