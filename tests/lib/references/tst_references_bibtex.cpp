#include "references/bibtex.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

class TestReferencesBibTeX : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsVariables_data();
    void readsVariables();
    void readsNames_data();
    void readsNames();
    void readsDates_data();
    void readsDates();
    void knowsTypes_data();
    void knowsTypes();
    void inheritsFromParents();
    void replacesAbbreviations();
    void reportsWhatIsBroken_data();
    void reportsWhatIsBroken();
    void readsWhatStandsAroundBrokenEntries();
    void boundsWhatAbbreviationsExpandTo();
};

namespace {

Item onlyItem(const QString &bib)
{
    const ReadItems read = readBibTeX(bib);
    return read.items.size() == 1 ? read.items.first() : Item();
}

} // namespace

void TestReferencesBibTeX::readsVariables_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &fields, const QString &variable,
                        const QString &value) { QTest::newRow(name) << fields << variable << value; };
    row("a braced title", u"title = {A {B}ook}"_s, u"title"_s, u"A Book"_s);
    row("a quoted title with an umlaut", uR"(title = "On M\"uller's {"}work{"}")"_s, u"title"_s,
        uR"(On Müller's "work")"_s);
    row("a number without marks", u"volume = 12"_s, u"volume"_s, u"12"_s);
    row("a subtitle", u"title = {Title}, subtitle = {More of It}"_s, u"title"_s, u"Title: More of It"_s);
    row("a Chinese subtitle", u"title = {标题}, subtitle = {副标题}"_s, u"title"_s, u"标题：副标题"_s);
    row("a journal", u"journal = {Journal of X}"_s, u"container-title"_s, u"Journal of X"_s);
    row("BibLaTeX's journal", u"journaltitle = {Journal of X}"_s, u"container-title"_s, u"Journal of X"_s);
    row("a number of an article is its issue", u"number = {3}"_s, u"issue"_s, u"3"_s);
    row("and nothing else", u"number = {3}"_s, u"number"_s, QString());
    row("a range of pages", u"pages = {12--34}"_s, u"page"_s, u"12-34"_s);
    row("pages with a dash and spaces", u"pages = {12 – 34, 40}"_s, u"page"_s, u"12-34, 40"_s);
    row("a DOI as an address", u"doi = {https://doi.org/10.1000/A_b}"_s, u"DOI"_s, u"10.1000/A_b"_s);
    row("an address with escapes", uR"(url = {https://example.com/a\_b\%20c})"_s, u"URL"_s,
        u"https://example.com/a_b%20c"_s);
    row("an address in howpublished", uR"(howpublished = {\url{https://example.com/~me}})"_s, u"URL"_s,
        u"https://example.com/~me"_s);
    row("an address in a note", uR"(note = {Available at \url{https://example.com/x}})"_s, u"URL"_s,
        u"https://example.com/x"_s);
    row("a language by name", u"langid = {chinese}"_s, u"language"_s, u"zh-CN"_s);
    row("a language by tag", u"language = {ja-JP}"_s, u"language"_s, u"ja-JP"_s);
    row("a publisher and its place", u"publisher = {P}, address = {Paris}"_s, u"publisher-place"_s,
        u"Paris"_s);
    row("fields without a comma between", u"volume = {1} pages = {2}"_s, u"page"_s, u"2"_s);
    row("the first of two fields counts", u"volume = {1}, volume = {2}"_s, u"volume"_s, u"1"_s);
    row("names of fields in capitals", u"TITLE = {T}"_s, u"title"_s, u"T"_s);
}

void TestReferencesBibTeX::readsVariables()
{
    QFETCH(QString, fields);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QCOMPARE(onlyItem(u"@article{key, "_s + fields + u"}"_s).text(variable), value);
    QCOMPARE(onlyItem(u"@Article (key,\r\n\t"_s + fields + u",\r\n)"_s).text(variable), value);
}

void TestReferencesBibTeX::readsNames_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QList<Name>>("names");
    const auto row = [](const char *name, const QString &written, const QList<Name> &names) {
        QTest::newRow(name) << written << names;
    };
    const Name ada{.family = u"Lovelace"_s, .given = u"Ada"_s};
    row("first name first", u"Ada Lovelace"_s, {ada});
    row("last name first", u"Lovelace, Ada"_s, {ada});
    row("two over lines", u"Ada Lovelace\n   and  Lovelace, Ada"_s, {ada, ada});
    row("others are left out", u"Lovelace, Ada and others"_s, {ada});
    row("an institution in braces", u"{Ministry of Silly and Other Walks}"_s,
        {{.literal = u"Ministry of Silly and Other Walks"_s}});
    row("a particle in front", u"van der Berg, Jan"_s,
        {{.family = u"Berg"_s, .given = u"Jan"_s, .nonDroppingParticle = u"van der"_s}});
    row("a suffix in the middle", u"King, Jr., Martin Luther"_s,
        {{.family = u"King"_s, .given = u"Martin Luther"_s, .suffix = u"Jr."_s}});
    row("a family of two words in braces", u"{Garcia Lopez}, Ana"_s,
        {{.family = u"Garcia Lopez"_s, .given = u"Ana"_s}});
    row("accents", uR"(Erd{\H o}s, P{\'a}l)"_s, {{.family = u"Erdős"_s, .given = u"Pál"_s}});
    row("Chinese names", u"张三 and 欧阳修"_s,
        {{.family = u"张"_s, .given = u"三"_s}, {.family = u"欧阳"_s, .given = u"修"_s}});
    row("a Chinese name with a comma", u"王, 小明"_s, {{.family = u"王"_s, .given = u"小明"_s}});
    row("BibLaTeX's parts", u"family=Berg, given=Jan, prefix=van der, useprefix=true"_s,
        {{.family = u"Berg"_s, .given = u"Jan"_s, .nonDroppingParticle = u"van der"_s}});
    row("the word and inside braces", u"{Simon and Schuster} and Ada Lovelace"_s,
        {{.literal = u"Simon and Schuster"_s}, ada});
    row("nothing between two ands", u"Ada Lovelace and and Ada Lovelace"_s, {ada, ada});
}

void TestReferencesBibTeX::readsNames()
{
    QFETCH(QString, written);
    QFETCH(QList<Name>, names);
    QCOMPARE(onlyItem(u"@book{k, author = {"_s + written + u"}, title = {T}}"_s).names(u"author"), names);
}

void TestReferencesBibTeX::readsDates_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("date");
    QTest::newRow("a year") << u"year = 2020"_s << u"2020"_s;
    QTest::newRow("a month by its abbreviation") << u"year = 2020, month = mar"_s << u"2020-03"_s;
    QTest::newRow("a month and a day joined") << uR"(year = 2020, month = mar # "~12")"_s << u"2020-03-12"_s;
    QTest::newRow("a month as a number and a day") << u"year = 2020, month = 7, day = 9"_s << u"2020-07-09"_s;
    QTest::newRow("a month spelled out") << u"year = {2020}, month = {August}"_s << u"2020-08"_s;
    QTest::newRow("BibLaTeX's date") << u"date = {2021-05-06}"_s << u"2021-05-06"_s;
    QTest::newRow("a range") << u"date = {2021-05/2021-07}"_s << u"2021-05/2021-07"_s;
    QTest::newRow("a range without an end") << u"date = {2021-05/..}"_s << u"2021-05"_s;
    QTest::newRow("about a year") << u"date = {1984~}"_s << u"c. 1984"_s;
    QTest::newRow("date wins over year") << u"date = {2021-05}, year = 1999"_s << u"2021-05"_s;
    QTest::newRow("words") << u"year = {forthcoming}"_s << u"forthcoming"_s;
}

void TestReferencesBibTeX::readsDates()
{
    QFETCH(QString, fields);
    QFETCH(QString, date);
    QCOMPARE(onlyItem(u"@book{k, title = {T}, "_s + fields + u"}"_s).date(u"issued").shown(), date);
}

void TestReferencesBibTeX::knowsTypes_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *name, const QString &entry, const QString &type) {
        QTest::newRow(name) << entry << type;
    };
    row("an article", u"@article{k, title={T}}"_s, u"article-journal"_s);
    row("an article in a newspaper", u"@article{k, title={T}, entrysubtype={newspaper}}"_s,
        u"article-newspaper"_s);
    row("a part of a book", u"@incollection{k, title={T}}"_s, u"chapter"_s);
    row("a paper", u"@inproceedings{k, title={T}}"_s, u"paper-conference"_s);
    row("a thesis", u"@phdthesis{k, title={T}}"_s, u"thesis"_s);
    row("a page", u"@online{k, title={T}}"_s, u"webpage"_s);
    row("anything with an address", u"@misc{k, title={T}, url={https://example.com}}"_s, u"webpage"_s);
    row("a preprint", u"@misc{k, title={T}, eprint={2301.01234}, archivePrefix={arXiv}}"_s, u"article"_s);
    row("a type nobody knows", u"@gizmo{k, title={T}}"_s, u"document"_s);
}

void TestReferencesBibTeX::knowsTypes()
{
    QFETCH(QString, entry);
    QFETCH(QString, type);
    QCOMPARE(onlyItem(entry).type(), type);
}

void TestReferencesBibTeX::inheritsFromParents()
{
    const ReadItems read = readBibTeX(
        u"@inproceedings{child, title={Paper}, crossref={whole}}\n"
        "@proceedings{whole, title={The Conference}, date={2019}, editor={Ed Itor}, xdata={house}}\n"
        "@xdata{house, publisher={House}}\n"
        "@book{loop, title={L}, crossref={loop}}\n"
        "@book{lost, title={M}, crossref={nowhere}}"_s);
    QCOMPARE(read.items.size(), 4);
    const Item &child = read.items.first();
    QCOMPARE(child.text(u"title"), u"Paper"_s);
    QCOMPARE(child.text(u"container-title"), u"The Conference"_s);
    QCOMPARE(child.date(u"issued").shown(), u"2019"_s);
    QCOMPARE(child.text(u"publisher"), u"House"_s);
    QCOMPARE(child.names(u"editor").size(), 1);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().line, 5);
}

void TestReferencesBibTeX::replacesAbbreviations()
{
    const QString bib =
        u"@string{ j = \"Journal\" }\n@STRING(x = j # { of X})\n@article{k, title = {T}, journal = x # {!}}"_s;
    QCOMPARE(onlyItem(bib).text(u"container-title"), u"Journal of X!"_s);
}

void TestReferencesBibTeX::reportsWhatIsBroken_data()
{
    QTest::addColumn<QString>("bib");
    QTest::addColumn<int>("line");
    QTest::newRow("an abbreviation that is not defined") << u"\n@article{k,\n title = nowhere}"_s << 3;
    QTest::newRow("a field without a value") << u"@article{k,\n title = {T},\n year\n}"_s << 3;
    QTest::newRow("an entry without fields") << u"\n\n@article{k}"_s << 3;
    QTest::newRow("an entry without a key") << u"@article{title = {T}}"_s << 1;
    QTest::newRow("a key used twice") << u"@article{k, title = {T}}\n@article{k, title = {U}}"_s << 2;
    QTest::newRow("an entry that is not closed") << u"@article{k, title = {T},\n"_s << 1;
    QTest::newRow("a value that is not closed") << u"@article{k, title = {T,\n year = 1\n}"_s << 1;
    QTest::newRow("a type nobody knows") << u"@gizmo{k, title = {T}}"_s << 1;
    QTest::newRow("a date that is none") << u"@book{k, title={T}, date={sometime}}"_s << 1;
}

void TestReferencesBibTeX::reportsWhatIsBroken()
{
    QFETCH(QString, bib);
    QFETCH(int, line);
    const ReadItems read = readBibTeX(bib);
    QVERIFY(!read.problems.isEmpty());
    QCOMPARE(read.problems.first().line, line);
    QVERIFY(!read.problems.first().message.contains("%1"_L1));
}

void TestReferencesBibTeX::readsWhatStandsAroundBrokenEntries()
{
    const ReadItems read = readBibTeX(u"Text with me@example.com before.\n"
                                      "@comment{@article{no, title={No}}}\n"
                                      "@article{one, title = {First}, year = 2001}\n"
                                      "@article{two, title = {Never closed,\n  year = 2002,\n"
                                      "@article{three, title = \"Nor this,\n"
                                      "@preamble{\"\\newcommand{\\x}{y}\"}\n"
                                      "@article{four, title = {Fourth}, year = 2004}\n"_s);
    QStringList titles;
    for (const Item &item : read.items)
        titles.append(item.text(u"title"));
    QCOMPARE(titles, QStringList({u"First"_s, u"Never closed"_s, u"Nor this"_s, u"Fourth"_s}));
    QCOMPARE(read.items.at(1).date(u"issued").shown(), u"2002"_s);
    QCOMPARE(read.lines, QList<int>({3, 4, 6, 8}));
}

void TestReferencesBibTeX::boundsWhatAbbreviationsExpandTo()
{
    QString bib = u"@string{a0 = \"xxxxxxxxxx\"}\n"_s;
    for (int i = 1; i < 60; ++i)
        bib += u"@string{a%1 = a%2 # a%2}\n"_s.arg(i).arg(i - 1);
    bib += u"@book{k, title = a59}"_s;
    const ReadItems read = readBibTeX(bib);
    QVERIFY(read.items.size() <= 1);
    QVERIFY(!read.problems.isEmpty());
}

QTEST_APPLESS_MAIN(TestReferencesBibTeX)
#include "tst_references_bibtex.moc"
