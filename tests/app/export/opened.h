#pragma once

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineView>

namespace wengao::tests {

/// A server that notices whatever reaches it.
class Listener final
{
public:
    Listener()
    {
        (void)m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            requests.append(QStringLiteral("a connection"));
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                requests.append(QString::fromLatin1(socket->readLine()));
                socket->write("HTTP/1.0 404 Not Found\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
    }

    QStringList requests;

private:
    QTcpServer m_server;
};

/// A page in an ordinary browser: scripts may run, everything may be fetched.
class Opened final
{
public:
    Opened() : m_view(&m_profile)
    {
        using Settings = QWebEngineSettings;
        m_view.settings()->setAttribute(Settings::JavascriptEnabled, true);
        m_view.settings()->setAttribute(Settings::LocalContentCanAccessRemoteUrls, true);
        m_view.settings()->setAttribute(Settings::JavascriptCanOpenWindows, true);
        m_view.resize(1000, 800);
    }
    /// Writes the page to a file and opens that.
    [[nodiscard]] bool open(const QByteArray &html, const QString &name = QStringLiteral("page.html"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
            return false;
        file.close();
        const QSignalSpy loaded(&m_view, &QWebEngineView::loadFinished);
        m_view.load(QUrl::fromLocalFile(file.fileName()));
        m_view.show();
        return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 60'000) && loaded.first().first().toBool();
    }
    /// The value of an expression; it is asked in a world of its own, which the page's policy does not bind.
    [[nodiscard]] QVariant value(const QString &expression, bool inPage = false)
    {
        auto result = std::make_shared<std::optional<QVariant>>();
        m_view.page()->runJavaScript(
            expression, inPage ? QWebEngineScript::MainWorld : QWebEngineScript::ApplicationWorld,
            [result](const QVariant &value) { *result = value; });
        (void)QTest::qWaitFor([&] { return result->has_value(); }, 60'000);
        return result->value_or(QVariant());
    }
    void resize(int width, int height) { m_view.resize(width, height); }
    [[nodiscard]] QWebEngineView &view() { return m_view; }

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/an opened page XXXXXX")};
    QWebEngineProfile m_profile;
    QWebEngineView m_view;
};

} // namespace wengao::tests
