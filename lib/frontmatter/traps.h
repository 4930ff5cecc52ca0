#pragma once

#include "base/clock.h"
#include "frontmatter/frontmatter.h"

#include <QTimeZone>

#include <optional>

namespace wengao::frontmatter {

/// What a site decides about the traps.
struct TrapOptions
{
    std::optional<QTimeZone> zone =
        {}; ///< of dates that name none (Hugo's `timeZone`); without it Hugo takes UTC
};

/// Everything in a front matter that Hugo reads otherwise than a person may think, and the syntax errors with
/// a way out: an unquoted `: ` or ` #`, yes and no where text is meant, leading zeros, duplicate keys, `<<`,
/// and dates. Fixes are edits relative to the front matter's text, each tried before it is offered. Includes
/// the front matter's own problems; sorted by place; never a field twice for one reason.
[[nodiscard]] QList<Problem> traps(const FrontMatter &frontMatter, const Clock &clock,
                                   const TrapOptions &options = {});

} // namespace wengao::frontmatter
