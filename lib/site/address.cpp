#include "site/address.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::site {

namespace {

/// Hugo's path cleaning, as far as it is the same in every version: spaces become hyphens, letters small.
QString cleaned(QString path, const Config &config)
{
    path.replace(u' ', u'-');
    static const auto kept = u"-_./+~"_s;
    QString result;
    for (const QChar c : std::as_const(path)) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || kept.contains(c))
            result.append(c);
    }
    return config.keepsPathCase ? result : result.toLower();
}

QString field(const QVariantMap &fields, QLatin1StringView name)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it->toString();
    }
    return {};
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) &&
           !url.host().isEmpty();
}

/// The published path below the base address, without a slash at its start; nothing when unknown.
std::optional<QString> publishedPath(const QFileInfo &article, const QString &content, const Config &config,
                                     const QVariantMap &fields)
{
    const QString relative = QDir(content).relativeFilePath(article.absolutePath());
    if (relative.startsWith(".."_L1))
        return std::nullopt;
    const QString section = relative == "."_L1 ? QString() : relative.section(u'/', 0, 0);
    if (config.permalinks.contains(section.toLower()))
        return std::nullopt;
    QString name = article.completeBaseName();
    if (name.contains(u'.')) // index.zh-tw.md: a translation, published below a language's folder
        return std::nullopt;
    QStringList parts = relative == "."_L1 ? QStringList() : relative.split(u'/');
    const QString slug = field(fields, "slug"_L1);
    if (name == "index"_L1 && !slug.isEmpty() && !parts.isEmpty())
        parts.last() = slug;
    else if (name != "index"_L1 && name != "_index"_L1)
        parts.append(slug.isEmpty() ? name : slug);
    const QString path = cleaned(parts.join(u'/'), config);
    return config.uglyUrls && !path.isEmpty() ? path + ".html"_L1 : path + (path.isEmpty() ? u""_s : u"/"_s);
}

} // namespace

QUrl publishedAddress(const QString &articlePath, const QString &root, const Config &config,
                      const QVariantMap &fields)
{
    for (const auto name : {"canonicalURL"_L1, "canonical"_L1}) {
        const QUrl own(field(fields, name));
        if (isWebAddress(own))
            return own;
    }
    QUrl base(config.baseUrl);
    if (root.isEmpty() || !isWebAddress(base))
        return {};
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    const QString url = field(fields, "url"_L1);
    if (!url.isEmpty()) {
        const QUrl own(url);
        return own.scheme().isEmpty() ? base.resolved(QUrl(url.startsWith(u'/') ? url.mid(1) : url))
                                      : (isWebAddress(own) ? own : QUrl());
    }
    const QFileInfo article(QFileInfo(QFileInfo(articlePath).absolutePath()).canonicalFilePath() + u'/' +
                            QFileInfo(articlePath).fileName());
    const auto path = publishedPath(article, root + u'/' + config.contentFolder, config, fields);
    if (!path)
        return {};
    base.setPath(base.path() + *path);
    return base;
}

} // namespace wengao::site
