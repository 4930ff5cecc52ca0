#include "preview/articlescheme.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace wengao::preview {

using namespace Qt::StringLiterals;

namespace {

void replyBytes(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    job->reply(type, buffer);
}

} // namespace

ArticleScheme::ArticleScheme(QObject *parent) : QWebEngineUrlSchemeHandler(parent)
{
    // Nobody who writes an article can know the host, so nothing in it can name our own addresses.
    const quint64 high = QRandomGenerator::system()->generate64();
    const quint64 low = QRandomGenerator::system()->generate64();
    m_host = u"p%1%2"_s.arg(high, 16, 16, QChar(u'0')).arg(low, 16, 16, QChar(u'0'));
}

void ArticleScheme::registerScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(name).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(name);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl ArticleScheme::shellUrl() const
{
    return QUrl(QLatin1StringView(name) + u"://"_s + m_host + u'/');
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET" || url.host() != m_host) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const QString path = url.path();
    const QString src = QUrlQuery(url).queryItemValue(u"s"_s, QUrl::FullyDecoded);
    if (path == u"/" && !url.hasQuery()) {
        replyBytes(job, QByteArrayLiteral("text/html;charset=utf-8"), m_shell);
    } else if (path == u"/image") {
        replyFile(job, src);
    } else if (path.startsWith(u"/fonts/") && !url.hasQuery()) {
        replyFont(job, path.sliced(7));
    } else if (path == u"/remote") {
        replyBytes(job, QByteArrayLiteral("image/svg+xml"),
                   placeholderImage(tr("Image from the web, not loaded"), src));
        Q_EMIT remoteImageHeld();
    } else {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    }
}

/// A font of the formulas; they are part of the program.
void ArticleScheme::replyFont(QWebEngineUrlRequestJob *job, const QString &fileName)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_-]+\\.woff2$"_s);
    QFile file(u":/wengao/katex/fonts/"_s + fileName);
    if (plain.match(fileName).hasMatch() && file.open(QIODevice::ReadOnly))
        replyBytes(job, QByteArrayLiteral("font/woff2"), file.readAll());
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void ArticleScheme::replyFile(QWebEngineUrlRequestJob *job, const QString &src)
{
    const Result<ServedFile> served = servedFile(m_source, src);
    if (!served) {
        replyBytes(job, QByteArrayLiteral("image/svg+xml"), placeholderImage(served.error().message, src));
        return;
    }
    auto *file = new QFile(served->path, job);
    if (!file->open(QIODevice::ReadOnly)) {
        replyBytes(job, QByteArrayLiteral("image/svg+xml"), placeholderImage(tr("Cannot be read"), src));
        return;
    }
    job->reply(served->mimeType, file);
}

} // namespace wengao::preview
