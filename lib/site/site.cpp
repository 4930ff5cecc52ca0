#include "site/site.h"

#include "site/address.h"
#include "site/configreader.h"

#include <QDir>
#include <QFileInfo>

namespace wengao::site {

namespace {

QString rootAbove(const QString &path)
{
    const QFileInfo info(path);
    QString folder =
        QFileInfo(info.isDir() ? info.absoluteFilePath() : info.absolutePath()).canonicalFilePath();
    while (!folder.isEmpty()) {
        if (isSiteRoot(folder))
            return folder;
        const QString parent = QFileInfo(folder).absolutePath();
        if (parent == folder)
            break;
        folder = parent;
    }
    return {};
}

} // namespace

Site Site::containing(const QString &path)
{
    Site site;
    site.m_root = path.isEmpty() ? QString() : rootAbove(path);
    if (site.exists()) {
        const QVariantMap values = readConfig(site.m_root, &site.m_configFile, &site.m_problems);
        site.m_config = configFrom(values, site.m_configFile, &site.m_problems);
    }
    return site;
}

Image Site::resolveImage(const QString &articlePath, const QString &address) const
{
    return findImage(address, articlePath, m_root, m_config);
}

QStringList Site::imageRoots(const QString &articlePath) const
{
    if (exists())
        return {m_root};
    const QString folder = QFileInfo(QFileInfo(articlePath).absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QStringList() : QStringList{folder};
}

QUrl Site::address(const QString &articlePath, const QVariantMap &fields) const
{
    return publishedAddress(articlePath, m_root, m_config, fields);
}

} // namespace wengao::site
