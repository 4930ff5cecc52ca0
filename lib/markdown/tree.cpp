#include "markdown/tree.h"

#include "markdown/cjkemphasis.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <string_view>
#include <vector>

namespace wengao::markdown {

namespace {

constexpr qsizetype worthAnArena = qsizetype(64) * 1024;

void attach(cmark_parser *parser, const char *name)
{
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
        cmark_parser_attach_syntax_extension(parser, extension);
}

bool isOfType(cmark_node *node, std::string_view type)
{
    return node && type == cmark_node_get_type_string(node);
}

bool isRun(cmark_node *node)
{
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
        return false;
    const std::string_view text(cmark_node_get_literal(node));
    return !text.empty() && text.find_first_not_of("*_") == std::string_view::npos;
}

/// cmark-gfm shortens what is left of a run by its length alone, and hands out the unshortened text of a node
/// that an extension made. Merging it with a node of no text makes the two agree.
void mendRuns(cmark_node *root)
{
    std::vector<cmark_node *> runs;
    const IterPointer iter(cmark_iter_new(root));
    while (cmark_iter_next(iter.get()) != CMARK_EVENT_DONE) {
        if (isRun(cmark_iter_get_node(iter.get())))
            runs.push_back(cmark_iter_get_node(iter.get()));
    }
    for (cmark_node *run : runs) {
        cmark_node *empty = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(empty, "");
        cmark_node_insert_after(run, empty);
    }
}

/// The line of a table's header row, told from the rows after it.
int headerLine(cmark_node *table)
{
    cmark_node *header = cmark_node_first_child(table);
    cmark_node *row = header ? cmark_node_next(header) : nullptr;
    return row ? cmark_node_get_start_line(row) - 2 : cmark_node_get_end_line(table) - 1;
}

} // namespace

int startLine(cmark_node *node)
{
    const int line = cmark_node_get_start_line(node);
    if (line == 0 && isOfType(cmark_node_next(node), "table"))
        return cmark_node_get_start_line(cmark_node_next(node));
    if (isOfType(node, "table_header"))
        return startLine(cmark_node_parent(node));
    cmark_node *before = cmark_node_previous(node);
    if (before && cmark_node_get_start_line(before) == 0 && isOfType(node, "table"))
        return headerLine(node);
    return line;
}

std::unique_lock<std::mutex> lockCmark()
{
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    cmark_gfm_core_extensions_ensure_registered();
    return lock;
}

// An arena is begun with some megabytes, too many for a block or two. Runs that the CJK-friendly rule makes
// are allocated elsewhere and would be left there.
Tree::Tree(const QByteArray &utf8, const Options &options)
    : m_isInArena(utf8.size() >= worthAnArena && !options.cjkFriendlyEmphasis)
{
    int flags = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    if (options.footnotes)
        flags |= CMARK_OPT_FOOTNOTES;
    cmark_mem *const memory =
        m_isInArena ? cmark_get_arena_mem_allocator() : cmark_get_default_mem_allocator();
    const ParserPointer parser(cmark_parser_new_with_mem(flags, memory));
    // Bare addresses are found by the writer, by Hugo's rule: the autolink extension is not needed.
    if (options.cjkFriendlyEmphasis)
        attachCjkEmphasisFirst(parser.get());
    for (const char *name : {"table", "strikethrough", "tasklist"})
        attach(parser.get(), name);
    if (options.cjkFriendlyEmphasis)
        attachCjkEmphasisLast(parser.get());
    cmark_parser_feed(parser.get(), utf8.constData(), static_cast<size_t>(utf8.size()));
    m_root.reset(cmark_parser_finish(parser.get()));
    // The parser has joined texts already; what is mended afterwards it has not seen.
    if (options.cjkFriendlyEmphasis) {
        mendRuns(m_root.get());
        cmark_consolidate_text_nodes(m_root.get());
    }
}

Tree::~Tree()
{
    if (!m_isInArena)
        return;
    (void)m_root.release();
    cmark_arena_reset();
}

} // namespace wengao::markdown
