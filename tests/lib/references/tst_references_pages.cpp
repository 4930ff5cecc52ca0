#include "references/pagemetadata.h"

#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Pages of our own. A row's expectations are "variable=value" where the field is sure, "variable~value"
/// where it is guessed.
class TestReferencesPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMetadata_data();
    void readsMetadata();
    void trustsSourcesInOrder();
    void citesABelievableAddress_data();
    void citesABelievableAddress();
    void readsAnyEncoding_data();
    void readsAnyEncoding();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void looksAtMarkupOnly();
};

namespace {

QString shown(const Item &item, const QString &variable)
{
    const QList<Name> names = item.names(variable);
    if (!names.isEmpty())
        return shownNames(names);
    const Date date = item.date(variable);
    return item.text(variable).isEmpty() ? date.shown() : item.text(variable);
}

} // namespace

void TestReferencesPages::readsMetadata_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const char *head, const QStringList &fields) {
        QTest::newRow(name) << QByteArray(head) << fields;
    };
    row("a title alone", "<title>A Page</title>", {u"title~A Page"_s, u"type~webpage"_s});
    row("a title with its site", "<title>一个标题 - 某某网</title>",
        {u"title~一个标题"_s, u"container-title~某某网"_s, u"language~zh-CN"_s});
    row("a title with the site that is known",
        "<title>A - B | The Site</title><meta property=og:site_name content='The Site'>",
        {u"title~A - B"_s, u"container-title=The Site"_s});
    row("a journal's data",
        "<meta name=citation_title content='Engines &amp; Notes'><meta name=citation_author "
        "content='Lovelace, Ada'>"
        "<meta name=citation_author content='Charles Babbage'><meta name=citation_journal_title "
        "content='Annals'>"
        "<meta name=citation_publication_date content='1843/02/03'><meta name=citation_volume content=3>"
        "<meta name=citation_issue content=2><meta name=citation_firstpage content=4><meta "
        "name=citation_lastpage content=9>"
        "<meta name=citation_doi content='https://doi.org/10.1000/e'><meta name=citation_issn "
        "content='1234-5679'>",
        {u"type=article-journal"_s, u"title=Engines & Notes"_s, u"author=Ada Lovelace; Charles Babbage"_s,
         u"container-title=Annals"_s, u"issued=1843-02-03"_s, u"volume=3"_s, u"issue=2"_s, u"page=4-9"_s,
         u"DOI=10.1000/e"_s});
    row("Dublin Core in two spellings",
        "<meta name=DC.Title content='A'><meta name='dc:creator' content='张三;李四'><meta "
        "name=DCTERMS.issued content='2020-05-06'>"
        "<meta name=DC.identifier content='doi:10.1000/x'>",
        {u"title=A"_s, u"author=张三; 李四"_s, u"issued=2020-05-06"_s, u"DOI=10.1000/x"_s});
    row("Open Graph",
        "<meta property=og:title content='新闻标题'><meta property=og:site_name content=某某网>"
        "<meta property=article:published_time content='2024-05-06T07:08:09+08:00'><meta property=og:type "
        "content=article>"
        "<meta name=author content='记者：王小明'>",
        {u"title=新闻标题"_s, u"container-title=某某网"_s, u"issued=2024-05-06"_s, u"author~王小明"_s});
    row("an author that is an address",
        "<title>Some Page</title><meta property=article:author content='https://example.com/me'>",
        {u"author~"_s});
    row("JSON-LD of a news article",
        "<script "
        "type='application/ld+json'>{\"@context\":\"https://"
        "schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"A \\u0026amp; B\","
        "\"author\":[{\"@type\":\"Person\",\"name\":\"Jane "
        "Doe\"},{\"@type\":\"Organization\",\"name\":\"Jones News\"}],"
        "\"datePublished\":\"2024-05-06T07:08:09Z\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The "
        "Paper\"},\"inLanguage\":\"en-GB\"}</script>",
        {u"type=article-newspaper"_s, u"title=A & B"_s, u"issued=2024-05-06"_s,
         u"container-title=The Paper"_s, u"language~en-GB"_s});
    row("JSON-LD in a graph with references",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"The "
        "Site\"},{\"@type\":\"WebPage\",\"name\":\"Wrong\"},"
        "{\"@type\":[\"Article\",\"BlogPosting\"],\"headline\":\"Right\",\"author\":{\"@id\":\"#me\"}},"
        "{\"@id\":\"#me\",\"@type\":\"Person\",\"name\":\"Jane Doe\",\"url\":\"x\"}]}</script>",
        {u"type=post-weblog"_s, u"title=Right"_s, u"author=Jane Doe"_s, u"container-title~The Site"_s});
    row("JSON-LD of a scholarly article",
        "<script "
        "type='application/"
        "ld+json'>[{\"@type\":\"ScholarlyArticle\",\"name\":\"T\",\"pageStart\":1,\"pageEnd\":9,"
        "\"sameAs\":\"https://doi.org/10.1000/"
        "x\",\"isPartOf\":{\"@type\":\"PublicationIssue\",\"issueNumber\":\"2\",\"isPartOf\":"
        "{\"@type\":\"PublicationVolume\",\"volumeNumber\":\"3\",\"isPartOf\":{\"@type\":\"Periodical\","
        "\"name\":\"Annals\"}}}}]</script>",
        {u"type=article-journal"_s, u"volume=3"_s, u"issue=2"_s, u"container-title=Annals"_s, u"page=1-9"_s,
         u"DOI=10.1000/x"_s});
    row("JSON-LD with raw line breaks and comments",
        "<script type='application/ld+json'><!-- {\"@type\":\"Article\",\"headline\":\"Two\nlines\"} "
        "--></script>",
        {u"title=Two lines"_s});
    row("broken JSON-LD beside a title",
        "<script type='application/ld+json'>{\"@type\":</script><title>A Page</title>", {u"title~A Page"_s});
    row("a heading that the title begins with",
        "<title>A Long Heading. Site of sites</title></head><body><h1>A <em>Long</em> Heading</h1>",
        {u"title~A Long Heading"_s});
    row("a time in the page", "<title>A Page</title></head><body><time datetime='2020-01-02T03:04'>x</time>",
        {u"issued~2020-01-02"_s});
    row("a Chinese page that says it is English", "<title>一个中文标题在这里</title>", {u"language~zh-CN"_s});
    row("a title in a drawing", "<title>A Page</title></head><body><svg><title>icon</title></svg>",
        {u"title~A Page"_s});
    row("metadata in a comment", "<!-- <meta name=citation_title content=No> --><title>A Page</title>",
        {u"title~A Page"_s});
    row("metadata in a script",
        "<script>var a = '<meta name=citation_title content=No>';</script><title>A Page</title>",
        {u"title~A Page"_s});
    row("a date that is none", "<title>A Page</title><meta name=date content='today'>", {u"issued~"_s});
}

void TestReferencesPages::readsMetadata()
{
    QFETCH(QByteArray, head);
    QFETCH(QStringList, fields);
    const Result<PageMetadata> read =
        readPage("<!DOCTYPE html><html lang=en><head>" + head + "</body></html>");
    QVERIFY(read.isOk());
    QStringList actual;
    for (const QString &field : fields) {
        const QString variable = field.first(field.indexOf(QRegularExpression(u"[=~]"_s)));
        const bool isSure = read->certainty.value(variable, Certainty::Guessed) == Certainty::Sure;
        actual.append(variable + (isSure ? u'=' : u'~') + shown(read->item, variable));
    }
    QCOMPARE(actual.join(u'\n'), fields.join(u'\n'));
    for (const QString &variable : read->item.toJson().keys())
        QVERIFY2(read->certainty.contains(variable), qPrintable(variable));
}

void TestReferencesPages::trustsSourcesInOrder()
{
    const QByteArray scholarly = "<meta name=citation_title content=First>";
    const QByteArray core = "<meta name=dc.title content=Second>";
    const QByteArray json =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Third\"}</script>";
    const QByteArray graph = "<meta property=og:title content=Fourth>";
    const QByteArray plain = "<title>Fifth</title>";
    const QList<QByteArray> order{plain, graph, json, core, scholarly};
    const QStringList expected{u"Fifth"_s, u"Fourth"_s, u"Third"_s, u"Second"_s, u"First"_s};
    QByteArray page;
    for (qsizetype i = 0; i < order.size(); ++i) {
        page += order.at(i);
        QCOMPARE(readPage(page)->item.text(u"title"), expected.at(i));
    }
}

void TestReferencesPages::citesABelievableAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("cited");
    const auto row = [](const char *name, const char *address, const char *head, const char *cited) {
        QTest::newRow(name) << QString::fromUtf8(address) << QByteArray(head) << QString::fromUtf8(cited);
    };
    row("none but its own", "https://example.com/a?utm_source=x", "", "https://example.com/a");
    row("a canonical one", "https://example.com/a?id=1", "<link rel=canonical href='https://example.com/b'>",
        "https://example.com/b");
    row("a relative one", "https://example.com/x/a", "<link rel=canonical href='/b'>",
        "https://example.com/b");
    row("the front page for every article", "https://example.com/x/a",
        "<link rel=canonical href='https://example.com/'>", "https://example.com/x/a");
    row("another site's", "https://example.com/a", "<link rel=canonical href='https://example.org/b'>",
        "https://example.com/a");
    row("Open Graph's", "https://m.example.com/a",
        "<meta property=og:url content='https://www.example.com/b'>", "https://www.example.com/b");
    row("a script", "https://example.com/a", "<link rel=canonical href='javascript:alert(1)'>",
        "https://example.com/a");
    row("no address of its own", "", "<link rel=canonical href='https://example.com/b'>",
        "https://example.com/b");
}

void TestReferencesPages::citesABelievableAddress()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, head);
    QFETCH(QString, cited);
    const Result<PageMetadata> read = readPage("<title>A Page</title>" + head, {QUrl(address), {}});
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(u"URL"), cited);
}

void TestReferencesPages::readsAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *declared, const char *hex, const char *contentType,
                        const QString &expected) {
        QTest::newRow(name) << QByteArray(declared) << QByteArray::fromHex(hex) << QByteArray(contentType)
                            << expected;
    };
    const char *gbk = "c8cbb9a4d6c7c4dc";
    row("GB2312 in a meta tag", "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", gbk,
        "text/html", u"人工智能"_s);
    row("GBK in a short meta tag", "<meta charset=GBK>", gbk, "", u"人工智能"_s);
    row("GBK in the header", "", gbk, "text/html; charset=gbk", u"人工智能"_s);
    row("the header wins over the tag", "<meta charset=big5>", gbk, "text/html; charset=\"gb18030\"",
        u"人工智能"_s);
    row("a header that is wrong", "<meta charset=gbk>", gbk, "text/html; charset=utf-8", u"人工智能"_s);
    row("Big5", "<meta charset=big5>", "a448a475b4bcbc7a", "", u"人工智慧"_s);
    row("Shift_JIS", "<meta charset=Shift_JIS>", "906c8d4892 6d945c", "", u"人工知能"_s);
    row("EUC-JP", "<meta charset=euc-jp>", "bfcdb9a9c3cec7bd", "", u"人工知能"_s);
    row("EUC-KR", "<meta charset=euc-kr>", "c0ceb0f8c1f6b4c9", "", u"인공지능"_s);
    row("Latin 1 is Windows 1252", "<meta charset=iso-8859-1>", "936361 66e994", "", u"“café”"_s);
    row("UTF-8", "<meta charset=utf-8>", "e4babae5b7a5", "", u"人工"_s);
    row("UTF-8 not declared", "", "e4babae5b7a5", "", u"人工"_s);
    row("an encoding nobody knows", "<meta charset=klingon>", "e4babae5b7a5", "", u"人工"_s);
}

void TestReferencesPages::readsAnyEncoding()
{
    QFETCH(QByteArray, declared);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, contentType);
    QFETCH(QString, expected);
    const Result<PageMetadata> read =
        readPage("<html><head>" + declared + "<title>" + title + "</title>", {{}, contentType});
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(u"title"), expected);
    QVERIFY(!read->encoding.isEmpty());
}

void TestReferencesPages::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("code");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QByteArray("image/png")
                               << int(ErrorCode::NotAnArticle);
    QTest::newRow("a picture that is called a page")
        << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QByteArray("text/html")
        << int(ErrorCode::NotAnArticle);
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7 text") << QByteArray("application/pdf")
                           << int(ErrorCode::NotAnArticle);
    QTest::newRow("a page without a title")
        << QByteArray("<html><body>x") << QByteArray("text/html") << int(ErrorCode::NotFound);
    QTest::newRow("nothing") << QByteArray() << QByteArray("text/html") << int(ErrorCode::NotFound);
    QTest::newRow("broken JSON") << QByteArray("{\"a\":") << QByteArray("application/json")
                                 << int(ErrorCode::Syntax);
}

void TestReferencesPages::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QFETCH(int, code);
    const Result<PageMetadata> read = readAnswer(bytes, {{}, type});
    QVERIFY(!read.isOk());
    QCOMPARE(int(read.error().code), code);
    QVERIFY(!read.error().message.isEmpty());
}

void TestReferencesPages::looksAtMarkupOnly()
{
    const Result<PageMetadata> read =
        readPage("<title>A < B &lt;i&gt;x&lt;/i&gt;</title><meta property=\"og:title\" content=\"a > b\">");
    QVERIFY(read.isOk());
    QCOMPARE(read->item.text(u"title"), u"a > b"_s);
}

QTEST_APPLESS_MAIN(TestReferencesPages)
#include "tst_references_pages.moc"
