#pragma once

#include "references/linedraft.h"

#include <optional>

namespace wengao::references {

/// Reads a reference whose title stands in quotation marks, in 《》 or, of a book, in emphasis: MLA 9, the
/// notes and author-date forms of Chicago, and the notes of Chinese humanities journals
/// (张三：《题名》，《刊名》2020年第3期). Nothing where too little stands around the title.
[[nodiscard]] std::optional<Recognition> recognisedQuoted(const LineText &line);

/// Reads what is little more than a link: a linked or named title with its address, perhaps with a site and a
/// date. All but the address is guessed.
[[nodiscard]] std::optional<Recognition> recognisedLink(const LineText &line);

} // namespace wengao::references
