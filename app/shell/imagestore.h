#pragma once

#include "base/result.h"
#include "site/site.h"

#include <QImage>

namespace wengao::storage {
class FileSystem;
}

namespace wengao::shell {

/// Stores images where an article's site keeps them and tells the path to write into the article: beside the
/// article, or under the site's static folder when the article is a single page of a section (which Hugo
/// publishes without the files around it). Existing files are never replaced, and of one that cannot be
/// written whole nothing is left; an image that is there already is not stored again. GUI thread.
class ImageStore final
{
public:
    /// The file system must outlive the store.
    ImageStore(storage::FileSystem &files, QString articlePath, site::Site site)
        : m_files(files), m_articlePath(std::move(articlePath)), m_site(std::move(site))
    {
    }

    /// Saves a pasted picture as PNG under a name made from the article's.
    [[nodiscard]] Result<QString> stored(const QImage &image) const;
    /// Copies an image file, unless it lies where the article can refer to it already.
    [[nodiscard]] Result<QString> stored(const QString &file) const;

private:
    struct Place
    {
        QString folder; ///< on disk, without a slash at its end
        QString prefix; ///< what stands before the name in the article
    };

    [[nodiscard]] Place place() const;
    /// The path to write for a file that is inside the article's folder or a static folder; empty for others.
    [[nodiscard]] QString written(const QString &file) const;
    [[nodiscard]] Result<QString> put(const QByteArray &bytes, const QString &name,
                                      const QString &suffix) const;

    storage::FileSystem &m_files;
    QString m_articlePath;
    site::Site m_site;
};

} // namespace wengao::shell
