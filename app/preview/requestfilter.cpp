#include "preview/requestfilter.h"

#include "preview/articlescheme.h"

namespace wengao::preview {

using namespace Qt::StringLiterals;

RequestFilter::RequestFilter(const QString &host, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent), m_host(host)
{
}

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!isAllowed(info))
        info.block(true);
}

bool RequestFilter::isAllowed(const QWebEngineUrlRequestInfo &info) const
{
    using Info = QWebEngineUrlRequestInfo;
    const QUrl url = info.requestUrl();
    if (info.requestMethod() != "GET")
        return false;
    const Info::ResourceType type = info.resourceType();
    const bool picture = type == Info::ResourceTypeImage || type == Info::ResourceTypeMedia;
    if (url.scheme() == QLatin1StringView(ArticleScheme::name) && url.host() == m_host)
        return url.path() == u"/"                  ? type == Info::ResourceTypeMainFrame
               : url.path().startsWith(u"/fonts/") ? type == Info::ResourceTypeFontResource
                                                   : picture;
    if (url.scheme() == u"data")
        return picture;
    return m_remoteAllowed && picture && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace wengao::preview
