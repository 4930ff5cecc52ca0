#include "markdown/cjkemphasis.h"

#include "markdown/flanking.h"

#include <QByteArrayView>

#include <string>

namespace wengao::markdown {

namespace {

bool isEmphasisMark(unsigned char c)
{
    return c == '*' || c == '_';
}

/// Where cmark-gfm ends a run of plain text.
bool endsText(unsigned char c)
{
    return c == 0 || QByteArrayView("\r\n\\`&_*[]<!~").contains(static_cast<char>(c));
}

cmark_node *newText(const InlineSource &source, int start, int end)
{
    std::string text;
    for (int i = start; i < end; ++i)
        text += static_cast<char>(source.byte(i));
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text.c_str());
    return node;
}

/// The node of a run with what it may do put on the stack.
cmark_node *newRun(const InlineSource &source, cmark_inline_parser *inlines, int start, int end)
{
    cmark_node *node = newText(source, start, end);
    const Flanking flanking = source.flanking(start, end);
    const unsigned char mark = source.byte(start);
    const bool counts = mark != '~' || end - start == 2;
    if (counts && (flanking.canOpen || flanking.canClose))
        cmark_inline_parser_push_delimiter(inlines, mark, flanking.canOpen, flanking.canClose, node);
    cmark_inline_parser_set_offset(inlines, end);
    return node;
}

/// When text begins right after a run of * or _, cmark-gfm has judged the run by CommonMark's rule already.
void judgeAgain(const InlineSource &source, cmark_inline_parser *inlines, cmark_node *parent, int at)
{
    if (!isEmphasisMark(source.byte(at - 1)))
        return;
    cmark_node *last = cmark_node_last_child(parent);
    if (!last || cmark_node_get_type(last) != CMARK_NODE_TEXT)
        return;
    const QByteArrayView literal(cmark_node_get_literal(last));
    const int start = at - static_cast<int>(literal.size());
    if (literal.isEmpty() || start < 0 || source.isEscaped(start))
        return;
    for (qsizetype i = 0; i < literal.size(); ++i) {
        if (source.byte(at - 1) != static_cast<unsigned char>(literal[i]) ||
            source.byte(start + static_cast<int>(i)) != source.byte(at - 1))
            return;
    }
    const Flanking flanking = source.flanking(start, at);
    delimiter *known = cmark_inline_parser_get_last_delimiter(inlines);
    if (known && known->inl_text == last) {
        known->can_open = flanking.canOpen;
        known->can_close = flanking.canClose;
    } else if (flanking.canOpen || flanking.canClose) {
        cmark_inline_parser_push_delimiter(inlines, source.byte(start), flanking.canOpen, flanking.canClose,
                                           last);
    }
}

cmark_node *matchFirst(cmark_syntax_extension *, cmark_parser *, cmark_node *parent, unsigned char character,
                       cmark_inline_parser *inlines)
{
    const InlineSource source(inlines);
    const int at = cmark_inline_parser_get_offset(inlines);
    judgeAgain(source, inlines, parent, at);
    return character == '~' ? newRun(source, inlines, at, source.runEnd(at)) : nullptr;
}

/// Takes text together with the run of * or _ that ends it: nothing is called between the two.
cmark_node *matchLast(cmark_syntax_extension *, cmark_parser *, cmark_node *parent, unsigned char character,
                      cmark_inline_parser *inlines)
{
    const InlineSource source(inlines);
    const int start = cmark_inline_parser_get_offset(inlines);
    // A footnote's label must stay a piece of the source: cmark-gfm reads on past the end of its node.
    if (character == '^' && source.byte(start - 1) == '[')
        return nullptr;
    int end = start;
    while (!endsText(source.byte(end)))
        ++end;
    if (end == start || !isEmphasisMark(source.byte(end)))
        return nullptr;
    cmark_node_append_child(parent, newText(source, start, end));
    return newRun(source, inlines, end, source.runEnd(end));
}

cmark_syntax_extension *newExtension(const char *name, cmark_match_inline_func match)
{
    cmark_syntax_extension *extension = cmark_syntax_extension_new(name);
    cmark_syntax_extension_set_match_inline_func(extension, match);
    return extension;
}

} // namespace

void attachCjkEmphasisFirst(cmark_parser *parser)
{
    static cmark_syntax_extension *const extension = newExtension("wengao-cjk-first", matchFirst);
    cmark_parser_attach_syntax_extension(parser, extension);
}

void attachCjkEmphasisLast(cmark_parser *parser)
{
    static cmark_syntax_extension *const extension = newExtension("wengao-cjk-last", matchLast);
    cmark_parser_attach_syntax_extension(parser, extension);
}

} // namespace wengao::markdown
