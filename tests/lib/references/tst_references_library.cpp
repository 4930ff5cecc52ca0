#include "references/library.h"
#include "support/scratch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

namespace {

/// A file in memory, which may be changed by others and may fail.
class MemoryStore final : public LibraryStore
{
public:
    [[nodiscard]] Result<Content> read() override
    {
        if (failsToRead)
            return Error{ErrorCode::NotReadable, u"no"_s};
        return content;
    }
    [[nodiscard]] Result<void>
    rewrite(const std::function<Result<QByteArray>(const Content &)> &change) override
    {
        const Result<QByteArray> bytes = change(content);
        if (!bytes)
            return bytes.error();
        if (failsToWrite)
            return Error{ErrorCode::NoSpace, u"full"_s};
        if (content != *bytes)
            ++writes;
        content = *bytes;
        return {};
    }
    [[nodiscard]] Result<QString> setAside() override
    {
        if (failsToWrite)
            return Error{ErrorCode::NotWritable, u"no"_s};
        aside = content;
        content.reset();
        return u"/folder/library (broken).json"_s;
    }

    Content content;
    Content aside;
    int writes = 0;
    bool failsToRead = false;
    bool failsToWrite = false;
};

Item page(const QString &title, const QString &url)
{
    Item item(u"webpage");
    item.setText(u"title", title);
    item.setText(u"URL", url);
    return item;
}

} // namespace

class TestReferencesLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers();
    void bringsUpToDateWhatItHas();
    void tellsEntriesWithOneIdApart();
    void writesNothingForTheSame();
    void keepsWhatOthersWrote();
    void keepsWhatItDoesNotUnderstand_data();
    void keepsWhatItDoesNotUnderstand();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void neverLosesWhatItCouldNotWrite();
    void replacesWhatWasChanged();
    void findsTitlesInANote_data();
    void findsTitlesInANote();
    void forgets();
    void finds_data();
    void finds();
    void offersFilesNamedInSettings();
};

void TestReferencesLibrary::remembers()
{
    MemoryStore store;
    Library library(store);
    QVERIFY(library.load().isOk());
    QVERIFY(library.items().isEmpty());
    const Result<Item> kept = library.remember(page(u"标题"_s, u"https://example.com/a"_s));
    QVERIFY(kept.isOk());
    QVERIFY(!kept->id().isEmpty());
    QCOMPARE(library.items().size(), 1);
    QVERIFY(library.sameAs(page({}, u"http://www.example.com/a/?utm_source=x"_s)).has_value());
    QVERIFY(!library.sameAs(page({}, u"https://example.com/b"_s)).has_value());
    Library again(store);
    QVERIFY(again.load().isOk());
    QCOMPARE(again.items(), library.items());
    const Result<ReadItems> read = readItems(*store.content);
    QVERIFY(read.isOk() && read->format == SourceFormat::CslJson && read->problems.isEmpty());
}

void TestReferencesLibrary::bringsUpToDateWhatItHas()
{
    MemoryStore store;
    store.content =
        R"([{"id":"a","type":"webpage","title":"Old","URL":"https://example.com/a","custom":1},{"id":"b","type":"book","title":"B"}])";
    Library library(store);
    QVERIFY(library.load().isOk());
    const Result<Item> kept = library.remember(page(u"New"_s, u"https://example.com/a"_s));
    QVERIFY(kept.isOk());
    QCOMPARE(kept->id(), u"a"_s);
    QCOMPARE(library.items().size(), 2);
    QCOMPARE(library.withId(u"a"_s)->text(u"title"), u"New"_s);
    QCOMPARE(library.withId(u"a"_s)->text(u"custom"), u"1"_s);
    QCOMPARE(library.search({}).first().id(), u"a"_s);
    Item renamed = *library.withId(u"b"_s);
    renamed.setText(u"publisher", u"House"_s);
    QVERIFY(library.remember(renamed).isOk());
    QCOMPARE(library.items().size(), 2);
    QCOMPARE(library.withId(u"b"_s)->text(u"publisher"), u"House"_s);
}

void TestReferencesLibrary::tellsEntriesWithOneIdApart()
{
    MemoryStore store;
    store.content = R"([{"id":"smith2020","type":"book","title":"One Book"}])";
    Library library(store);
    QVERIFY(library.load().isOk());
    Item other(u"book");
    other.setId(u"smith2020"_s);
    other.setText(u"title", u"Quite Another"_s);
    const Result<Item> kept = library.remember(other);
    QVERIFY(kept.isOk());
    QVERIFY(kept->id() != u"smith2020"_s);
    QCOMPARE(library.items().size(), 2);
}

void TestReferencesLibrary::writesNothingForTheSame()
{
    MemoryStore store;
    Library library(store);
    QVERIFY(library.remember(page(u"A"_s, u"https://example.com/a"_s)).isOk());
    const auto before = store.content;
    QCOMPARE(store.writes, 1);
    QVERIFY(library.remember(page(u"A"_s, u"https://example.com/a"_s)).isOk());
    QCOMPARE(store.writes, 1);
    QCOMPARE(store.content, before);
}

void TestReferencesLibrary::keepsWhatOthersWrote()
{
    MemoryStore store;
    Library one(store);
    Library two(store);
    QVERIFY(one.load().isOk() && two.load().isOk());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(one.remember(page(u"One"_s, u"https://example.com/one/%1"_s.arg(i))).isOk());
        QVERIFY(two.remember(page(u"Two"_s, u"https://example.com/two/%1"_s.arg(i))).isOk());
    }
    QCOMPARE(two.items().size(), 40);
    QVERIFY(one.load().isOk());
    QCOMPARE(one.items(), two.items());
}

void TestReferencesLibrary::keepsWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("entries without a type") << QByteArray(R"([{"x":1}])") << QByteArray(R"({"x":1})");
    QTest::newRow("elements that are no entries")
        << QByteArray(R"([7,"text",null,[1]])") << QByteArray(R"([7,"text",null,[1])");
    QTest::newRow("keys of other programs")
        << QByteArray(R"([{"id":"q","type":"book","title":"Q","_own":{"a":[1]}}])")
        << QByteArray(R"("_own":{"a":[1]})");
    QTest::newRow("an object around the list")
        << QByteArray(R"({"version":3,"items":[{"id":"q","type":"book"}]})") << QByteArray(R"("version":3)");
    QTest::newRow("large numbers") << QByteArray(R"([{"id":9007199254740993,"type":"book","title":"Q"}])")
                                   << QByteArray("9007199254740993");
}

void TestReferencesLibrary::keepsWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, kept);
    MemoryStore store;
    store.content = file;
    Library library(store);
    QVERIFY(library.load().isOk());
    QVERIFY(library.remember(page(u"A"_s, u"https://example.com/a"_s)).isOk());
    const QByteArray compact = QJsonDocument::fromJson(*store.content).toJson(QJsonDocument::Compact);
    QVERIFY2(compact.contains(kept), compact.constData());
    QVERIFY(!store.aside.has_value());
}

void TestReferencesLibrary::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("cut off") << QByteArray(R"([{"id":"a","type":"book")");
    QTest::newRow("prose") << QByteArray("my library");
    QTest::newRow("an object of another kind") << QByteArray(R"({"a":1})");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("too deep") << QByteArray("[").repeated(5000) + QByteArray("]").repeated(5000);
}

void TestReferencesLibrary::setsABrokenFileAside()
{
    QFETCH(QByteArray, file);
    MemoryStore store;
    store.content = file;
    Library library(store);
    QVERIFY(library.load().isOk());
    QVERIFY(!library.remark().isEmpty());
    QVERIFY(library.items().isEmpty());
    QCOMPARE(store.content, file);
    QVERIFY(library.remember(page(u"A"_s, u"https://example.com/a"_s)).isOk());
    QCOMPARE(store.aside, file);
    QVERIFY(library.remark().contains(u"library (broken).json"_s));
    QCOMPARE(library.items().size(), 1);
}

void TestReferencesLibrary::neverLosesWhatItCouldNotWrite()
{
    MemoryStore store;
    Library library(store);
    QVERIFY(library.remember(page(u"A"_s, u"https://example.com/a"_s)).isOk());
    const auto before = store.content;
    store.failsToWrite = true;
    QCOMPARE(library.remember(page(u"B"_s, u"https://example.com/b"_s)).error().code, ErrorCode::NoSpace);
    QCOMPARE(store.content, before);
    QCOMPARE(library.items().size(), 1);
    store.content = "broken";
    QVERIFY(!library.remember(page(u"B"_s, u"https://example.com/b"_s)).isOk());
    QCOMPARE(store.content, QByteArray("broken"));
    store.failsToRead = true;
    QCOMPARE(library.load().error().code, ErrorCode::NotReadable);
}

void TestReferencesLibrary::replacesWhatWasChanged()
{
    MemoryStore store;
    Library library(store);
    Item book(u"book");
    book.setText(u"title", u"Old"_s);
    book.setText(u"publisher", u"House"_s);
    const Result<Item> kept = library.remember(book);
    QVERIFY(kept.isOk());
    Item changed = *kept;
    changed.setText(u"title", u"New"_s);
    changed.remove(u"publisher");
    QVERIFY(library.replace(*kept, changed).isOk());
    QCOMPARE(library.items(), QList<Item>{changed});
    // An entry that is not there any more is not brought back in its old form.
    QVERIFY(library.replace(*kept, changed).isOk());
    QCOMPARE(library.items(), QList<Item>{changed});
}

void TestReferencesLibrary::findsTitlesInANote_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("found");
    QTest::newRow("with other marks and cases") << u"Li. “a plan, for Quiet *streets*.” 2001"_s << 1;
    QTest::newRow("without the subtitle") << u"Li, A Plan for Quiet Streets, 12"_s << 1;
    QTest::newRow("another title") << u"Li, A Plan for Streets, 12"_s << 0;
}

void TestReferencesLibrary::findsTitlesInANote()
{
    QFETCH(QString, note);
    QFETCH(int, found);
    const QList<Item> items{page(u"A Plan for Quiet Streets: Notes"_s, {}), Item(u"book")};
    QCOMPARE(titledIn(note, items).size(), found);
}

void TestReferencesLibrary::forgets()
{
    MemoryStore store;
    store.content = R"([{"id":"a","type":"book","title":"A"},7,{"id":"b","type":"book","title":"B"}])";
    Library library(store);
    QVERIFY(library.forget(u"a"_s).isOk());
    QCOMPARE(library.items().size(), 1);
    QVERIFY(library.forget(u"nobody"_s).isOk());
    QCOMPARE(QJsonDocument::fromJson(*store.content).array().size(), 2);
}

void TestReferencesLibrary::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing typed") << QString() << u"c b a"_s;
    QTest::newRow("part of a Chinese title") << u"智能"_s << u"a"_s;
    QTest::newRow("part of a name") << u"欧阳修"_s << u"a"_s;
    QTest::newRow("a family alone") << u"欧阳"_s << u"a"_s;
    QTest::newRow("another case") << u"MULLER"_s << u"b"_s;
    QTest::newRow("an accent typed") << u"müll"_s << u"b"_s;
    QTest::newRow("full width") << u"ＧＰＴ"_s << u"c b"_s;
    QTest::newRow("two words in any order") << u"2020 gpt"_s << u"b"_s;
    QTest::newRow("first name and family") << u"jo müller"_s << u"b"_s;
    QTest::newRow("part of an address") << u"example.com/c"_s << u"c"_s;
    QTest::newRow("nothing of the kind") << u"gpt 1999"_s << QString();
}

void TestReferencesLibrary::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, ids);
    MemoryStore store;
    store.content =
        R"([{"id":"a","type":"book","title":"人工智能导论","author":[{"family":"欧阳","given":"修"}]},
        {"id":"b","type":"book","title":"GPT and more","author":[{"family":"Müller","given":"Jo"}],"issued":{"date-parts":[[2020]]}},
        {"id":"c","type":"webpage","title":"On ＧＰＴ","URL":"https://example.com/c"}])";
    Library library(store);
    QVERIFY(library.load().isOk());
    QStringList found;
    for (const Item &item : library.search(typed))
        found.append(item.id());
    QCOMPARE(found.join(u' '), ids);
    QCOMPARE(matching(library.items(), typed).size(), found.size());
    QVERIFY(library.search(typed, 1).size() <= 1);
}

void TestReferencesLibrary::offersFilesNamedInSettings()
{
    const tests::Scratch scratch;
    scratch.write(u"mine.bib"_s, "@book{a, title={A}}");
    const QVariantMap settings{
        {u"Bibliography"_s, QStringList{u"mine.bib"_s, u"gone.json"_s, u"text.txt"_s}},
        {u"params"_s,
         QVariantMap{{u"references"_s, u"mine.bib"_s},
                     {u"cite"_s, QVariantMap{{u"bibliography"_s, u"https://example.com/x.bib"_s}}}}}};
    const QList<BibliographyFile> files =
        bibliographyFiles(settings, {scratch.path(u"none"_s), scratch.path()});
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.first().path, scratch.path(u"mine.bib"_s));
    QVERIFY(files.first().exists);
    QCOMPARE(files.last().writtenAs, u"gone.json"_s);
    QVERIFY(!files.last().exists);
    QVERIFY(bibliographyFiles({{u"bibliography"_s, 7}, {u"params"_s, u"x"_s}}, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestReferencesLibrary)
#include "tst_references_library.moc"
