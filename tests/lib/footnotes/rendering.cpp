#include "rendering.h"

#include "text/linebreaks.h"

#include <QRegularExpression>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>

namespace rendering {

namespace {

constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};

struct FreeParser
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

bool isInNote(cmark_node *node)
{
    for (; node; node = cmark_node_parent(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            return true;
    }
    return false;
}

/// The rendered page with labels and back links, which renumbering may change, taken out.
QByteArray withoutNames(QString html)
{
    static const QRegularExpression names(
        QStringLiteral("(id|href)=\"#?fn[^\"]*\"|data-footnote-[a-z-]*=\"[^\"]*\"|aria-label=\"[^\"]*\""));
    return html.remove(names).toUtf8();
}

QString textOf(cmark_node *node)
{
    char *xml = cmark_render_xml(node, options);
    const QString text = QString::fromUtf8(xml);
    free(xml);
    static const QRegularExpression names(QStringLiteral("label=\"[^\"]*\"|<footnote_definition[^>]*>"));
    return QString(text).remove(names);
}

} // namespace

Notes rendered(const QString &source)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    const QByteArray bytes = wengao::text::toPlain(source).toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::unique_ptr<cmark_node, FreeNode> document(cmark_parser_finish(parser.get()));

    Notes notes;
    cmark_iter *iterator = cmark_iter_new(document.get());
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE)
            (isInNote(node) ? notes.inNotes : notes.inText)
                .append(QByteArray(cmark_node_get_literal(node)).toInt());
        else if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            notes.published.append(textOf(node));
    }
    cmark_iter_free(iterator);
    char *html = cmark_render_html(document.get(), options, nullptr);
    notes.html = withoutNames(QString::fromUtf8(html));
    free(html);
    return notes;
}

} // namespace rendering
