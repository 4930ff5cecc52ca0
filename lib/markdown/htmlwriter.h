#pragma once

#include "markdown/fragment.h"
#include "markdown/headingid.h"
#include "markdown/options.h"
#include "markdown/shortcodes.h"
#include "markdown/sourcelines.h"
#include "markdown/tree.h"

namespace wengao::markdown {

/// What a tree alone does not tell its writer.
struct WriterContext
{
    const Options &options;
    const SourceLines &source;
    const QList<QByteArray> &footnoteLabels; ///< by the number cmark-gfm gives them, from 1
    const QList<Shortcode> &shortcodes;
};

/// Writes a top-level block as Hugo does. Walks the tree in a loop: depth costs memory, never stack.
class HtmlWriter final
{
public:
    explicit HtmlWriter(const WriterContext &context);

    [[nodiscard]] Fragment write(cmark_node *block);

private:
    using Visitor = void (HtmlWriter::*)(cmark_node *node, bool entering);

    static Visitor visitorFor(cmark_node *node);

    void definition(cmark_node *node, bool entering);
    void quote(cmark_node *node, bool entering);
    void list(cmark_node *node, bool entering);
    void item(cmark_node *node, bool entering);
    void code(cmark_node *node, bool entering);
    void htmlBlock(cmark_node *node, bool entering);
    void paragraph(cmark_node *node, bool entering);
    void heading(cmark_node *node, bool entering);
    void rule(cmark_node *node, bool entering);
    void table(cmark_node *node, bool entering);
    void row(cmark_node *node, bool entering);
    void cell(cmark_node *node, bool entering);

    void text(cmark_node *node, bool entering);
    void softBreak(cmark_node *node, bool entering);
    void hardBreak(cmark_node *node, bool entering);
    void codeSpan(cmark_node *node, bool entering);
    void htmlInline(cmark_node *node, bool entering);
    void emphasis(cmark_node *node, bool entering);
    void strong(cmark_node *node, bool entering);
    void strike(cmark_node *node, bool entering);
    void link(cmark_node *node, bool entering);
    void image(cmark_node *node, bool entering);
    void footnote(cmark_node *node, bool entering);
    void unknown(cmark_node *node, bool entering);

    void open(QByteArrayView tag, cmark_node *node);
    void openHeading(cmark_node *node);
    void writeId(const std::optional<HeadingAttributes> &attributes, QByteArrayView line);
    void closeInline(bool entering, QByteArrayView tag);
    [[nodiscard]] QByteArrayView headingLine(cmark_node *node) const;
    void dropAttributes(cmark_node *heading);
    void escaped(QByteArrayView text);
    void raw(QByteArrayView html);
    void withMarks(QByteArrayView text, void (*append)(QByteArray &out, QByteArrayView part));
    void addressed(QByteArrayView text);
    void linkedText(cmark_node *node, QByteArrayView text);
    void autolink(QByteArrayView address, QByteArrayView prefix);
    void seen(QByteArrayView text);
    void countSeen();
    void shortcode(const Shortcode &shortcode);
    void omitted();

    WriterContext m_context;
    Fragment m_out;
    cmark_node *m_top = nullptr;
    int m_topLine = 0;
    int m_plain = 0;     ///< inside an image: text only
    int m_uncounted = 0; ///< inside an address: not counted
    int m_inLink = 0;
    int m_column = 0;
    bool m_inHeader = false;
    bool m_shortcodeAlone = false;
    QByteArray m_visible;
    QByteArray m_caption; ///< visible text of the heading or paragraph, with code
};

} // namespace wengao::markdown
