#include "markdown/escape.h"
#include "markdown/htmlwriter.h"

#include <cmark-gfm-core-extensions.h>

#include <string_view>

namespace wengao::markdown {

namespace {

bool isTight(cmark_node *paragraph)
{
    cmark_node *parent = cmark_node_parent(paragraph);
    cmark_node *list = parent ? cmark_node_parent(parent) : nullptr;
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
}

bool isTask(cmark_node *node)
{
    return node && cmark_node_get_type(node) == CMARK_NODE_ITEM &&
           std::string_view(cmark_node_get_type_string(node)) == "tasklist";
}

/// True when a paragraph is one shortcode and nothing else. (One without a name is text.)
bool isShortcodeAlone(cmark_node *paragraph, const QList<Shortcode> &shortcodes)
{
    int marks = 0;
    for (cmark_node *child = cmark_node_first_child(paragraph); child; child = cmark_node_next(child)) {
        if (cmark_node_get_type(child) == CMARK_NODE_SOFTBREAK)
            continue;
        if (cmark_node_get_type(child) != CMARK_NODE_TEXT)
            return false;
        const QByteArrayView text(cmark_node_get_literal(child));
        const ShortcodeMark mark = shortcodeMarkAt(text);
        if (mark.length == 0 || mark.length != text.size())
            return false;
        if (mark.index >= 0 && mark.index < shortcodes.size() && shortcodes.at(mark.index).name.isEmpty())
            return false;
        marks += mark.index >= 0 ? 1 : 0;
    }
    return marks <= 1 && cmark_node_first_child(paragraph);
}

/// What a reader sees of raw HTML: text that got into a block of it is text that was written.
QByteArray withoutTags(QByteArrayView html)
{
    const QByteArray lower = html.toByteArray().toLower();
    QByteArray text;
    for (qsizetype i = 0; i < html.size();) {
        if (html[i] != '<') {
            text += html[i++];
            continue;
        }
        const QByteArrayView rest = QByteArrayView(lower).sliced(i);
        const char *close = rest.startsWith("<!--")      ? "-->"
                            : rest.startsWith("<script") ? "</script"
                            : rest.startsWith("<style")  ? "</style"
                                                         : ">";
        const qsizetype end = lower.indexOf(close, i);
        i = end < 0 ? html.size() : end + static_cast<qsizetype>(qstrlen(close));
        text += ' ';
    }
    return text;
}

/// A quotation's marks and the indentation before a line's own text.
QByteArrayView withoutContainers(QByteArrayView line)
{
    while (!line.isEmpty() && (line[0] == ' ' || line[0] == '\t' || line[0] == '>'))
        line = line.sliced(1);
    return line;
}

bool isUnderline(QByteArrayView line)
{
    const QByteArrayView marks = withoutContainers(line).trimmed();
    if (marks.isEmpty() || (marks[0] != '=' && marks[0] != '-'))
        return false;
    for (const char c : marks) {
        if (c != marks[0])
            return false;
    }
    return true;
}

QByteArrayView withoutHashes(QByteArrayView line)
{
    while (line.startsWith('#'))
        line = line.sliced(1);
    line = line.trimmed();
    QByteArrayView shorter = line;
    while (shorter.endsWith('#'))
        shorter.chop(1);
    if (shorter.isEmpty() || shorter.endsWith(' ') || shorter.endsWith('\t'))
        return shorter.trimmed();
    return line;
}

} // namespace

void HtmlWriter::definition(cmark_node *node, bool entering)
{
    if (entering)
        return;
    m_out.backrefsAt = m_out.html.size();
    cmark_node *last = cmark_node_last_child(node);
    if (last && cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH && m_out.html.endsWith("</p>\n"))
        m_out.backrefsAt -= 5;
}

void HtmlWriter::quote(cmark_node *node, bool entering)
{
    if (!entering) {
        m_out.html += "</blockquote>\n";
        return;
    }
    open("blockquote", node);
    m_out.html += ">\n";
}

void HtmlWriter::list(cmark_node *node, bool entering)
{
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (!entering) {
        m_out.html += ordered ? "</ol>\n" : "</ul>\n";
        return;
    }
    open(ordered ? "ol" : "ul", node);
    const int start = cmark_node_get_list_start(node);
    if (ordered && start != 1)
        m_out.html += " start=\"" + QByteArray::number(start) + '"';
    m_out.html += ">\n";
}

void HtmlWriter::item(cmark_node *node, bool entering)
{
    if (!entering) {
        m_out.html += "</li>\n";
        return;
    }
    open("li", node);
    m_out.html += '>';
    cmark_node *first = cmark_node_first_child(node);
    const bool inlineFirst = first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH && isTight(first);
    if (first && !inlineFirst)
        m_out.html += '\n';
}

void HtmlWriter::code(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    int length = 0;
    int offset = 0;
    char character = 0;
    open("pre", node);
    if (cmark_node_get_fenced(node, &length, &offset, &character)) {
        const QByteArray info(cmark_node_get_fence_info(node));
        qsizetype end = 0;
        while (end < info.size() && !QByteArrayView(" \t{").contains(info[end]))
            ++end;
        m_out.html += " tabindex=\"0\"><code";
        if (end > 0) {
            for (const char *attribute : {" class=\"language-", " data-lang=\""}) {
                m_out.html += attribute;
                escaped(QByteArrayView(info).first(end));
                m_out.html += '"';
            }
        }
        m_out.html += '>';
    } else {
        m_out.html += "><code>";
    }
    escaped(QByteArrayView(cmark_node_get_literal(node)));
    m_out.html += "</code></pre>\n";
}

void HtmlWriter::htmlBlock(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    const QByteArrayView html(cmark_node_get_literal(node));
    if (m_context.options.unsafeHtml)
        raw(html);
    else
        omitted();
    m_visible += withoutTags(html);
    m_visible += '\n';
    if (!m_out.html.endsWith('\n'))
        m_out.html += '\n';
}

void HtmlWriter::paragraph(cmark_node *node, bool entering)
{
    if (entering) {
        m_caption.clear();
        m_shortcodeAlone = !m_context.shortcodes.isEmpty() && isShortcodeAlone(node, m_context.shortcodes);
    }
    const bool bare = isTight(node) || m_shortcodeAlone;
    if (!entering) {
        if (!bare)
            m_out.html += "</p>\n";
        else if (cmark_node_next(node) || m_shortcodeAlone)
            m_out.html += '\n';
        if (node == m_top)
            m_out.paragraph = QString::fromUtf8(m_caption.trimmed());
        m_visible += '\n';
        m_shortcodeAlone = false;
        return;
    }
    if (!bare) {
        open("p", node);
        m_out.html += '>';
    }
    cmark_node *parent = cmark_node_parent(node);
    if (!cmark_node_previous(node) && isTask(parent)) {
        m_out.html += cmark_gfm_extensions_get_tasklist_item_checked(parent)
                          ? "<input checked=\"\" disabled=\"\""
                          : "<input disabled=\"\"";
        m_out.html += " type=\"checkbox\"> ";
    }
}

QByteArrayView HtmlWriter::headingLine(cmark_node *node) const
{
    int line = startLine(node) - 1;
    const QByteArrayView first = m_context.source.line(line);
    const auto column = static_cast<qsizetype>(cmark_node_get_start_column(node)) - 1;
    QByteArrayView own = column >= 0 && column <= first.size() ? first.sliced(column) : first;
    own = own.trimmed();
    if (own.startsWith('#'))
        return withoutHashes(own);
    const int limit = cmark_node_get_end_line(node);
    while (line + 1 < limit && !isUnderline(m_context.source.line(line + 1))) {
        ++line;
        own = withoutContainers(m_context.source.line(line)).trimmed();
    }
    return own;
}

void HtmlWriter::writeId(const std::optional<HeadingAttributes> &attributes, QByteArrayView line)
{
    const bool given = attributes && attributes->id;
    if (!given && !m_context.options.headingIds) {
        m_out.slots.push_back({Slot::Kind::GivenId, m_out.html.size(), {}});
        return;
    }
    m_out.slots.push_back(
        {given ? Slot::Kind::GivenId : Slot::Kind::GeneratedId, m_out.html.size(),
         given ? *attributes->id : headingId(attributes ? line.first(attributes->at) : line)});
}

void HtmlWriter::openHeading(cmark_node *node)
{
    m_caption.clear();
    const QByteArrayView line = headingLine(node);
    const std::optional<HeadingAttributes> attributes = headingAttributes(line);
    open("h" + QByteArray::number(cmark_node_get_heading_level(node)), node);
    if (attributes) {
        for (const auto &[name, value] : attributes->others) {
            m_out.html += ' ' + name + "=\"";
            appendEscaped(m_out.html, value);
            m_out.html += '"';
        }
        dropAttributes(node);
    }
    writeId(attributes, line);
    m_out.html += '>';
}

void HtmlWriter::dropAttributes(cmark_node *heading)
{
    cmark_node *last = cmark_node_last_child(heading);
    if (!last || cmark_node_get_type(last) != CMARK_NODE_TEXT)
        return;
    QByteArray text(cmark_node_get_literal(last));
    const qsizetype brace = text.lastIndexOf('{');
    if (brace < 0)
        return;
    text.truncate(brace);
    while (text.endsWith(' '))
        text.chop(1);
    cmark_node_set_literal(last, text.constData());
}

void HtmlWriter::heading(cmark_node *node, bool entering)
{
    if (entering) {
        openHeading(node);
        return;
    }
    const int level = cmark_node_get_heading_level(node);
    m_out.html += "</h" + QByteArray::number(level) + ">\n";
    m_out.headings.append({level, QString::fromUtf8(m_caption.trimmed()), {}, startLine(node) - m_topLine});
    m_visible += '\n';
}

void HtmlWriter::rule(cmark_node *node, bool entering)
{
    Q_UNUSED(entering)
    open("hr", node);
    m_out.html += ">\n";
}

void HtmlWriter::table(cmark_node *node, bool entering)
{
    if (!entering) {
        m_out.html += cmark_node_next(cmark_node_first_child(node)) ? "</tbody>\n</table>\n" : "</table>\n";
        return;
    }
    open("table", node);
    m_out.html += ">\n";
}

void HtmlWriter::row(cmark_node *node, bool entering)
{
    m_inHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
    if (!entering) {
        m_out.html += "</tr>\n";
        if (m_inHeader)
            m_out.html += "</thead>\n";
        return;
    }
    m_column = 0;
    if (m_inHeader)
        m_out.html += "<thead>\n";
    else if (!cmark_node_previous(cmark_node_previous(node)))
        m_out.html += "<tbody>\n";
    open("tr", node);
    m_out.html += ">\n";
}

void HtmlWriter::cell(cmark_node *node, bool entering)
{
    const QByteArray tag = m_inHeader ? "th" : "td";
    if (!entering) {
        m_out.html += "</" + tag + ">\n";
        m_visible += '\n';
        ++m_column;
        return;
    }
    m_out.html += '<' + tag;
    cmark_node *whole = cmark_node_parent(cmark_node_parent(node));
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(whole);
    const char alignment = m_column < cmark_gfm_extensions_get_table_columns(whole)
                               ? static_cast<char>(alignments[m_column])
                               : '\0';
    // A cell the row lacks has no column of its own, and no style in Hugo.
    if (cmark_node_get_start_column(node) > 0) {
        if (alignment == 'c')
            m_out.html += " style=\"text-align:center\"";
        else if (alignment == 'r')
            m_out.html += " style=\"text-align:right\"";
        else if (alignment == 'l')
            m_out.html += " style=\"text-align:left\"";
    }
    m_out.html += '>';
}

} // namespace wengao::markdown
