#include "references/pagemetadata.h"
#include "references/recognise.h"

#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Large and malicious input ends soon and in order; how soon is for the benchmarks, but a quadratic reader
/// would run into the time limit of the test.
class TestReferencesHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLargeFiles_data();
    void readsLargeFiles();
    void refusesTooLargeFiles();
    void recognisesInLinearTime_data();
    void recognisesInLinearTime();
    void readsHostilePages_data();
    void readsHostilePages();
    void readsLargePages();
};

void TestReferencesHostile::readsLargeFiles_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *name, const char *start, const char *unit) {
        QTest::newRow(name) << QByteArray(unit) << QByteArray(start);
    };
    row("BibTeX of opening braces", "@book{k, title={", "{");
    row("BibTeX of unclosed entries", "@book{k, title={T}}\n", "@book{k, title={\n");
    row("BibTeX of at signs", "@book{k, title={T}}\n", "@");
    row("BibTeX of unclosed values", "@book{k,\n", "a={\n");
    row("BibTeX of commas", "@book{k, title={T},", ",");
    row("BibTeX of names", "@book{k, author={", "A B and ");
    row("BibTeX of joins", "@book{k, title=", "{a}#");
    row("BibTeX of strings that grow", "@book{k, title={T}}\n", "@string{a={x}}@string{b=a#a}@string{a=b#b}");
    row("BibTeX of parents", "@book{k, title={T}}\n", "@book{k, crossref={k}, xdata={k,k,k,k}}\n");
    row("RIS without ends", "TY  - JOUR\n", "TY  - JOUR\nTI  - A\n");
    row("RIS of one long value", "TY  - JOUR\nTI  - A", " more\n");
    row("RIS of authors", "TY  - JOUR\n", "AU  - Smith, J\n");
    row("EndNote of tags", "%0 Book\n", "%A Smith, J\n");
    row("JSON of brackets", "[{\"title\":\"T\"},", "[");
    row("JSON of quotation marks", "[{\"title\":\"T\"},", "\"");
    row("JSON of broken entries", "[{\"title\":\"T\"},\n", "{\"title\":\"},\n{\n");
    row("XML of elements", "<xml><records><record><titles>", "<style>");
    row("white space", "@book{k, title={T}}", "\n \t");
}

void TestReferencesHostile::readsLargeFiles()
{
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, start);
    const QByteArray bytes = start + unit.repeated(1'000'000 / unit.size());
    const Result<ReadItems> read = readItems(bytes);
    QVERIFY(read.isOk());
    QVERIFY(read->problems.size() <= 500);
}

void TestReferencesHostile::refusesTooLargeFiles()
{
    QCOMPARE(readItems(QByteArray(qsizetype(65) * 1024 * 1024, '@')).error().code, ErrorCode::TooLarge);
    const Result<ReadItems> garbage =
        readItems(QByteArray("@book{k, title={T}}\n") + QByteArray("@x{y,z={").repeated(6'000'000));
    QVERIFY(garbage.isOk());
}

void TestReferencesHostile::recognisesInLinearTime_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit :
         {"[",      "](",      "[a](",   "*",        "_a",       "<a href=", "(2020)", "(2020",
          "“",      "\"a",     "《",     "https://", "10.1000/", "a, ",      "A. ",    ". ",
          "[J]",    "[EB/OL]", "，",     "等",       " ",        "\\",       "&amp;",  "`",
          "ISBN 1", "第1期",   "@book{", "TY  - ",   "\n",       "1-",       "(1",     "vol. "})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void TestReferencesHostile::recognisesInLinearTime()
{
    QFETCH(QString, unit);
    (void)recognise(unit.repeated(3900 / unit.size()));
    (void)recogniseLine(u"Smith, J. (2020). "_s + unit.repeated(3900 / unit.size()));
    (void)recogniseLine(u"张三. 标题[J]. "_s + unit.repeated(3900 / unit.size()));
    QVERIFY(!recogniseLine(unit.repeated(200'000)).isUnderstood());
}

void TestReferencesHostile::readsHostilePages_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char *unit : {"<div>",
                             "<",
                             "<!--",
                             "<script>",
                             "<script type=\"application/ld+json\">",
                             "<meta name=\"",
                             "<meta ",
                             "<title>",
                             "<h1>",
                             "<b>",
                             "<a x=",
                             "&",
                             "<svg><title>",
                             "<table>",
                             "\"",
                             "<time datetime=1>",
                             "<template>",
                             "<p a=b c=d",
                             "</",
                             "<meta name=a content=b>"})
        QTest::newRow(unit) << QByteArray(unit);
}

void TestReferencesHostile::readsHostilePages()
{
    QFETCH(QByteArray, unit);
    const QByteArray page = "<title>A Title</title>" + unit.repeated(4'000'000 / unit.size());
    const Result<PageMetadata> read = readPage(page);
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(u"title"), u"A Title"_s);
}

void TestReferencesHostile::readsLargePages()
{
    const QByteArray head =
        "<!DOCTYPE html><html lang=en><head><meta property=\"og:title\" content=\"A Title\"></head><body>";
    const Result<PageMetadata> read = readPage(head + QByteArray("<p>文字</p>").repeated(4'000'000));
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(u"title"), u"A Title"_s);
    QString graph = u"{\"@type\":\"Article\",\"isPartOf\":"_s.repeated(2000);
    const Result<PageMetadata> deep =
        readPage("<title>A Title</title><script type=application/ld+json>" + graph.toUtf8() + "</script>");
    QVERIFY(deep.isOk());
}

QTEST_APPLESS_MAIN(TestReferencesHostile)
#include "tst_references_hostile.moc"
