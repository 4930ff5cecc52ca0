#pragma once

#include "markdown/patch.h"

namespace wengao::markdown {

/// A small patch that turns `before` into `after`: blocks that are the same at both ends stay.
[[nodiscard]] Patch patchBetween(const Rendered &before, const Rendered &after, quint64 generation);

} // namespace wengao::markdown
