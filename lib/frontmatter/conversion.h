#pragma once

#include "frontmatter/frontmatter.h"

namespace wengao::frontmatter {

/// A front matter written anew in another notation, fences included, and what could not come along: sentences
/// for a person, to be shown before anything is changed.
struct Conversion
{
    QString text;
    QStringList losses;
};

/// Writes the whole front matter in `to` (not Language::None). Values keep their types and, where the
/// notation allows it, their order; between YAML and TOML the comments above and behind fields of the top
/// level come along. Proved by reading the result. Fails with Unsupported and the reason where something
/// stands in the text that has no counterpart (anchors, tags, errors).
[[nodiscard]] Result<Conversion> converted(const FrontMatter &frontMatter, Language to,
                                           text::LineBreak lineBreak = text::LineBreak::Lf);

} // namespace wengao::frontmatter
