#include "editor/ops/htmlnodes.h"

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr int deepestTree = 400;
constexpr int deepestSource = 20'000; ///< the parser takes its tree apart by recursion

/// No less than how deep the elements of a source nest; too much where end tags are left out.
int nesting(QStringView html)
{
    int depth = 0;
    int deepest = 0;
    for (qsizetype i = 0; i + 1 < html.size(); ++i) {
        if (html.at(i) != u'<')
            continue;
        if (html.at(i + 1) == u'/')
            depth = std::max(0, depth - 1);
        else if (html.at(i + 1).isLetter())
            deepest = std::max(deepest, ++depth);
    }
    return deepest;
}

bool hasMarksBelow(const GumboNode *node, int depth)
{
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepestTree)
        return false;
    switch (node->v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_I:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DEL:
        return true;
    default:
        break;
    }
    if (isHeadingTag(node->v.element.tag))
        return true;
    for (const GumboNode *child : children(node)) {
        if (hasMarksBelow(child, depth + 1))
            return true;
    }
    return false;
}

} // namespace

void HtmlTreeDeleter::operator()(GumboOutput *output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

HtmlTree parseHtml(const QString &html)
{
    if (nesting(html) > deepestSource)
        return {};
    // The tree points into the bytes only for original texts, which nothing here reads.
    const QByteArray bytes = html.toUtf8();
    return HtmlTree(
        gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), std::size_t(bytes.size())));
}

bool isBlockTag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
        return true;
    default:
        return false;
    }
}

bool isDroppedTag(GumboTag tag)
{
    return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_HEAD ||
           tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_IFRAME ||
           tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_BUTTON ||
           tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_TEXTAREA;
}

bool isHeadingTag(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString styleOf(const GumboElement &element)
{
    return attribute(element, "style").remove(u' ').toLower();
}

QList<const GumboNode *> children(const GumboNode *node)
{
    QList<const GumboNode *> list;
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
        return list;
    const GumboVector &vector = node->v.element.children;
    for (unsigned i = 0; i < vector.length; ++i)
        list.append(static_cast<const GumboNode *>(vector.data[i]));
    return list;
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

QString plainText(const GumboNode *node)
{
    // Without recursion: hostile HTML nests as deep as it is long.
    QString text;
    QList<const GumboNode *> open{node};
    while (!open.isEmpty()) {
        const GumboNode *next = open.takeLast();
        if (isText(next))
            text += QString::fromUtf8(next->v.text.text);
        else if (isElement(next, GUMBO_TAG_BR))
            text += u'\n';
        const QList<const GumboNode *> below = children(next);
        for (auto child = below.crbegin(); child != below.crend(); ++child)
            open.append(*child);
    }
    return text;
}

bool hasMarks(const GumboNode *node)
{
    return hasMarksBelow(node, 0);
}

} // namespace wengao::editor
