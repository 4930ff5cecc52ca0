#include "references/pagemetadata.h"

#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// The shapes in which services answer for a DOI.
class TestReferencesDoiAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
    void readsNamesAndDates();
    void refusesWhatHoldsNothing_data();
    void refusesWhatHoldsNothing();
};

void TestReferencesDoiAnswers::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *json, const QString &variable, const QString &value) {
        QTest::newRow(name) << QByteArray(json) << variable << value;
    };
    row("a title as a text", R"({"type":"book","title":"T"})", u"title"_s, u"T"_s);
    row("a title as a list", R"({"type":"book","title":["T","U"]})", u"title"_s, u"T"_s);
    row("a title with tags", R"({"type":"book","title":"On <i>E. coli</i> &amp; co"})", u"title"_s,
        u"On E. coli & co"_s);
    row("a title and a subtitle", R"({"type":"book","title":["T"],"subtitle":["More"]})", u"title"_s,
        u"T: More"_s);
    row("Crossref's type", R"({"type":"journal-article","title":"T"})", u"type"_s, u"article-journal"_s);
    row("CSL's type", R"({"type":"article-journal","title":"T"})", u"type"_s, u"article-journal"_s);
    row("no type", R"({"title":"T"})", u"type"_s, u"document"_s);
    row("a journal as a list", R"({"title":"T","container-title":["Annals"]})", u"container-title"_s,
        u"Annals"_s);
    row("a number as a number", R"({"title":"T","volume":12})", u"volume"_s, u"12"_s);
    row("an ISSN as a list", R"({"title":"T","ISSN":["1234-5679","2345-6789"]})", u"ISSN"_s, u"1234-5679"_s);
    row("a message", R"({"status":"ok","message":{"title":["T"],"DOI":"10.1000/x"}})", u"DOI"_s,
        u"10.1000/x"_s);
    row("a message of several", R"({"message":{"items":[{"title":["T"]},{"title":["U"]}]}})", u"title"_s,
        u"T"_s);
    row("an array", R"([{"title":"T"}])", u"title"_s, u"T"_s);
    row("an address that only says the DOI", R"({"title":"T","URL":"http://dx.doi.org/10.1000/x"})", u"URL"_s,
        {});
    row("and the DOI it says", R"({"title":"T","URL":"http://dx.doi.org/10.1000/x"})", u"DOI"_s,
        u"10.1000/x"_s);
    row("pages with a dash", R"({"title":"T","page":"12–34"})", u"page"_s, u"12-34"_s);
    row("a place", R"({"title":"T","publisher-location":"Paris"})", u"publisher-place"_s, u"Paris"_s);
    row("a language", R"({"title":"T","language":"en"})", u"language"_s, u"en-US"_s);
    row("what services say of themselves", R"({"title":"T","indexed":{"a":1},"reference-count":7})",
        u"reference-count"_s, {});
}

void TestReferencesDoiAnswers::readsAnswers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const Result<PageMetadata> read = readDoiAnswer(json);
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(variable), value);
    for (const QString &present : read->item.toJson().keys())
        QCOMPARE(read->certainty.value(present, Certainty::Guessed), Certainty::Sure);
}

void TestReferencesDoiAnswers::readsNamesAndDates()
{
    const Result<PageMetadata> read = readDoiAnswer(R"({"type":"article-journal","title":"T",
        "author":[{"given":"Ada","family":"Lovelace","sequence":"first","affiliation":[]},{"name":"The Group","sequence":"additional"},
        "Jane Doe",7,{"literal":"某某研究院"}],"issued":{"date-parts":[[null]]},"published-online":{"date-parts":[[2020,5]]}})");
    QVERIFY(read.isOk());
    QCOMPARE(read->item.names(u"author"), QList<Name>({{.family = u"Lovelace"_s, .given = u"Ada"_s},
                                                       {.literal = u"The Group"_s},
                                                       {.family = u"Doe"_s, .given = u"Jane"_s},
                                                       {.literal = u"某某研究院"_s}}));
    QCOMPARE(read->item.date(u"issued").shown(), u"2020-05"_s);
}

void TestReferencesDoiAnswers::refusesWhatHoldsNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("a text") << QByteArray("\"Resource not found.\"");
    QTest::newRow("an error") << QByteArray(R"({"errors":[{"status":"404"}]})");
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("titles of other kinds") << QByteArray(R"({"title":{"a":[1]}})");
}

void TestReferencesDoiAnswers::refusesWhatHoldsNothing()
{
    QFETCH(QByteArray, json);
    QCOMPARE(readDoiAnswer(json).error().code, ErrorCode::Syntax);
}

QTEST_APPLESS_MAIN(TestReferencesDoiAnswers)
#include "tst_references_doianswers.moc"
