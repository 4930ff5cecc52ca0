#pragma once

#include <cmark-gfm.h>

namespace wengao::markdown {

/// Emphasis beside CJK text by the rule of markdown-cjk-friendly (specification.md of tats-u): two cmark-gfm
/// extensions, one to be attached before all others and one after them.
void attachCjkEmphasisFirst(cmark_parser *parser);
void attachCjkEmphasisLast(cmark_parser *parser);

} // namespace wengao::markdown
