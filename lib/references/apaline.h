#pragma once

#include "references/linedraft.h"

#include <optional>

namespace wengao::references {

/// Reads a reference whose date stands in brackets behind its author or title: APA 7, in English or Chinese,
/// and the web notes of the sample article, which link the title or the address and end with the site and
/// "Retrieved <date>.". Nothing where no such date is found or too little stands around it.
[[nodiscard]] std::optional<Recognition> recognisedApa(const LineText &line);

} // namespace wengao::references
