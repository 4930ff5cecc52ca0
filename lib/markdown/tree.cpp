#include "markdown/tree.h"

#include "markdown/cjkemphasis.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>

namespace wengao::markdown {

namespace {

void attach(cmark_parser *parser, const char *name)
{
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
        cmark_parser_attach_syntax_extension(parser, extension);
}

} // namespace

std::unique_lock<std::mutex> lockCmark()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    cmark_gfm_core_extensions_ensure_registered();
    return lock;
}

NodePointer parseTree(const QByteArray &utf8, const Options &options)
{
    int flags = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    if (options.footnotes)
        flags |= CMARK_OPT_FOOTNOTES;
    const ParserPointer parser(cmark_parser_new(flags));
    // Bare addresses are found by the writer, by Hugo's rule: the autolink extension is not needed.
    if (options.cjkFriendlyEmphasis)
        attachCjkEmphasisFirst(parser.get());
    for (const char *name : {"table", "strikethrough", "tasklist"})
        attach(parser.get(), name);
    if (options.cjkFriendlyEmphasis)
        attachCjkEmphasisLast(parser.get());
    cmark_parser_feed(parser.get(), utf8.constData(), static_cast<size_t>(utf8.size()));
    NodePointer root(cmark_parser_finish(parser.get()));
    cmark_consolidate_text_nodes(root.get());
    return root;
}

} // namespace wengao::markdown
