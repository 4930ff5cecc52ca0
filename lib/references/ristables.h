#pragma once

#include "references/tagged.h"

namespace wengao::references {

/// The types and tags of RIS and what they mean in CSL.
[[nodiscard]] std::span<const TypeRule> risTypes();
[[nodiscard]] std::span<const TagRule> risTags();

/// One tag to write for a CSL variable.
struct RisOutput
{
    const char *csl;
    const char *tag;
    TagForm form = TagForm::Text;
    const char *onlyFor = nullptr;
};
[[nodiscard]] std::span<const RisOutput> risOutputs();

} // namespace wengao::references
