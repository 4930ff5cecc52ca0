#pragma once

#include "frontmatter/frontmatter.h"
#include "preview/previewpane.h"
#include "site/site.h"

namespace wengao::shell {

/// The values of a front matter by key, as Hugo reads them; broken front matter gives what was understood.
[[nodiscard]] QVariantMap valuesOf(const frontmatter::FrontMatter &frontMatter);

/// What the preview shows above the body.
/// The date is told as the article's language does.
[[nodiscard]] preview::Header headerOf(const QString &frontMatter, const QString &language);

/// The article's language: its own field, else its site's, else what most of its letters belong to.
[[nodiscard]] QString articleLanguage(const QString &frontMatter, const site::Site &site,
                                      const QString &beginning);

} // namespace wengao::shell
