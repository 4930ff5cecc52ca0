#include "fetch/failures.h"
#include "fetch/fetcher.h"
#include "support/pageserver.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace wengao;
using fetch::Fetcher;
using tests::PageServer;

namespace {

const QStringList pageTypes{QStringLiteral("text/html"), QStringLiteral("application/json")};

/// Takes the name of this computer for a public host, so that a stray redirect can be tried.
void pretendLookup(const QString &host, QObject *context,
                   const std::function<void(const QList<QHostAddress> &)> &found)
{
    QTimer::singleShot(0, context, [host, found] {
        found(host == QLatin1String("localhost") ? QList{QHostAddress(QStringLiteral("93.184.216.34"))}
                                                 : QList<QHostAddress>{});
    });
}

/// A server's key and certificate, made for this run and signed by nobody else.
struct Identity
{
    QSslKey key;
    QSslCertificate certificate;

    [[nodiscard]] QSslConfiguration configuration() const
    {
        QSslConfiguration made = QSslConfiguration::defaultConfiguration();
        made.setPrivateKey(key);
        made.setLocalCertificate(certificate);
        made.setPeerVerifyMode(QSslSocket::VerifyNone);
        return made;
    }
};

std::optional<Identity> makeIdentity()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    const QStringList arguments{QStringLiteral("req"),
                                QStringLiteral("-x509"),
                                QStringLiteral("-newkey"),
                                QStringLiteral("rsa:2048"),
                                QStringLiteral("-nodes"),
                                QStringLiteral("-days"),
                                QStringLiteral("2"),
                                QStringLiteral("-subj"),
                                QStringLiteral("/CN=127.0.0.1"),
                                QStringLiteral("-addext"),
                                QStringLiteral("subjectAltName=IP:127.0.0.1"),
                                QStringLiteral("-keyout"),
                                key,
                                QStringLiteral("-out"),
                                certificate};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    QFile keyFile(key);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !keyFile.open(QIODevice::ReadOnly))
        return {};
    const QList<QSslCertificate> made = QSslCertificate::fromPath(certificate);
    return made.isEmpty() ? std::nullopt
                          : std::optional(Identity{QSslKey(keyFile.readAll(), QSsl::Rsa), made.first()});
}

/// Lets this program believe a certificate while it lives.
class Trust final
{
public:
    explicit Trust(const QSslCertificate &certificate) : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Trust(const Trust &) = delete;
    Trust &operator=(const Trust &) = delete;

private:
    QSslConfiguration m_before;
};

} // namespace

class TestFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPageAndSaysWhereItCameFrom();
    void sendsNoCookiesAndNoCredentials();
    void failuresAreSentences_data();
    void failuresAreSentences();
    void followsUpToFiveRedirects();
    void redirectsAreChecked_data();
    void redirectsAreChecked();
    void encryptionIsNeverGivenUp();
    void aHostWithoutProofIsNotRead();
    void offlineIsSaid();
    void aPublicHostCannotSendUsHome();
    void readsTwoMegabytesOfAnEndlessPageAndStops();
    void cancelEndsItQuietly();
    void aNewFetchEndsTheOneBefore();
    void otherSchemesAreRefused_data();
    void otherSchemesAreRefused();

private:
    /// The error of a fetch that must fail.
    [[nodiscard]] static Error failureOf(Fetcher &fetcher, const QUrl &address);

    QNetworkAccessManager m_network;
};

Error TestFetcher::failureOf(Fetcher &fetcher, const QUrl &address)
{
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({address, {}, pageTypes, {}});
    if (failed.isEmpty() && !failed.wait(20000))
        return {ErrorCode::Crashed, QStringLiteral("no answer")};
    if (!fetched.isEmpty() || fetcher.isBusy())
        return {ErrorCode::Crashed, QStringLiteral("fetched all the same")};
    return failed.first().first().value<Error>();
}

void TestFetcher::readsAPageAndSaysWhereItCameFrom()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/old"), PageServer::redirect(QUrl(QStringLiteral("/new?a=1"))));
    server.pages.insert(QStringLiteral("/new"), {"<title>文稿</title>"});
    Fetcher fetcher(m_network);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({server.address(QStringLiteral("/old")), "text/html", pageTypes, "zh-CN"});
    QVERIFY(fetcher.isBusy());
    QVERIFY(fetched.wait(10000));
    const auto answer = fetched.first().first().value<fetch::Answer>();
    QCOMPARE(answer.bytes, QByteArray("<title>文稿</title>"));
    QCOMPARE(answer.type, QStringLiteral("text/html"));
    QCOMPARE(answer.address, server.address(QStringLiteral("/new")).resolved(QUrl(QStringLiteral("?a=1"))));
    QVERIFY(!answer.isCut);
    QVERIFY(!fetcher.isBusy());
    QVERIFY(server.requests.first().contains("Accept: text/html"));
    QVERIFY(server.requests.first().contains("Accept-Language: zh-CN"));
    QVERIFY(server.requests.first().contains("User-Agent: Wengao/"));
}

void TestFetcher::sendsNoCookiesAndNoCredentials()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/in"), PageServer::redirect(QUrl(QStringLiteral("/out"))));
    server.pages[QStringLiteral("/in")].headers.append("Set-Cookie: who=me; Path=/");
    server.pages.insert(QStringLiteral("/out"), {"ok"});
    Fetcher fetcher(m_network);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    QUrl address = server.address(QStringLiteral("/in"));
    address.setUserInfo(QStringLiteral("name:secret"));
    fetcher.fetch({address, {}, pageTypes, {}});
    QVERIFY(fetched.wait(10000));
    QCOMPARE(server.requests.size(), 2);
    for (const QByteArray &head : std::as_const(server.requests)) {
        QVERIFY2(!head.toLower().contains("cookie:"), head.constData());
        QVERIFY2(!head.toLower().contains("authorization:"), head.constData());
        QVERIFY2(!head.toLower().contains("referer:"), head.constData());
    }
    QVERIFY(m_network.cookieJar()->cookiesForUrl(address).isEmpty());
}

void TestFetcher::failuresAreSentences_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("an address that does not exist")
        << "/absent" << ErrorCode::NotFound << "has nothing at this address (404)";
    QTest::newRow("a page that is gone") << "/gone" << ErrorCode::NotFound << "has taken this away (410)";
    QTest::newRow("a page behind a login") << "/closed" << ErrorCode::NotReadable << "signed in (403)";
    QTest::newRow("a broken server") << "/broken" << ErrorCode::NotReadable << "trouble of its own";
    QTest::newRow("a PDF") << "/paper.pdf" << ErrorCode::Unsupported << "This is a PDF";
    QTest::newRow("a picture") << "/picture" << ErrorCode::Unsupported << "not a page (image/png)";
    QTest::newRow("a server that says nothing") << "/silent" << ErrorCode::Timeout << "took too long";
    QTest::newRow("a server that hangs up")
        << "/rude" << ErrorCode::NotReadable << "broke the connection off";
}

void TestFetcher::failuresAreSentences()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    PageServer server;
    server.pages.insert(QStringLiteral("/gone"), {"x", "text/html", 410});
    server.pages.insert(QStringLiteral("/closed"), {"x", "text/html", 403});
    server.pages.insert(QStringLiteral("/broken"), {"x", "text/html", 502});
    server.pages.insert(QStringLiteral("/paper.pdf"), {"%PDF", "application/pdf"});
    server.pages.insert(QStringLiteral("/picture"), {"x", "image/PNG"});
    server.pages[QStringLiteral("/silent")].silent = true;
    server.pages[QStringLiteral("/rude")].hangsUp = true;
    Fetcher fetcher(m_network, {qint64(2) * 1024 * 1024, std::chrono::milliseconds(1500), 5});
    const Error error = failureOf(fetcher, server.address(path));
    QCOMPARE(error.code, code);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
}

void TestFetcher::followsUpToFiveRedirects()
{
    PageServer server;
    for (int i = 0; i < 7; ++i)
        server.pages.insert(QStringLiteral("/%1").arg(i),
                            PageServer::redirect(QUrl(QStringLiteral("/%1").arg(i + 1))));
    server.pages.insert(QStringLiteral("/7"), {"arrived"});
    Fetcher fetcher(m_network);
    QVERIFY(failureOf(fetcher, server.address(QStringLiteral("/0")))
                .message.contains(QLatin1String("without end")));
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({server.address(QStringLiteral("/2")), {}, pageTypes, {}});
    QVERIFY(fetched.wait(10000));
}

void TestFetcher::redirectsAreChecked_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("to a file") << "file:///etc/passwd";
    QTest::newRow("to FTP") << "ftp://127.0.0.1/x";
    QTest::newRow("to data") << "data:text/html,x";
    QTest::newRow("to nowhere") << "http:///x";
}

void TestFetcher::redirectsAreChecked()
{
    QFETCH(QString, target);
    PageServer server;
    server.pages.insert(QStringLiteral("/"), {{}, "text/html", 302, {"Location: " + target.toLatin1()}});
    Fetcher fetcher(m_network);
    QCOMPARE(failureOf(fetcher, server.address(QStringLiteral("/"))).code, ErrorCode::Unsupported);
    QCOMPARE(server.requests.size(), 1);
}

void TestFetcher::encryptionIsNeverGivenUp()
{
    const std::optional<Identity> identity = makeIdentity();
    if (!identity)
        QSKIP("there is no openssl to make a certificate with");
    const Trust trust(identity->certificate);
    PageServer plain;
    plain.pages.insert(QStringLiteral("/"), {"in the open"});
    PageServer secure(identity->configuration());
    secure.pages.insert(QStringLiteral("/down"), PageServer::redirect(plain.address(QStringLiteral("/"))));
    secure.pages.insert(QStringLiteral("/on"), PageServer::redirect(QUrl(QStringLiteral("/page"))));
    secure.pages.insert(QStringLiteral("/page"), {"sealed"});
    QNetworkAccessManager network;
    Fetcher fetcher(network);
    const Error error = failureOf(fetcher, secure.address(QStringLiteral("/down")));
    QCOMPARE(error.code, ErrorCode::Unsafe);
    QVERIFY2(error.message.contains(QLatin1String("without encryption")), qPrintable(error.message));
    QVERIFY(plain.requests.isEmpty());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({secure.address(QStringLiteral("/on")), {}, pageTypes, {}});
    QVERIFY(fetched.wait(10000));
    QCOMPARE(fetched.first().first().value<fetch::Answer>().bytes, QByteArray("sealed"));
}

void TestFetcher::aHostWithoutProofIsNotRead()
{
    const std::optional<Identity> identity = makeIdentity();
    if (!identity)
        QSKIP("there is no openssl to make a certificate with");
    PageServer secure(identity->configuration());
    secure.pages.insert(QStringLiteral("/"), {"sealed by nobody"});
    QNetworkAccessManager network;
    Fetcher fetcher(network);
    const Error error = failureOf(fetcher, secure.address(QStringLiteral("/")));
    QCOMPARE(error.code, ErrorCode::Unsafe);
    QVERIFY2(error.message.contains(QLatin1String("could not prove who it is")), qPrintable(error.message));
    QVERIFY(secure.requests.isEmpty());
}

/// A name that can never exist fails as every name does without a network.
void TestFetcher::offlineIsSaid()
{
    Fetcher fetcher(m_network);
    const Error error = failureOf(fetcher, QUrl(QStringLiteral("http://nobody.invalid/")));
    QCOMPARE(error.code, ErrorCode::NotFound);
    QVERIFY2(error.message.contains(QLatin1String("Is this computer online?")), qPrintable(error.message));
    const QUrl address(QStringLiteral("https://a.example/"));
    for (const auto cut :
         {QNetworkReply::TemporaryNetworkFailureError, QNetworkReply::NetworkSessionFailedError})
        QVERIFY(fetch::failureMessage(address, cut).contains(QLatin1String("seems to be offline")));
}

void TestFetcher::aPublicHostCannotSendUsHome()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/"), PageServer::redirect(server.address(QStringLiteral("/inside"))));
    server.pages.insert(QStringLiteral("/inside"), {"router settings"});
    Fetcher fetcher(m_network, {}, pretendLookup);
    const Error error = failureOf(fetcher, server.address(QStringLiteral("/"), QStringLiteral("localhost")));
    QCOMPARE(error.code, ErrorCode::Unsafe);
    QVERIFY(error.message.contains(QLatin1String("own network")));
    QCOMPARE(server.requests.size(), 1);
}

void TestFetcher::readsTwoMegabytesOfAnEndlessPageAndStops()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/"), {QByteArray(100000, 'x')});
    server.pages[QStringLiteral("/")].endless = true;
    Fetcher fetcher(m_network);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({server.address(QStringLiteral("/")), {}, pageTypes, {}});
    QVERIFY(fetched.wait(20000));
    const auto answer = fetched.first().first().value<fetch::Answer>();
    QVERIFY(answer.isCut);
    QCOMPARE(answer.bytes.size(), 2 * 1024 * 1024);
    QVERIFY2(server.bytesSent < qint64(12) * 1024 * 1024, "the rest was not left where it was");
}

void TestFetcher::cancelEndsItQuietly()
{
    PageServer server;
    server.pages[QStringLiteral("/")].silent = true;
    Fetcher fetcher(m_network, {1000, std::chrono::milliseconds(300), 5});
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    fetcher.fetch({server.address(QStringLiteral("/")), {}, pageTypes, {}});
    QTRY_COMPARE(server.requests.size(), 1);
    fetcher.cancel();
    QVERIFY(!fetcher.isBusy());
    QVERIFY(!failed.wait(600));
}

void TestFetcher::aNewFetchEndsTheOneBefore()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/b"), {"second"});
    server.pages[QStringLiteral("/a")].silent = true;
    Fetcher fetcher(m_network);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch({server.address(QStringLiteral("/a")), {}, pageTypes, {}});
    QTRY_COMPARE(server.requests.size(), 1);
    fetcher.fetch({server.address(QStringLiteral("/b")), {}, pageTypes, {}});
    QVERIFY(fetched.wait(10000));
    QCOMPARE(fetched.size(), 1);
    QCOMPARE(fetched.first().first().value<fetch::Answer>().bytes, QByteArray("second"));
}

void TestFetcher::otherSchemesAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("a file") << "file:///etc/passwd";
    QTest::newRow("a script") << "javascript:alert(1)";
    QTest::newRow("no host") << "https:///x";
    QTest::newRow("nothing") << "";
}

void TestFetcher::otherSchemesAreRefused()
{
    QFETCH(QString, address);
    Fetcher fetcher(m_network);
    QCOMPARE(failureOf(fetcher, QUrl(address)).code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestFetcher)

#include "tst_fetcher.moc"
