#pragma once

#include "base/error.h"
#include "fetch/network.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace wengao::fetch {

/// What is asked for.
struct Request
{
    QUrl address;
    QByteArray accept;    ///< the Accept header
    QStringList types;    ///< media types of use, such as "text/html"; an answer of another type is refused
    QByteArray languages; ///< the Accept-Language header; may be empty
};

/// What came.
struct Answer
{
    QUrl address; ///< where it came from, after all redirects
    QString type; ///< the media type in small letters; empty when the server named none
    QByteArray contentType;
    QByteArray bytes;
    bool isCut = false; ///< there was more than may be read
};

/// How far a fetch may go.
struct Limits
{
    qint64 bytes = qint64(2) * 1024 * 1024;
    std::chrono::milliseconds time{20000}; ///< for everything together
    int redirects = 5;
};

/// Fetches one address when a person asked for it. Only http and https; no cookies, credentials or cache; no
/// redirect from https to http, nor from a public host to this computer or the local network. Reads what the
/// limits allow and stops. One fetch at a time: a new one ends the one before. GUI thread.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    /// `network` must outlive the fetcher.
    explicit Fetcher(QNetworkAccessManager &network, const Limits &limits = {},
                     HostLookup lookup = systemHostLookup(), QObject *parent = nullptr);
    ~Fetcher() override;

    /// fetched() or failed() follows, never before this returns.
    void fetch(const Request &request);
    /// Ends the fetch under way; neither signal follows.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void fetched(const wengao::fetch::Answer &answer);
    void failed(const wengao::Error &error);

private:
    void go(const QUrl &address);
    void judge(const QUrl &address, const QList<QHostAddress> &hosts);
    void send(const QUrl &address);
    void readHead();
    void readBody();
    void follow(const QUrl &target);
    void conclude();
    void deliver();
    void fail(ErrorCode code, const QString &message, const QString &detail = {});
    void drop();

    QNetworkAccessManager &m_network;
    const Limits m_limits;
    const HostLookup m_lookup;
    QTimer m_deadline;
    Request m_request;
    Answer m_answer;
    QPointer<QNetworkReply> m_reply;
    QObject *m_step = nullptr; ///< what lives as long as the fetch under way
    bool m_busy = false;
    bool m_startedPublic = false;
    bool m_headRead = false;
    int m_redirects = 0;
};

} // namespace wengao::fetch
