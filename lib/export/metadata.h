#pragma once

#include "export/language.h"

#include <QStringList>
#include <QUrl>
#include <QVariantMap>

namespace wengao::markdown {
struct Rendered;
}
namespace wengao::site {
class Site;
}

namespace wengao::exporting {

/// What a page says of itself, gathered from the front matter, the site and, where both are silent, the text.
struct Metadata
{
    QString title;
    QString description;
    QStringList authors;
    QStringList keywords;
    Moment published;
    Moment modified;
    QString language;
    QString siteName;
    QUrl address; ///< invalid when the article's address is unknown
    QString cover;
    QString coverAlternative;
    QString coverCaption;
};

/// `fields` are the front matter's values; keys are matched without regard to case, as Hugo does.
[[nodiscard]] Metadata metadataFrom(const QVariantMap &fields, const markdown::Rendered &rendered,
                                    const site::Site &site, const QString &articlePath);

} // namespace wengao::exporting
