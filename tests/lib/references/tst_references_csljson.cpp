#include "references/reading.h"

#include <QJsonArray>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// CSL-JSON, and telling formats and encodings apart.
class TestReferencesCslJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatHoldsItems_data();
    void readsWhatHoldsItems();
    void keepsWhatItDoesNotKnow();
    void tellsFormatsApart_data();
    void tellsFormatsApart();
    void readsAnyEncoding_data();
    void readsAnyEncoding();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void TestReferencesCslJson::readsWhatHoldsItems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("problemLines");
    const auto row = [](const char *name, const char *json, const QString &ids, const QString &lines) {
        QTest::newRow(name) << QByteArray(json) << ids << lines;
    };
    row("an array", R"([{"id":"a","type":"book","title":"A"},{"id":"b","type":"book","title":"B"}])",
        u"a b"_s, {});
    row("one item", R"({"id":"a","type":"book","title":"A"})", u"a"_s, {});
    row("an object with items", R"({"items":[{"id":"a","type":"book","title":"A"}]})", u"a"_s, {});
    row("an entry without a type", R"([{"id":"a","title":"A"}])", u"a"_s, {});
    row("an entry without an id", R"([{"type":"book","title":"A"}])", u"item1"_s, {});
    row("a number as id", R"([{"id":7,"type":"book","title":"A"}])", u"7"_s, {});
    row("a comma too many", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},\n]", u"a"_s, {});
    row("an empty array", "[ ]", {}, {});
    row("an id used twice", "[{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":\"a\",\"title\":\"B\"}]", u"a aa"_s,
        u"2"_s);
    row("an entry that is no object", "[{\"id\":\"a\",\"title\":\"A\"},\n7,\n{\"id\":\"b\",\"title\":\"B\"}]",
        u"a b"_s, u"2"_s);
    row("a broken entry between others",
        "[\n{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":\"x\",\"title\":},\n{\"id\":\"b\",\"title\":\"B\"}\n]",
        u"a b"_s, u"3"_s);
    row("a quotation mark missing",
        "[\n{\"id\":\"a\",\"title\":\"A},\n{\"id\":\"b\",\"title\":\"B\"},\n{\"id\":\"c\",\"title\":\"C\"}"
        "\n]",
        u"b c"_s, u"2"_s);
    row("a brace missing at the end", "[\n{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":\"b\",\"title\":\"B\"",
        u"a"_s, u"3"_s);
}

void TestReferencesCslJson::readsWhatHoldsItems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, ids);
    QFETCH(QString, problemLines);
    const Result<ReadItems> read = readItems(json, u"library.json"_s);
    QVERIFY(read.isOk());
    QStringList found;
    for (const Item &item : read->items)
        found.append(item.id());
    QStringList lines;
    for (const ReadProblem &problem : read->problems)
        lines.append(QString::number(problem.line));
    QCOMPARE(found.join(u' '), ids);
    QCOMPARE(lines.join(u' '), problemLines);
}

void TestReferencesCslJson::keepsWhatItDoesNotKnow()
{
    const QByteArray json =
        R"([{"id":"a","type":"book","title":"A","custom":{"x":[1,2,9007199254740993]},"odd":null}])";
    const Result<ReadItems> read = readItems(json);
    QVERIFY(read.isOk());
    const QJsonObject object = read->items.first().toJson();
    QCOMPARE(object.value("custom"_L1).toObject().value("x"_L1).toArray().at(2).toInteger(),
             9007199254740993LL);
    QVERIFY(object.contains("odd"_L1));
}

void TestReferencesCslJson::tellsFormatsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    const auto row = [](const char *name, const QString &text, const QString &file, SourceFormat format) {
        QTest::newRow(name) << text << file << int(format);
    };
    row("BibTeX", u"@book{k, title={T}}"_s, {}, SourceFormat::BibTeX);
    row("BibTeX behind a comment", u"% Exported\n\n@Book{k,\n title={T}}"_s, {}, SourceFormat::BibTeX);
    row("an address is no BibTeX", u"Write to me@example.com {please}"_s, {}, SourceFormat::Unknown);
    row("RIS", u"\nTY  - JOUR\nTI  - A"_s, {}, SourceFormat::Ris);
    row("EndNote", u"%0 Book\n%T A"_s, {}, SourceFormat::EndNoteTagged);
    row("EndNote's XML", u"<?xml version=\"1.0\"?><xml><records><record/></records></xml>"_s, {},
        SourceFormat::EndNoteXml);
    row("CSL-JSON", u" [ { \"id\" : 1, \"title\": \"A\" } ]"_s, {}, SourceFormat::CslJson);
    row("other JSON", u"{\"a\": 1}"_s, {}, SourceFormat::Unknown);
    row("the name decides for an empty list", u"[]"_s, u"a.json"_s, SourceFormat::CslJson);
    row("the text wins over the name", u"TY  - JOUR\nTI  - A"_s, u"a.bib"_s, SourceFormat::Ris);
    row("prose", u"Once upon a time."_s, u"a.txt"_s, SourceFormat::Unknown);
}

void TestReferencesCslJson::tellsFormatsApart()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, format);
    QCOMPARE(int(detectedFormat(text, name)), format);
}

void TestReferencesCslJson::readsAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("TY  - JOUR\r\nTI  - 人工智能的治理与发展研究\r\nER  - \r\n");
    QTest::newRow("a byte order mark")
        << QByteArray("\xEF\xBB\xBFTY  - JOUR\r\nTI  - 人工智能的治理与发展研究\r\nER  - \r\n");
    QByteArray gbk("TY  - JOUR\r\nTI  - ");
    gbk += QByteArray::fromHex("c8cbb9a4d6c7c4dcb5c4d6cec0edd3ebb7a2d5b9d1d0bebf");
    QTest::newRow("GB18030") << gbk + "\r\nER  - \r\n";
    QByteArray utf16("\xFF\xFE");
    for (const QChar c : u"TY  - JOUR\r\nTI  - 人工智能的治理与发展研究\r\nER  - \r\n"_s) {
        utf16 += char(c.unicode() & 0xFF);
        utf16 += char(c.unicode() >> 8);
    }
    QTest::newRow("UTF-16") << utf16;
    QTest::newRow("lone CR") << QByteArray("TY  - JOUR\rTI  - 人工智能的治理与发展研究\rER  - \r");
}

void TestReferencesCslJson::readsAnyEncoding()
{
    QFETCH(QByteArray, bytes);
    const Result<ReadItems> read = readItems(bytes);
    QVERIFY(read.isOk());
    QCOMPARE(read->items.size(), 1);
    QCOMPARE(read->items.first().text(u"title"), u"人工智能的治理与发展研究"_s);
    QCOMPARE(read->problems.size(), 0);
}

void TestReferencesCslJson::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray() << int(ErrorCode::Unsupported);
    QTest::newRow("prose") << QByteArray("Once upon a time.") << int(ErrorCode::Unsupported);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)
                               << int(ErrorCode::NotAnArticle);
}

void TestReferencesCslJson::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const Result<ReadItems> read = readItems(bytes);
    QVERIFY(!read.isOk());
    QCOMPARE(int(read.error().code), code);
    QVERIFY(!read.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(TestReferencesCslJson)
#include "tst_references_csljson.moc"
