#pragma once

#include "references/tagged.h"

namespace wengao::references {

/// The reference types of EndNote by name; they are the same in its tagged and its XML export.
[[nodiscard]] std::span<const TypeRule> endNoteTypes();

/// The tags of the tagged export: one character behind the %.
[[nodiscard]] std::span<const TagRule> endNoteTags();

/// The elements of the XML export, by the path below <record> that tells them apart.
[[nodiscard]] std::span<const TagRule> endNoteElements();

} // namespace wengao::references
