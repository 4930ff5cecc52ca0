#include "markdown/autolink.h"
#include "markdown/escape.h"
#include "markdown/htmlwriter.h"
#include "text/characters.h"

#include <string_view>

namespace wengao::markdown {

namespace {

/// What ends and begins the lines around a soft break, as far as plain text does.
bool isBetweenWideCharacters(cmark_node *softBreak)
{
    cmark_node *before = cmark_node_previous(softBreak);
    cmark_node *after = cmark_node_next(softBreak);
    if (!before || !after || cmark_node_get_type(before) != CMARK_NODE_TEXT ||
        cmark_node_get_type(after) != CMARK_NODE_TEXT)
        return false;
    const QByteArrayView left(cmark_node_get_literal(before));
    const QByteArrayView right(cmark_node_get_literal(after));
    const QString end = QString::fromUtf8(left.last(qMin(left.size(), qsizetype(4))));
    const QString start = QString::fromUtf8(right.first(qMin(right.size(), qsizetype(4))));
    return text::isWide(text::codePointBefore(end, end.size())) && text::isWide(text::codePointAt(start, 0));
}

bool startsWithPad(cmark_node *node)
{
    if (!node || cmark_node_get_type(node) != CMARK_NODE_TEXT)
        return false;
    const ShortcodeMark mark = shortcodeMarkAt(QByteArrayView(cmark_node_get_literal(node)));
    return mark.length > 0 && mark.index < 0;
}

/// True when an address may start where this text starts.
bool mayStartAutolink(cmark_node *text)
{
    cmark_node *before = cmark_node_previous(text);
    if (!before)
        return true;
    const cmark_node_type type = cmark_node_get_type(before);
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_EMPH ||
           type == CMARK_NODE_STRONG ||
           std::string_view(cmark_node_get_type_string(before)) == "strikethrough";
}

/// A link whose text is its own address: an address, not words.
bool showsAddress(cmark_node *link)
{
    cmark_node *child = cmark_node_first_child(link);
    if (!child || cmark_node_next(child) || cmark_node_get_type(child) != CMARK_NODE_TEXT)
        return false;
    const QByteArrayView text(cmark_node_get_literal(child));
    const QByteArrayView url(cmark_node_get_url(link));
    return url == text || (url.startsWith("mailto:") && url.sliced(7) == text) ||
           (url.endsWith(text) && text.startsWith("www."));
}

} // namespace

void HtmlWriter::text(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    const QByteArrayView text(cmark_node_get_literal(node));
    if (m_plain > 0 || m_inLink > 0 || !mayHoldAutolink(text)) {
        escaped(text);
        seen(text);
        return;
    }
    linkedText(node, text);
}

void HtmlWriter::linkedText(cmark_node *node, QByteArrayView text)
{
    qsizetype done = 0;
    bool allowed = mayStartAutolink(node);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const std::optional<Autolink> link = allowed ? autolinkAt(text.sliced(i)) : std::nullopt;
        if (link) {
            escaped(text.sliced(done, i - done));
            seen(text.sliced(done, i - done));
            autolink(text.sliced(i, link->length), link->prefix);
            done = i + link->length;
            i = done - 1;
        }
        allowed = mayPrecedeAutolink(text[i]) && !(link && done == i + 1);
    }
    escaped(text.sliced(done));
    seen(text.sliced(done));
}

void HtmlWriter::autolink(QByteArrayView address, QByteArrayView prefix)
{
    m_out.html += "<a href=\"";
    m_out.html += prefix;
    appendUrl(m_out.html, address);
    m_out.html += "\">";
    appendEscaped(m_out.html, address);
    m_out.html += "</a>";
    m_caption += address;
    m_visible += ' ';
}

void HtmlWriter::softBreak(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    seen("\n");
    if (startsWithPad(cmark_node_next(node)))
        return;
    if (m_plain > 0 || (m_context.options.joinCjkLines && isBetweenWideCharacters(node)))
        return;
    m_out.html += '\n';
}

void HtmlWriter::hardBreak(cmark_node *node, bool entering)
{
    Q_UNUSED(node)
    Q_UNUSED(entering)
    seen("\n");
    if (m_plain == 0)
        m_out.html += "<br>\n";
}

void HtmlWriter::codeSpan(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    const QByteArrayView code(cmark_node_get_literal(node));
    if (m_plain > 0) {
        escaped(code);
        return;
    }
    m_out.html += "<code>";
    escaped(code);
    m_out.html += "</code>";
    m_caption += code;
    m_visible += ' ';
}

void HtmlWriter::htmlInline(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    if (m_plain > 0)
        return;
    if (m_context.options.unsafeHtml)
        raw(QByteArrayView(cmark_node_get_literal(node)));
    else
        omitted();
}

void HtmlWriter::closeInline(bool entering, QByteArrayView tag)
{
    if (m_plain > 0)
        return;
    m_out.html += entering ? "<" : "</";
    m_out.html += tag;
    m_out.html += '>';
}

void HtmlWriter::emphasis(cmark_node *node, bool entering)
{
    Q_UNUSED(node)
    closeInline(entering, "em");
}

void HtmlWriter::strong(cmark_node *node, bool entering)
{
    Q_UNUSED(node)
    closeInline(entering, "strong");
}

void HtmlWriter::strike(cmark_node *node, bool entering)
{
    Q_UNUSED(node)
    closeInline(entering, "del");
}

void HtmlWriter::addressed(QByteArrayView text)
{
    QByteArray address;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ShortcodeMark mark = text[i] == '\xEF' ? shortcodeMarkAt(text.sliced(i)) : ShortcodeMark();
        if (mark.length == 0) {
            address += text[i];
            continue;
        }
        if (mark.index >= 0 && mark.index < m_context.shortcodes.size())
            address += shortcodeAddress(m_context.shortcodes.at(mark.index));
        i += mark.length - 1;
    }
    if (!isDangerousUrl(address))
        appendUrl(m_out.html, address);
}

void HtmlWriter::link(cmark_node *node, bool entering)
{
    const int change = entering ? 1 : -1;
    m_inLink += change;
    if (showsAddress(node))
        m_uncounted += change;
    if (m_plain > 0)
        return;
    if (!entering) {
        m_out.html += "</a>";
        return;
    }
    m_out.html += "<a href=\"";
    addressed(QByteArrayView(cmark_node_get_url(node)));
    m_out.html += '"';
    if (const QByteArrayView title(cmark_node_get_title(node)); !title.isEmpty()) {
        m_out.html += " title=\"";
        appendEscaped(m_out.html, title);
        m_out.html += '"';
    }
    m_out.html += '>';
}

void HtmlWriter::image(cmark_node *node, bool entering)
{
    m_plain += entering ? 1 : -1;
    if (m_plain > (entering ? 1 : 0))
        return;
    if (entering) {
        const QByteArrayView url(cmark_node_get_url(node));
        const QString source = QString::fromUtf8(url);
        if (!source.isEmpty() && !m_out.images.contains(source))
            m_out.images.append(source);
        m_out.html += "<img src=\"";
        addressed(url);
        m_out.html += "\" alt=\"";
        return;
    }
    m_out.html += '"';
    if (const QByteArrayView title(cmark_node_get_title(node)); !title.isEmpty()) {
        m_out.html += " title=\"";
        appendEscaped(m_out.html, title);
        m_out.html += '"';
    }
    m_out.html += '>';
}

void HtmlWriter::footnote(cmark_node *node, bool entering)
{
    if (!entering || m_plain > 0)
        return;
    const int number = QByteArrayView(cmark_node_get_literal(node)).toByteArray().toInt();
    if (number < 1 || number > m_context.footnoteLabels.size())
        return;
    m_out.slots.push_back(
        {Slot::Kind::FootnoteReference, m_out.html.size(), m_context.footnoteLabels.at(number - 1)});
}

} // namespace wengao::markdown
