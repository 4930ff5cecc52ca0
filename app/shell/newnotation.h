#pragma once

#include "frontmatter/split.h"
#include "site/site.h"

namespace wengao::shell {

/// The notation an article's first front matter is written in: what the site's configuration says
/// (`metaDataFormat`), else that of its template, else that of most articles in the same folder, else YAML.
/// Reads at most a template and the beginnings of 40 files.
[[nodiscard]] frontmatter::Language newNotation(const site::Site &site, const QString &articlePath);

} // namespace wengao::shell
