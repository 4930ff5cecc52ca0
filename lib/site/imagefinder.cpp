#include "site/imagefinder.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wengao::site {

namespace {

bool liesIn(const QString &path, const QString &folder)
{
    return !folder.isEmpty() && (folder == "/"_L1 || path.startsWith(folder + u'/'));
}

/// The path of an address without its query and fragment, percent-decoded; as written when that name exists
/// on disk too, since writers do use `#` and `%` in file names.
QStringList spellings(const QString &address)
{
    QString path = address;
    for (const QChar mark : {u'#', u'?'}) {
        const qsizetype at = path.indexOf(mark);
        if (at >= 0)
            path.truncate(at);
    }
    QStringList result{QUrl::fromPercentEncoding(path.toUtf8())};
    if (!result.contains(address))
        result.append(address);
    return result;
}

QString below(const QString &root, const QString &folder)
{
    return root + u'/' + folder;
}

/// Where an article's page ends up below the site: content/posts/a.md → posts/a, a bundle → its folder.
QString pageFolder(const QFileInfo &article, const QString &root, const Config &config)
{
    const QString content = below(root, config.contentFolder);
    const QString path = article.absoluteFilePath();
    if (!liesIn(path, content))
        return {};
    const QString folder = QDir(content).relativeFilePath(article.absolutePath());
    const QString name = article.completeBaseName();
    const bool isBundle = name == "index"_L1 || name == "_index"_L1 || name.startsWith("index."_L1);
    return isBundle ? folder : folder + u'/' + name;
}

QStringList candidates(const QString &address, const QFileInfo &article, const QString &root,
                       const Config &config)
{
    QStringList paths;
    QStringList shelves{below(root, config.assetFolder)};
    for (const QString &folder : config.staticFolders)
        shelves.append(below(root, folder));
    if (address.startsWith(u'/')) {
        if (!root.isEmpty()) {
            for (const QString &shelf : std::as_const(shelves))
                paths.append(shelf + address);
            paths.append(below(root, config.contentFolder) + address);
        } else {
            paths.append(article.absolutePath() + address);
        }
        return paths;
    }
    paths.append(article.absolutePath() + u'/' + address);
    if (root.isEmpty())
        return paths;
    const QString page = pageFolder(article, root, config);
    for (const QString &shelf : std::as_const(shelves)) {
        if (!page.isEmpty())
            paths.append(shelf + u'/' + page + u'/' + address);
        paths.append(shelf + u'/' + address);
    }
    if (!page.isEmpty())
        paths.append(below(root, config.contentFolder) + u'/' + page + u'/' + address);
    return paths;
}

/// "C:/x" and "a:b.png" have no scheme a browser knows either, but are no web addresses.
std::optional<ImagePlace> placeByScheme(const QString &address)
{
    if (address.trimmed().isEmpty())
        return ImagePlace::Unusable;
    if (address.startsWith("//"_L1))
        return ImagePlace::Remote;
    const QString scheme = QUrl(address.trimmed(), QUrl::TolerantMode).scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return ImagePlace::Remote;
    if (scheme == "data"_L1)
        return ImagePlace::Data;
    if (!scheme.isEmpty())
        return ImagePlace::Unusable;
    return std::nullopt;
}

} // namespace

Image findImage(const QString &address, const QString &articlePath, const QString &root, const Config &config)
{
    if (const auto place = placeByScheme(address))
        return {*place, {}};
    if (address.contains(QChar::Null) || address.size() > 4096)
        return {ImagePlace::Unusable, {}};
    // Paths are compared in their canonical form, with symbolic links followed on both sides.
    const QString folder = QFileInfo(QFileInfo(articlePath).absolutePath()).canonicalFilePath();
    const QFileInfo article(QDir(folder), QFileInfo(articlePath).fileName());
    const QString canonicalRoot = root.isEmpty() ? QString() : QFileInfo(root).canonicalFilePath();
    bool outside = false;
    for (const QString &spelling : spellings(address)) {
        for (const QString &candidate : candidates(spelling, article, canonicalRoot, config)) {
            const QFileInfo file(candidate);
            if (!file.isFile())
                continue;
            const QString path = file.canonicalFilePath();
            if (liesIn(path, canonicalRoot.isEmpty() ? folder : canonicalRoot))
                return {ImagePlace::Local, path};
            outside = true;
        }
    }
    return {outside ? ImagePlace::Outside : ImagePlace::Missing, {}};
}

} // namespace wengao::site
