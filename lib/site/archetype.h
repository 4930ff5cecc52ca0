#pragma once

#include "base/result.h"
#include "site/site.h"

#include <QDateTime>

namespace wengao::site {

/// A template that a new article can begin with.
struct Archetype
{
    QString name; ///< for people
    QString path; ///< a file of the site's archetypes folder, or of the program's own templates
    friend bool operator==(const Archetype &, const Archetype &) = default;
};

/// What the placeholders of a template stand for.
struct Beginning
{
    QString name; ///< the title, or the file's name without its ending
    QDateTime date;
    QString siteTitle = {};
};

/// The site's own templates by name, then the program's own two. At most 100 of the site's are listed.
[[nodiscard]] QList<Archetype> archetypes(const Site &site);
/// The one Hugo takes for a new article at this path: that of its section, else the site's default; without
/// both the program's plain one.
[[nodiscard]] Archetype archetypeFor(const Site &site, const QString &articlePath);
/// The template's text; at most 1 MiB is read.
[[nodiscard]] Result<QString> archetypeSource(const Archetype &archetype);

/// The template with Hugo's usual placeholders filled in: .Name, .Title, .Date, .Site.Title, now,
/// .File.ContentBaseName and the like, through replace, title, lower, upper, humanize, urlize, time and
/// .Format. Any other action stays as it is written. Values inside a quoted scalar of YAML or TOML are
/// escaped for it.
[[nodiscard]] QString filled(const QString &source, const Beginning &beginning);

} // namespace wengao::site
