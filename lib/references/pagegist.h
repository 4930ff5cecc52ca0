#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace wengao::references {

/// One <meta>: its name, property, itemprop or http-equiv in lower case, and its content.
struct PageMeta
{
    QString name;
    QString content;
};

/// The parts of a page that tell about it, in their order.
struct PageGist
{
    QList<PageMeta> metas;
    QHash<QString, QString> links; ///< of <link>, address by rel: canonical, shortlink
    QStringList jsonLd;            ///< texts of <script type="application/ld+json">
    QString title;                 ///< of <title>
    QString heading;               ///< of the only <h1>, or of the first where there are more
    QString time;                  ///< the datetime of the first <time> that has one
    QString language;              ///< lang of <html>
};

/// Finds those parts in UTF-8 HTML. The page is cut by a scan that knows only tags, comments and the elements
/// whose content is no markup; what it keeps is a flat page of bounded size, and only that is parsed. So the
/// time is linear in the page and the depth of its nesting does not matter.
[[nodiscard]] PageGist pageGist(QByteArrayView html);

} // namespace wengao::references
