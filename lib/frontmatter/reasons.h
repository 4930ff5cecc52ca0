#pragma once

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
    Toml,
    Json,
};

[[nodiscard]] QString sentence(Reason reason);

/// A sentence of this room for a person, translated.
[[nodiscard]] QString tr(const char *source);

} // namespace wengao::frontmatter::detail
