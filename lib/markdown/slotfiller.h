#pragma once

#include "markdown/unit.h"

namespace wengao::markdown {

/// The HTML of a block with its slots filled and its lines in.
[[nodiscard]] QByteArray filled(const Unit &unit);

/// The attributes that tell the lines of a unit, with a space before them.
[[nodiscard]] QByteArray lineAttributes(const Unit &unit);

/// The HTML of a footnote's text, cut where the links back to its references go.
struct FilledDefinition
{
    QByteArray beforeBackrefs;
    QByteArray afterBackrefs;
};
[[nodiscard]] FilledDefinition filledDefinition(const Unit &unit);

} // namespace wengao::markdown
