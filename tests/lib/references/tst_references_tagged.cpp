#include "references/endnote.h"
#include "references/ris.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// RIS and EndNote: formats of tagged lines.
class TestReferencesTagged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRisVariables_data();
    void readsRisVariables();
    void readsRisRecords_data();
    void readsRisRecords();
    void repeatsAuthors();
    void readsEndNoteTagged();
    void readsEndNoteXml();
    void keepsRecordsBeforeBrokenXml();
    void doesNotExpandEntityBombs();
};

void TestReferencesTagged::readsRisVariables_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *type, const char *lines, const char *variable,
                        const char *value) {
        QTest::newRow(name) << QString::fromUtf8(type) << QString::fromUtf8(lines)
                            << QString::fromUtf8(variable) << QString::fromUtf8(value);
    };
    row("a title", "JOUR", "TI  - A Title", "title", "A Title");
    row("a title over two lines", "JOUR", "TI  - A Title\n that goes on", "title", "A Title that goes on");
    row("a journal", "JOUR", "JO  - Journal", "container-title", "Journal");
    row("the full name of a journal wins", "JOUR", "JA  - J.\nJF  - Journal", "container-title", "Journal");
    row("pages in two tags", "JOUR", "SP  - 12\nEP  - 34", "page", "12-34");
    row("pages in one tag", "JOUR", "SP  - 12–34", "page", "12-34");
    row("an issue", "JOUR", "IS  - 3", "issue", "3");
    row("a report's number", "RPRT", "M1  - 12", "number", "12");
    row("a DOI as an address", "JOUR", "DO  - https://doi.org/10.1000/x", "DOI", "10.1000/x");
    row("a DOI where the type goes", "JOUR", "M3  - doi:10.1000/x", "DOI", "10.1000/x");
    row("an address that is a DOI", "JOUR", "UR  - http://dx.doi.org/10.1000/x", "DOI", "10.1000/x");
    row("an ISSN", "JOUR", "SN  - 1234-5679", "ISSN", "1234-5679");
    row("an ISBN", "BOOK", "SN  - 978-0-306-40615-7", "ISBN", "978-0-306-40615-7");
    row("a book the chapter is in", "CHAP", "T2  - The Book", "container-title", "The Book");
    row("a series", "BOOK", "T2  - The Series", "collection-title", "The Series");
    row("keywords", "JOUR", "KW  - one\nKW  - two", "keyword", "one, two");
    row("a preprint's number from its address", "UNPB", "UR  - https://arxiv.org/abs/2301.01234", "number",
        "arXiv:2301.01234");
}

void TestReferencesTagged::readsRisVariables()
{
    QFETCH(QString, type);
    QFETCH(QString, lines);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const ReadItems read = readRis(u"TY  - "_s + type + u'\n' + lines + u"\nER  - \n"_s);
    QCOMPARE(read.items.size(), 1);
    QCOMPARE(read.problems.size(), 0);
    QCOMPARE(read.items.first().text(variable), value);
}

void TestReferencesTagged::readsRisRecords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, const QString &text, int items, int problems) {
        QTest::newRow(name) << text << items << problems;
    };
    const QString one = u"TY  - JOUR\nTI  - A\nER  - \n"_s;
    row("two records", one + u'\n' + one, 2, 0);
    row("no space behind ER", u"TY  - JOUR\nTI  - A\nER  -\n"_s, 1, 0);
    row("one space before the dash", u"TY - JOUR\nTI - A\nER - \n"_s, 1, 0);
    row("no ER before the next record", u"TY  - JOUR\nTI  - A\n"_s + one, 2, 1);
    row("no ER at the end", u"TY  - JOUR\nTI  - A"_s, 1, 1);
    row("fields before any record", u"TI  - A\nAU  - B\n"_s + one, 1, 1);
    row("text between records", one + u"Exported today\n\n"_s + one, 2, 0);
    row("a type nobody knows", u"TY  - GIZMO\nTI  - A\nER  - \n"_s, 1, 1);
    row("a record without fields", u"TY  - JOUR\nER  - \n"_s, 0, 1);
}

void TestReferencesTagged::readsRisRecords()
{
    QFETCH(QString, text);
    QFETCH(int, items);
    QFETCH(int, problems);
    const ReadItems read = readRis(text);
    QCOMPARE(read.items.size(), items);
    QCOMPARE(read.problems.size(), problems);
    QCOMPARE(read.lines.size(), items);
}

void TestReferencesTagged::repeatsAuthors()
{
    const ReadItems read =
        readRis(u"TY  - JOUR\nAU  - Lovelace, Ada\nAU  - King, Martin, Jr.\nAU  - 张三;李四;\n"
                "PY  - 2020\nDA  - 2020/05/06/\nY2  - 2024/07/30/\nER  - "_s);
    const Item item = read.items.value(0);
    QCOMPARE(item.names(u"author"),
             QList<Name>({{.family = u"Lovelace"_s, .given = u"Ada"_s},
                          {.family = u"King"_s, .given = u"Martin"_s, .suffix = u"Jr."_s},
                          {.family = u"张"_s, .given = u"三"_s},
                          {.family = u"李"_s, .given = u"四"_s}}));
    QCOMPARE(item.date(u"issued").shown(), u"2020-05-06"_s);
    QCOMPARE(item.date(u"accessed").shown(), u"2024-07-30"_s);
}

void TestReferencesTagged::readsEndNoteTagged()
{
    const ReadItems read = readEndNoteTagged(
        u"%0 Journal Article\n%A 张三\n%A 李四\n%T 一篇文章\n%J 某学报\n%D 2020\n%N 05\n%V 12\n"
        "%P 12-34\n%@ 1234-5679\n%U https://example.com/a\n\n"
        "%0 Thesis\n%A Lovelace, Ada\n%T On Engines\n%I University\n%D 1842\n"
        "%9 PhD thesis\n"_s);
    QCOMPARE(read.items.size(), 2);
    QCOMPARE(read.problems.size(), 0);
    const Item &article = read.items.first();
    QCOMPARE(article.type(), u"article-journal"_s);
    QCOMPARE(article.names(u"author").size(), 2);
    QCOMPARE(article.text(u"container-title"), u"某学报"_s);
    QCOMPARE(article.text(u"issue"), u"05"_s);
    QCOMPARE(article.text(u"page"), u"12-34"_s);
    QCOMPARE(article.text(u"URL"), u"https://example.com/a"_s);
    QCOMPARE(read.items.last().text(u"publisher"), u"University"_s);
    QCOMPARE(read.items.last().text(u"genre"), u"PhD thesis"_s);
    QCOMPARE(read.lines, QList<int>({1, 13}));
}

void TestReferencesTagged::readsEndNoteXml()
{
    const ReadItems read = readEndNoteXml(
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records><record>"
        "<ref-type name=\"Journal Article\">17</ref-type>"
        "<contributors><authors><author><style face=\"normal\">Lovelace, Ada</style></author>"
        "<author>Babbage, C.</author></authors></contributors>"
        "<titles><title><style face=\"italic\">On</style><style> Engines</style></title>"
        "<secondary-title>Journal &amp; Notes</secondary-title></titles>"
        "<pages>1-9</pages><volume>3</volume><number>2</number><dates><year>1842</year></dates>"
        "<electronic-resource-num>10.1000/x</electronic-resource-num>"
        "<urls><related-urls><url>https://example.com</url></related-urls></urls></record></records></xml>"_s);
    QCOMPARE(read.problems.size(), 0);
    QCOMPARE(read.items.size(), 1);
    const Item &item = read.items.first();
    QCOMPARE(item.text(u"title"), u"On Engines"_s);
    QCOMPARE(item.text(u"container-title"), u"Journal & Notes"_s);
    QCOMPARE(item.names(u"author").size(), 2);
    QCOMPARE(item.text(u"DOI"), u"10.1000/x"_s);
    QCOMPARE(item.date(u"issued").shown(), u"1842"_s);
}

void TestReferencesTagged::keepsRecordsBeforeBrokenXml()
{
    const QString record =
        u"<record><ref-type name=\"Book\">6</ref-type><titles><title>T</title></titles></record>\n"_s;
    const ReadItems read =
        readEndNoteXml(u"<xml><records>\n"_s + record + record + u"<record><titles></record>"_s);
    QCOMPARE(read.items.size(), 2);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().line, 4);
}

void TestReferencesTagged::doesNotExpandEntityBombs()
{
    QString bomb = u"<!DOCTYPE x [<!ENTITY e0 \"aaaaaaaaaa\">"_s;
    for (int i = 1; i < 12; ++i)
        bomb += u"<!ENTITY e%1 \"&e%2;&e%2;&e%2;&e%2;&e%2;&e%2;&e%2;&e%2;\">"_s.arg(i).arg(i - 1);
    bomb += u"]><xml><records><record><titles><title>&e11;</title></titles></record></records></xml>"_s;
    const ReadItems read = readEndNoteXml(bomb);
    QVERIFY(!read.problems.isEmpty());
}

QTEST_APPLESS_MAIN(TestReferencesTagged)
#include "tst_references_tagged.moc"
