#include "markdown/cjkemphasis.h"

namespace wengao::markdown {

void attachCjkEmphasisFirst(cmark_parser *parser)
{
    (void)parser;
}

void attachCjkEmphasisLast(cmark_parser *parser)
{
    (void)parser;
}

} // namespace wengao::markdown
