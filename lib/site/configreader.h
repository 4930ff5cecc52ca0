#pragma once

#include "site/config.h"

#include <QVariantMap>

namespace wengao::site {

/// Reads one configuration file in TOML, YAML or JSON, told apart by its suffix. Never throws and never
/// reads more than 1 MiB: a file that cannot be read or parsed gives an empty map and a problem that names
/// the line. Aliases and nesting are followed up to a fixed budget.
[[nodiscard]] QVariantMap readConfigFile(const QString &path, QList<Problem> *problems);

/// Reads the configuration of the site at `root` as Hugo does: hugo.* or config.* first, then every file of
/// config/_default below its own name (`params.toml` fills `params`); maps are merged, later files win.
[[nodiscard]] QVariantMap readConfig(const QString &root, QString *mainFile, QList<Problem> *problems);

/// True when the folder holds what makes it the root of a Hugo site.
[[nodiscard]] bool isSiteRoot(const QString &folder);

} // namespace wengao::site
