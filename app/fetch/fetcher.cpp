#include "fetch/fetcher.h"

#include "fetch/failures.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace wengao::fetch {

namespace {

constexpr qint64 bufferSize = qint64(64) * 1024;

bool isWeb(const QUrl &address)
{
    return (address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https")) &&
           !address.host().isEmpty();
}

QNetworkRequest networkRequest(const QUrl &address, const Request &request)
{
    QNetworkRequest made(address);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setHeader(
        QNetworkRequest::UserAgentHeader,
        QStringLiteral("Wengao/%1 (reference look-up)").arg(QCoreApplication::applicationVersion()));
    if (!request.accept.isEmpty())
        made.setRawHeader("Accept", request.accept);
    if (!request.languages.isEmpty())
        made.setRawHeader("Accept-Language", request.languages);
    return made;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

Fetcher::Fetcher(QNetworkAccessManager &network, const Limits &limits, HostLookup lookup, QObject *parent)
    : QObject(parent), m_network(network), m_limits(limits), m_lookup(std::move(lookup))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(ErrorCode::Timeout, slowMessage(m_request.address)); });
}

Fetcher::~Fetcher()
{
    drop();
}

void Fetcher::fetch(const Request &request)
{
    drop();
    m_request = request;
    m_request.address.setUserInfo({});
    m_request.address.setFragment({});
    m_answer = {};
    m_redirects = 0;
    m_busy = true;
    m_step = new QObject(this);
    m_deadline.start(m_limits.time);
    QTimer::singleShot(0, m_step, [this] { go(m_request.address); });
}

void Fetcher::cancel()
{
    drop();
}

void Fetcher::drop()
{
    m_busy = false;
    m_deadline.stop();
    delete std::exchange(m_step, nullptr);
    if (QNetworkReply *reply = m_reply) {
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void Fetcher::fail(ErrorCode code, const QString &message, const QString &detail)
{
    drop();
    Q_EMIT failed({code, message, detail});
}

void Fetcher::go(const QUrl &address)
{
    if (!isWeb(address)) {
        fail(ErrorCode::Unsupported, notWebMessage(address), address.scheme());
        return;
    }
    const QHostAddress literal(address.host());
    if (!literal.isNull()) {
        judge(address, {literal});
        return;
    }
    m_lookup(address.host(), m_step,
             [this, address](const QList<QHostAddress> &hosts) { judge(address, hosts); });
}

/// A host that was not found is tried all the same: behind a proxy only the proxy knows the names.
void Fetcher::judge(const QUrl &address, const QList<QHostAddress> &hosts)
{
    const bool allPublic = std::all_of(hosts.begin(), hosts.end(), isPublic);
    if (m_redirects == 0)
        m_startedPublic = allPublic;
    else if (m_startedPublic && !allPublic) {
        fail(ErrorCode::Unsafe, strayMessage(m_request.address), address.toDisplayString());
        return;
    }
    send(address);
}

void Fetcher::send(const QUrl &address)
{
    m_headRead = false;
    m_reply = m_network.get(networkRequest(address, m_request));
    m_reply->setReadBufferSize(bufferSize);
    m_answer.address = address;
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Fetcher::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Fetcher::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Fetcher::conclude);
}

/// Redirects and answers of no use are known by their head; their body is not waited for.
void Fetcher::readHead()
{
    const int status = statusOf(*m_reply);
    if (m_headRead || status == 0)
        return;
    m_headRead = true;
    const QByteArray location = m_reply->rawHeader("Location");
    if (status >= 300 && status < 400 && !location.isEmpty()) {
        follow(m_answer.address.resolved(QUrl::fromEncoded(location)));
        return;
    }
    if (status < 200 || status >= 300) {
        fail(status == 404 || status == 410 ? ErrorCode::NotFound : ErrorCode::NotReadable,
             statusMessage(m_answer.address, status), QString::number(status));
        return;
    }
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    m_answer.type =
        QString::fromLatin1(m_answer.contentType).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (!m_answer.type.isEmpty() && !m_request.types.isEmpty() && !m_request.types.contains(m_answer.type))
        fail(ErrorCode::Unsupported, typeMessage(m_answer.type), m_answer.type);
}

void Fetcher::follow(const QUrl &target)
{
    const bool loses =
        m_answer.address.scheme() == QLatin1String("https") && target.scheme() == QLatin1String("http");
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
    if (loses)
        fail(ErrorCode::Unsafe, downgradeMessage(m_request.address), target.toDisplayString());
    else if (++m_redirects > m_limits.redirects)
        fail(ErrorCode::Unsafe, loopMessage(m_request.address), target.toDisplayString());
    else {
        QUrl clean = target;
        clean.setUserInfo({});
        clean.setFragment({});
        go(clean);
    }
}

void Fetcher::readBody()
{
    if (!m_reply || !m_headRead)
        return;
    while (m_reply->bytesAvailable() > 0) {
        m_answer.isCut = m_answer.bytes.size() >= m_limits.bytes;
        if (m_answer.isCut) {
            deliver();
            return;
        }
        m_answer.bytes += m_reply->read(m_limits.bytes - m_answer.bytes.size());
    }
}

void Fetcher::deliver()
{
    const Answer answer = m_answer;
    drop();
    Q_EMIT fetched(answer);
}

void Fetcher::conclude()
{
    readHead();
    if (!m_reply)
        return;
    readBody();
    if (!m_reply)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error != QNetworkReply::NoError) {
        const QString detail = m_reply->errorString();
        fail(failureCode(error), failureMessage(m_answer.address, error), detail);
        return;
    }
    deliver();
}

} // namespace wengao::fetch
