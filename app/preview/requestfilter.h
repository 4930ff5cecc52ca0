#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace wengao::preview {

/// Lets through only what the page is made of: the shell, the article's own images and media and, if a person
/// allowed them for this article, images and media from the web.
class RequestFilter final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit RequestFilter(const QString &host, QObject *parent = nullptr);

    void setRemoteAllowed(bool allowed) { m_remoteAllowed = allowed; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    [[nodiscard]] bool isAllowed(const QWebEngineUrlRequestInfo &info) const;

    QString m_host;
    bool m_remoteAllowed = false;
};

} // namespace wengao::preview
