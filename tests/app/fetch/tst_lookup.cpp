#include "fetch/lookup.h"
#include "support/pageserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace wengao;
using fetch::Lookup;
using references::IdentifierKind;
using references::PageMetadata;
using tests::PageServer;

class TestLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsOfUse_data();
    void asksForWhatIsOfUse();
    void readsAPage();
    void readsAPageInGb2312();
    void readsADoisRecord();
    void readsThePageOfADoiWithoutARecord();
    void readsAnArxivPage();
    void aPageThatSaysNothingIsAFailure();
    void aVeryLongPageIsReadFromItsBeginning();
    void anUnendingRecordIsAFailure();
    void cancelledIsCancelled();

private:
    struct Outcome
    {
        std::optional<PageMetadata> found;
        QString remark;
        QString failure;
    };
    [[nodiscard]] Outcome lookedUp(const PageServer &server, IdentifierKind kind, const QString &value);
    [[nodiscard]] static fetch::Resolvers resolvers(const PageServer &server)
    {
        const QString base = server.address(QString()).toString();
        return {base + QStringLiteral("/doi/%1"), base + QStringLiteral("/abs/%1")};
    }

    QNetworkAccessManager m_network;
};

TestLookup::Outcome TestLookup::lookedUp(const PageServer &server, IdentifierKind kind, const QString &value)
{
    Lookup lookup(m_network, resolvers(server));
    Outcome outcome;
    connect(&lookup, &Lookup::found, this, [&outcome](const PageMetadata &metadata, const QString &remark) {
        outcome.found = metadata;
        outcome.remark = remark;
    });
    connect(&lookup, &Lookup::failed, this,
            [&outcome](const Error &error) { outcome.failure = error.message; });
    lookup.start({kind, value, {}, true});
    if (!QTest::qWaitFor([&outcome] { return outcome.found || !outcome.failure.isEmpty(); }, 20000))
        outcome.failure = QStringLiteral("no answer");
    return outcome;
}

void TestLookup::asksForWhatIsOfUse_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("address");
    QTest::newRow("an address") << static_cast<int>(IdentifierKind::Url) << "https://a.example/b?c=1"
                                << "https://a.example/b?c=1";
    QTest::newRow("a DOI") << static_cast<int>(IdentifierKind::Doi) << "10.1000/a#b?c d"
                           << "https://doi.org/10.1000/a%23b%3Fc%20d";
    QTest::newRow("a new arXiv number") << static_cast<int>(IdentifierKind::ArXiv) << "2301.01234v2"
                                        << "https://arxiv.org/abs/2301.01234v2";
    QTest::newRow("an old arXiv number") << static_cast<int>(IdentifierKind::ArXiv) << "hep-th/9901001"
                                         << "https://arxiv.org/abs/hep-th/9901001";
}

void TestLookup::asksForWhatIsOfUse()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QFETCH(QString, address);
    const fetch::Request request =
        fetch::requestFor({static_cast<IdentifierKind>(kind), value, {}, true}, {}, "zh-CN");
    QCOMPARE(QString::fromLatin1(request.address.toEncoded()), address);
    QVERIFY(request.types.contains(QStringLiteral("text/html")));
    QCOMPARE(request.accept.contains("citationstyles"),
             static_cast<IdentifierKind>(kind) == IdentifierKind::Doi);
}

void TestLookup::readsAPage()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/news"),
                        {"<html lang=\"en\"><head><title>Plain</title>"
                         "<meta name=\"citation_title\" content=\"How AI changes work\">"
                         "<meta name=\"citation_author\" content=\"Lovelace, Ada\">"
                         "<meta name=\"citation_publication_date\" content=\"2024/05/06\"></head></html>"});
    const Outcome outcome =
        lookedUp(server, IdentifierKind::Url, server.address(QStringLiteral("/news")).toString());
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QCOMPARE(outcome.found->item.text(u"title"), QStringLiteral("How AI changes work"));
    QCOMPARE(outcome.found->item.names(u"author").value(0).family, QStringLiteral("Lovelace"));
    QCOMPARE(outcome.found->item.date(u"issued"), references::Date::of(2024, 5, 6));
    QVERIFY(outcome.remark.isEmpty());
}

void TestLookup::readsAPageInGb2312()
{
    PageServer server;
    // 中文标题, as the page itself declares it and its server does not
    server.pages.insert(QStringLiteral("/gb"),
                        {"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
                         "charset=gb2312\"><title>\xd6\xd0\xce\xc4\xb1\xea\xcc\xe2</title></head></html>",
                         "text/html"});
    const Outcome outcome =
        lookedUp(server, IdentifierKind::Url, server.address(QStringLiteral("/gb")).toString());
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QCOMPARE(outcome.found->item.text(u"title"), QStringLiteral("中文标题"));
}

void TestLookup::readsADoisRecord()
{
    PageServer server;
    server.pages.insert(
        QStringLiteral("/doi/10.1000/xyz"),
        {"{\"type\":\"article-journal\",\"title\":\"A Paper\",\"DOI\":\"10.1000/xyz\","
         "\"author\":[{\"family\":\"Li\",\"given\":\"Si\"}],\"issued\":{\"date-parts\":[[2020,3]]}}",
         "application/vnd.citationstyles.csl+json"});
    const Outcome outcome = lookedUp(server, IdentifierKind::Doi, QStringLiteral("10.1000/xyz"));
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QCOMPARE(outcome.found->item.text(u"title"), QStringLiteral("A Paper"));
    QCOMPARE(outcome.found->item.type(), QStringLiteral("article-journal"));
    QVERIFY(server.requests.first().contains("Accept: application/vnd.citationstyles.csl+json"));
}

void TestLookup::readsThePageOfADoiWithoutARecord()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/doi/10.1000/cn"),
                        PageServer::redirect(server.address(QStringLiteral("/landing"))));
    server.pages.insert(QStringLiteral("/landing"), {"<title>一篇论文</title>"});
    const Outcome outcome = lookedUp(server, IdentifierKind::Doi, QStringLiteral("10.1000/cn"));
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QCOMPARE(outcome.found->item.text(u"title"), QStringLiteral("一篇论文"));
    QCOMPARE(outcome.found->item.text(u"DOI"), QStringLiteral("10.1000/cn"));
}

void TestLookup::readsAnArxivPage()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/abs/2301.01234"),
                        {"<meta name=\"citation_title\" content=\"On Nets\">"
                         "<meta name=\"citation_author\" content=\"Doe, Jane\"><meta name=\"citation_date\" "
                         "content=\"2023/01/03\"><meta name=\"citation_arxiv_id\" content=\"2301.01234\">"});
    const Outcome outcome = lookedUp(server, IdentifierKind::ArXiv, QStringLiteral("2301.01234"));
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QCOMPARE(outcome.found->item.text(u"title"), QStringLiteral("On Nets"));
}

void TestLookup::aPageThatSaysNothingIsAFailure()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/empty"), {"<html></html>"});
    const Outcome outcome =
        lookedUp(server, IdentifierKind::Url, server.address(QStringLiteral("/empty")).toString());
    QVERIFY(!outcome.found);
    QVERIFY(outcome.failure.size() > 10);
}

void TestLookup::aVeryLongPageIsReadFromItsBeginning()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/long"), {"<title>Long</title><p>" + QByteArray(200000, 'x')});
    server.pages[QStringLiteral("/long")].endless = true;
    const Outcome outcome =
        lookedUp(server, IdentifierKind::Url, server.address(QStringLiteral("/long")).toString());
    QVERIFY2(outcome.found, qPrintable(outcome.failure));
    QVERIFY(outcome.remark.contains(QStringLiteral("very long")));
}

void TestLookup::anUnendingRecordIsAFailure()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/doi/10.1000/big"),
                        {"{\"type\":\"book\",\"title\":\"" + QByteArray(200000, 'x'), "application/json"});
    server.pages[QStringLiteral("/doi/10.1000/big")].endless = true;
    const Outcome outcome = lookedUp(server, IdentifierKind::Doi, QStringLiteral("10.1000/big"));
    QVERIFY(!outcome.found);
    QVERIFY2(outcome.failure.contains(QStringLiteral("too long")), qPrintable(outcome.failure));
}

void TestLookup::cancelledIsCancelled()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/a"), {"<title>A</title>"});
    Lookup lookup(m_network, resolvers(server));
    QSignalSpy found(&lookup, &Lookup::found);
    lookup.start({IdentifierKind::Url, server.address(QStringLiteral("/a")).toString(), {}, true});
    QTRY_COMPARE(server.requests.size(), 1);
    lookup.cancel();
    QVERIFY(!found.wait(500));
}

QTEST_GUILESS_MAIN(TestLookup)

#include "tst_lookup.moc"
