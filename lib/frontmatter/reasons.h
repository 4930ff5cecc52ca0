#pragma once

#include "base/error.h"

#include <QString>

namespace wengao::frontmatter::detail {

/// Why a field is shown but cannot be edited in the form; each is a translated sentence.
enum class Reason {
    Anchor,
    Alias,
    Tag,
    ComplexKey,
    Merge,
    Nested,
    ListOfMaps,
    Flow,
    ListLayout,
    BlockLayout,
    Layout,
    Duplicate,
    Disagreement,
    BadCharacters,
    Broken,
    TooLarge,
    TimeOfDay,
    Spread,
    NoNull,
};

[[nodiscard]] QString sentence(Reason reason);

/// A sentence of this room for a person, translated.
[[nodiscard]] QString told(const char *source);

/// A call that cannot be carried out as asked, with the sentence that says why.
[[nodiscard]] Error invalid(const QString &message);

/// The same for a value no front matter can hold.
[[nodiscard]] Error unwritable();

} // namespace wengao::frontmatter::detail
