#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

namespace wengao::tests {

/// A web server on this computer alone, with pages by path. It notes the heads of all requests.
class PageServer final
{
public:
    struct Page
    {
        QByteArray body;
        QByteArray type = "text/html; charset=utf-8";
        int status = 200;
        QList<QByteArray> headers = {};
        bool silent = false; ///< accepts the request and never answers
        bool hangsUp = false;
        bool endless = false; ///< repeats its body as long as somebody reads
    };

    PageServer() : PageServer(std::make_unique<QTcpServer>(), QStringLiteral("http")) {}
    /// One that proves itself with a certificate.
    explicit PageServer(const QSslConfiguration &tls)
        : PageServer(std::make_unique<QSslServer>(), QStringLiteral("https"))
    {
        static_cast<QSslServer *>(m_server.get())->setSslConfiguration(tls);
    }

    QHash<QString, Page> pages;
    QList<QByteArray> requests; ///< the heads as they came
    qint64 bytesSent = 0;

    [[nodiscard]] QUrl address(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("%1://%2:%3%4").arg(m_scheme, host).arg(m_server->serverPort()).arg(path));
    }
    static Page redirect(const QUrl &target)
    {
        return {{}, "text/html", 302, {"Location: " + target.toEncoded()}};
    }

private:
    PageServer(std::unique_ptr<QTcpServer> server, QString scheme)
        : m_server(std::move(server)), m_scheme(std::move(scheme))
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port for the test's server");
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                serve(socket);
        });
    }

    void serve(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray head = socket->readAll();
            if (head.startsWith("GET "))
                answer(socket, head);
        });
    }
    void answer(QTcpSocket *socket, const QByteArray &head)
    {
        requests.append(head);
        const QString path = QUrl::fromEncoded(head.mid(4, head.indexOf(' ', 4) - 4)).path();
        const Page page = pages.value(path, {"<p>nothing here</p>", "text/html", 404});
        if (page.silent)
            return;
        if (page.hangsUp) {
            socket->abort();
            return;
        }
        QByteArray reply = "HTTP/1.1 " + QByteArray::number(page.status) + " Told\r\nConnection: close\r\n";
        if (!page.type.isEmpty())
            reply += "Content-Type: " + page.type + "\r\n";
        for (const QByteArray &line : page.headers)
            reply += line + "\r\n";
        if (!page.endless)
            reply += "Content-Length: " + QByteArray::number(page.body.size()) + "\r\n";
        socket->write(reply + "\r\n" + page.body);
        bytesSent += page.body.size();
        if (!page.endless) {
            socket->disconnectFromHost();
            return;
        }
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket, body = page.body] {
            if (socket->bytesToWrite() > 0)
                return;
            socket->write(body);
            bytesSent += body.size();
        });
    }

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
};

} // namespace wengao::tests
