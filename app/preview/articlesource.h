#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace wengao::preview {

/// Says which file an image's address in the article means; empty when there is none.
using ImageResolver = std::function<QString(const QString &src)>;

/// Where an article's images and media may come from.
struct ArticleSource
{
    QString articlePath;
    QList<QString> roots;   ///< the folders files may be served from; the article's own folder when empty
    ImageResolver resolver; ///< beside the article when absent
    bool remoteAllowed = false;
};

/// A regular file that was found to be an image, a sound or a film inside the roots.
struct ServedFile
{
    QString path; ///< canonical
    QByteArray mimeType;
    qint64 size = 0;
};

/// The file behind `src`, if it may be shown. It must lie in a root after all symbolic links are followed, be
/// a regular file, and hold what an image or media element can show; every other file is refused.
[[nodiscard]] Result<ServedFile> servedFile(const ArticleSource &source, const QString &src);

/// A drawing that stands in for an image that cannot be shown, with a line that says why and its address.
[[nodiscard]] QByteArray placeholderImage(const QString &reason, const QString &src);

} // namespace wengao::preview
