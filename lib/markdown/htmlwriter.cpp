#include "markdown/htmlwriter.h"

#include "markdown/escape.h"
#include "markdown/math.h"

#include <array>
#include <string_view>

namespace wengao::markdown {

HtmlWriter::HtmlWriter(const WriterContext &context) : m_context(context)
{
}

HtmlWriter::Visitor HtmlWriter::visitorFor(cmark_node *node)
{
    struct Row
    {
        std::string_view type;
        Visitor visitor;
    };
    // By name, because the extensions' types get their numbers only at run time.
    static constexpr std::array<Row, 23> rows{{
        {"block_quote", &HtmlWriter::quote},
        {"list", &HtmlWriter::list},
        {"item", &HtmlWriter::item},
        {"tasklist", &HtmlWriter::item},
        {"code_block", &HtmlWriter::code},
        {"html_block", &HtmlWriter::htmlBlock},
        {"paragraph", &HtmlWriter::paragraph},
        {"heading", &HtmlWriter::heading},
        {"thematic_break", &HtmlWriter::rule},
        {"table", &HtmlWriter::table},
        {"table_header", &HtmlWriter::row},
        {"table_row", &HtmlWriter::row},
        {"table_cell", &HtmlWriter::cell},
        {"text", &HtmlWriter::text},
        {"softbreak", &HtmlWriter::softBreak},
        {"linebreak", &HtmlWriter::hardBreak},
        {"code", &HtmlWriter::codeSpan},
        {"html_inline", &HtmlWriter::htmlInline},
        {"emph", &HtmlWriter::emphasis},
        {"strong", &HtmlWriter::strong},
        {"strikethrough", &HtmlWriter::strike},
        {"link", &HtmlWriter::link},
        {"image", &HtmlWriter::image},
    }};
    static std::array<std::array<Visitor, 64>, 2> known{};
    const auto type = static_cast<unsigned>(cmark_node_get_type(node));
    const bool isInline = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
    Visitor &visitor = known[isInline ? 1 : 0][type & CMARK_NODE_VALUE_MASK & 63U];
    if (visitor)
        return visitor;
    const std::string_view name = cmark_node_get_type_string(node);
    visitor = &HtmlWriter::unknown;
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) // these have no name in cmark-gfm 0.29
        visitor = &HtmlWriter::definition;
    else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
        visitor = &HtmlWriter::footnote;
    for (const Row &row : rows) {
        if (row.type == name)
            visitor = row.visitor;
    }
    return visitor;
}

Fragment HtmlWriter::write(cmark_node *block)
{
    m_out = {};
    m_visible.clear();
    m_caption.clear();
    m_top = block;
    m_topLine = startLine(block);
    const IterPointer iter(cmark_iter_new(block));
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        cmark_node *node = cmark_iter_get_node(iter.get());
        (this->*visitorFor(node))(node, event == CMARK_EVENT_ENTER);
    }
    if (m_context.options.counts && cmark_node_get_type(block) != CMARK_NODE_FOOTNOTE_DEFINITION)
        countSeen();
    if (!m_context.options.math.isEmpty())
        markFormulas(m_out, m_context.options.math);
    return std::move(m_out);
}

void HtmlWriter::open(QByteArrayView tag, cmark_node *node)
{
    m_out.html += '<';
    m_out.html += tag;
    if (!m_context.options.sourcePositions)
        return;
    if (node == m_top) {
        m_out.positionAt = m_out.html.size();
        return;
    }
    m_out.html += " data-offset=\"" + QByteArray::number(startLine(node) - m_topLine) + '"';
}

void HtmlWriter::escaped(QByteArrayView text)
{
    withMarks(text, &appendEscaped);
}

void HtmlWriter::raw(QByteArrayView html)
{
    withMarks(html, [](QByteArray &out, QByteArrayView part) { out += part; });
}

void HtmlWriter::withMarks(QByteArrayView text, void (*append)(QByteArray &out, QByteArrayView part))
{
    qsizetype done = 0;
    for (qsizetype i = m_context.shortcodes.isEmpty() ? -1 : text.indexOf('\xEF'); i >= 0;
         i = text.indexOf('\xEF', i + 1)) {
        const ShortcodeMark mark = shortcodeMarkAt(text.sliced(i));
        if (mark.length == 0)
            continue;
        append(m_out.html, text.sliced(done, i - done));
        if (mark.index >= 0 && mark.index < m_context.shortcodes.size())
            shortcode(m_context.shortcodes.at(mark.index));
        done = i + mark.length;
        i = done - 1;
    }
    append(m_out.html, text.sliced(done));
}

void HtmlWriter::shortcode(const Shortcode &shortcode)
{
    if (m_plain > 0)
        appendEscaped(m_out.html, shortcode.source.toUtf8());
    else
        m_out.html += shortcodeHtml(shortcode, m_shortcodeAlone);
}

void HtmlWriter::seen(QByteArrayView text)
{
    if (m_plain > 0)
        return;
    m_caption += text;
    if (m_uncounted == 0 && m_context.options.counts)
        m_visible += text;
}

void HtmlWriter::countSeen()
{
    // Noncharacters stand for shortcodes; they are no text.
    QString visible = QString::fromUtf8(m_visible);
    m_out.count = text::count(visible);
}

void HtmlWriter::omitted()
{
    ++m_out.omittedHtml;
    m_out.html += "<!-- raw HTML omitted -->";
}

void HtmlWriter::unknown(cmark_node *node, bool entering)
{
    Q_UNUSED(node)
    Q_UNUSED(entering)
}

} // namespace wengao::markdown
