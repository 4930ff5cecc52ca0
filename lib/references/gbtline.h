#pragma once

#include "references/linedraft.h"

#include <optional>

namespace wengao::references {

/// Reads a reference by GB/T 7714-2015 (and 1987, 2005): it has a mark such as [J], [M] or [EB/OL] behind its
/// title. Nothing when it has none. What the mark and the punctuation behind it delimit is sure.
[[nodiscard]] std::optional<Recognition> recognisedGbT(const LineText &line);

} // namespace wengao::references
