#pragma once

#include "site/config.h"
#include "site/imagefinder.h"

#include <QUrl>

namespace wengao::site {

/// The Hugo site around an article, or its absence: every question has an answer in both cases. A value;
/// it never looks at the disk again after it was made, except to find an image.
class Site final
{
public:
    /// A place without a site.
    Site() = default;

    /// Finds the nearest folder above `path` (a file or a folder) that is the root of a Hugo site and reads
    /// its configuration. A configuration that cannot be understood gives Hugo's defaults and a problem.
    [[nodiscard]] static Site containing(const QString &path);

    [[nodiscard]] bool exists() const { return !m_root.isEmpty(); }
    /// Canonical path of the site's root without a slash at its end; empty without a site.
    [[nodiscard]] QString root() const { return m_root; }
    /// The main configuration file; empty when there is none.
    [[nodiscard]] QString configFile() const { return m_configFile; }
    [[nodiscard]] const Config &config() const { return m_config; }
    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }

    /// Where an image of an article is; see findImage().
    [[nodiscard]] Image resolveImage(const QString &articlePath, const QString &address) const;
    /// The folders whose images an article may show: the site's root, else the article's own folder.
    [[nodiscard]] QStringList imageRoots(const QString &articlePath) const;
    /// The address the article is published at; see publishedAddress().
    [[nodiscard]] QUrl address(const QString &articlePath, const QVariantMap &fields) const;

private:
    QString m_root;
    QString m_configFile;
    Config m_config;
    QList<Problem> m_problems;
};

} // namespace wengao::site
