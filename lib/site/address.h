#pragma once

#include "site/config.h"

#include <QUrl>
#include <QVariantMap>

namespace wengao::site {

/// The address Hugo publishes an article at, by its place below the content folder and the fields `url`,
/// `slug` and `canonicalURL`. Invalid when it cannot be known: no base URL, outside the content folder, or a
/// permalink pattern with parts that only Hugo can fill in.
[[nodiscard]] QUrl publishedAddress(const QString &articlePath, const QString &root, const Config &config,
                                    const QVariantMap &fields);

} // namespace wengao::site
