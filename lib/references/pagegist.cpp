#include "references/pagegist.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestTag = qsizetype(16) * 1024;
constexpr qsizetype longestScript = qsizetype(512) * 1024;
constexpr qsizetype longestGist = qsizetype(1024) * 1024;
constexpr qsizetype longestHeading = 4000;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isName(QByteArrayView text, QByteArrayView name)
{
    return text.size() == name.size() &&
           qstrnicmp(text.data(), name.data(), static_cast<std::size_t>(name.size())) == 0;
}

/// Cuts the tags that matter out of a page.
class GistCutter final
{
public:
    explicit GistCutter(QByteArrayView html) : m_html(html) {}

    QByteArray cut()
    {
        while (m_at < m_html.size() && m_gist.size() < longestGist) {
            const qsizetype open = m_html.indexOf('<', m_at);
            if (open < 0)
                break;
            m_at = open + 1;
            if (m_html.sliced(open).startsWith("<!--"))
                skipTo("-->");
            else if (m_at < m_html.size() && isLetter(m_html[m_at]))
                tag(open);
        }
        // Headings may stand in the page only behind what must stand in its head.
        return "<!DOCTYPE html>" + m_root + "<head>" + m_gist + "</head><body>" + m_body + "</body></html>";
    }

private:
    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void tag(qsizetype open)
    {
        qsizetype end = m_at;
        while (end < m_html.size() && !isSpace(m_html[end]) && m_html[end] != '>' && m_html[end] != '/')
            ++end;
        const QByteArrayView name = m_html.sliced(m_at, end - m_at);
        const qsizetype close = tagEnd(end);
        m_at = close;
        const QByteArrayView source = m_html.sliced(open, close - open);
        const bool isWhole = source.endsWith('>') && source.size() <= longestTag;
        if (isName(name, "meta") || isName(name, "link")) {
            if (isWhole)
                m_gist += source;
        } else if (isName(name, "html")) {
            if (isWhole && m_root.isEmpty())
                m_root = source.toByteArray();
        } else if (isName(name, "time")) {
            if (isWhole && m_times++ < 20)
                m_body += source.toByteArray() + "</time>";
        } else if (isName(name, "h1")) {
            heading(source, isWhole);
        } else {
            rawText(name, source, isWhole);
        }
    }

    /// Behind the > that ends a tag; one in quotation marks does not.
    [[nodiscard]] qsizetype tagEnd(qsizetype at) const
    {
        char quote = 0;
        const qsizetype last = std::min(m_html.size(), at + longestTag);
        for (; at < last; ++at) {
            const char c = m_html[at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if ((c == '"' || c == '\'') && m_html[at - 1] == '=')
                quote = c;
            else if (c == '>')
                return at + 1;
        }
        return last;
    }

    void rawText(QByteArrayView name, QByteArrayView source, bool isWhole)
    {
        static constexpr std::array<const char *, 7> elements{"script",   "style",    "title", "textarea",
                                                              "noscript", "template", "xmp"};
        const auto element = std::find_if(elements.begin(), elements.end(), [name](const char *known) {
            return isName(name, QByteArrayView(known));
        });
        if (element == elements.end())
            return;
        const QByteArrayView wanted(*element);
        if (wanted == "noscript" || wanted == "template")
            return; // their content is markup, and meta tags there count
        const qsizetype start = m_at;
        const qsizetype end = endTag(wanted);
        const QByteArrayView content = m_html.sliced(start, end - start);
        const bool isData = wanted == "script" && source.toByteArray().toLower().contains("ld+json");
        if (isWhole && isData && content.size() <= longestScript)
            m_gist += "<script type=\"application/ld+json\">" + content.toByteArray() + "</script>";
        if (wanted == "title" && !m_hasTitle) {
            m_hasTitle = true; // titles further down belong to drawings
            m_gist += "<title>" + content.first(std::min(content.size(), longestHeading)).toByteArray() +
                      "</title>";
        }
    }

    /// Where "</name" begins, or the end; m_at goes behind it.
    qsizetype endTag(QByteArrayView name)
    {
        for (qsizetype at = m_html.indexOf("</", m_at); at >= 0; at = m_html.indexOf("</", at + 2)) {
            const QByteArrayView rest = m_html.sliced(at + 2);
            if (rest.size() > name.size() && isName(rest.first(name.size()), name) &&
                !isLetter(rest[name.size()])) {
                m_at = at + 2 + name.size();
                return at;
            }
        }
        m_at = m_html.size();
        return m_at;
    }

    /// The text of a heading with its inner tags; those that could nest deep are cut off by the bound.
    void heading(QByteArrayView source, bool isWhole)
    {
        if (m_hasHeading || m_headings++ >= 20)
            return; // looking for the end of each of a million would take long
        const qsizetype start = m_at;
        const QByteArrayView rest = m_html.sliced(start, std::min(m_html.size() - start, longestHeading));
        qsizetype end = rest.indexOf("</h1");
        if (end < 0)
            end = rest.indexOf("</H1");
        if (end < 0 || !isWhole)
            return;
        m_hasHeading = true;
        m_body += source.toByteArray() + rest.first(end).toByteArray() + "</h1>";
        m_at = start + end;
    }

    QByteArrayView m_html;
    QByteArray m_root;
    QByteArray m_gist;
    QByteArray m_body;
    qsizetype m_at = 0;
    int m_times = 0;
    int m_headings = 0;
    bool m_hasTitle = false;
    bool m_hasHeading = false;
};

struct OutputDeleter
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString textBelow(const GumboNode *node)
{
    QString text;
    QList<const GumboNode *> open{node};
    while (!open.isEmpty()) {
        const GumboNode *next = open.takeLast();
        if (next->type == GUMBO_NODE_ELEMENT) {
            const GumboVector &children = next->v.element.children;
            for (unsigned i = children.length; i > 0; --i)
                open.append(static_cast<const GumboNode *>(children.data[i - 1]));
        } else if (next->type != GUMBO_NODE_COMMENT && next->type != GUMBO_NODE_DOCUMENT) {
            text += QString::fromUtf8(next->v.text.text);
        }
    }
    return text;
}

void take(const GumboNode *node, PageGist *gist)
{
    const GumboElement &element = node->v.element;
    switch (element.tag) {
    case GUMBO_TAG_HTML:
        gist->language = attribute(element, "lang");
        if (gist->language.isEmpty())
            gist->language = attribute(element, "xml:lang");
        break;
    case GUMBO_TAG_META:
        for (const char *name : {"name", "property", "itemprop", "http-equiv"}) {
            const QString key = attribute(element, name).trimmed().toLower();
            const QString content = attribute(element, "content").simplified();
            if (!key.isEmpty() && !content.isEmpty())
                gist->metas.append({key, content});
        }
        break;
    case GUMBO_TAG_LINK:
        if (const QString rel = attribute(element, "rel").toLower(); !gist->links.contains(rel))
            gist->links.insert(rel, attribute(element, "href").trimmed());
        break;
    case GUMBO_TAG_SCRIPT:
        gist->jsonLd.append(textBelow(node));
        break;
    case GUMBO_TAG_TITLE:
        gist->title = textBelow(node).simplified();
        break;
    case GUMBO_TAG_H1:
        gist->heading = textBelow(node).simplified();
        break;
    case GUMBO_TAG_TIME:
        if (gist->time.isEmpty())
            gist->time = attribute(element, "datetime").simplified();
        break;
    default:
        break;
    }
}

} // namespace

PageGist pageGist(QByteArrayView html)
{
    const QByteArray flat = GistCutter(html).cut();
    const std::unique_ptr<GumboOutput, OutputDeleter> output(gumbo_parse_with_options(
        &kGumboDefaultOptions, flat.constData(), static_cast<std::size_t>(flat.size())));
    PageGist gist;
    QList<const GumboNode *> open{output->root};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        take(node, &gist);
        const GumboVector &children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.append(static_cast<const GumboNode *>(children.data[i - 1]));
    }
    return gist;
}

} // namespace wengao::references
