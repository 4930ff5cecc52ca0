#pragma once

#include "site/config.h"

namespace wengao::site {

/// Why an image's address does or does not lead to a file.
enum class ImagePlace {
    Local,   ///< `path` is an existing file inside the roots
    Remote,  ///< an http or https address
    Data,    ///< a data: address
    Missing, ///< no such file in any of the places Hugo looks
    Outside, ///< it exists but lies outside the site and the article's folder
    Unusable ///< empty, or an address of another scheme
};

/// The answer to one look-up; `path` is canonical (symbolic links followed) and empty unless Local.
struct Image
{
    ImagePlace place = ImagePlace::Missing;
    QString path;
};

/// Looks for `address`, the src of an image as written in the article (percent encoding, query and fragment
/// are understood): the article's own folder, the folder its page is published to, assets, then static. A
/// file counts only when its canonical path lies in `root`, or in the article's folder when `root` is empty.
[[nodiscard]] Image findImage(const QString &address, const QString &articlePath, const QString &root,
                              const Config &config);

} // namespace wengao::site
