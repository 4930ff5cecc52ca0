#include "typeset/markupcheck.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>
#include <optional>
#include <string_view>

namespace wengao::typeset {

namespace {

/// A tag as the libraries write it: lower or mixed case names, every value in double quotes.
struct Tag
{
    QByteArray name;
    QList<std::pair<QByteArray, QByteArrayView>> attributes;
    bool closes = false;
    bool isEmpty = false; ///< written as <name/>
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/// Reads tags and the text between them; anything else ends it.
class MarkupReader final
{
public:
    explicit MarkupReader(QByteArrayView html) : m_html(html) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_html.size(); }

    /// The text up to the next tag or the end.
    QByteArrayView text()
    {
        const qsizetype start = m_at;
        while (!atEnd() && m_html[m_at] != '<' && m_html[m_at] != '>')
            ++m_at;
        return m_html.sliced(start, m_at - start);
    }

    std::optional<Tag> tag()
    {
        Tag tag;
        if (!take('<'))
            return std::nullopt;
        tag.closes = take('/');
        tag.name = name();
        while (!tag.name.isEmpty() && !tag.closes && take(' ')) {
            if (atEnd() || m_html[m_at] == '/')
                break;
            const QByteArray attribute = name();
            const std::optional<QByteArrayView> value = quoted();
            if (attribute.isEmpty() || !value)
                return std::nullopt;
            tag.attributes.append({attribute, *value});
        }
        tag.isEmpty = !tag.closes && take('/');
        return take('>') && !tag.name.isEmpty() ? std::optional(tag) : std::nullopt;
    }

private:
    bool take(char wanted)
    {
        if (atEnd() || m_html[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    QByteArray name()
    {
        const qsizetype start = m_at;
        while (!atEnd() && isNameCharacter(m_html[m_at]))
            ++m_at;
        return m_html.sliced(start, m_at - start).toByteArray();
    }

    std::optional<QByteArrayView> quoted()
    {
        if (!take('=') || !take('"'))
            return std::nullopt;
        const qsizetype start = m_at;
        while (!atEnd() && m_html[m_at] != '"' && m_html[m_at] != '<')
            ++m_at;
        const QByteArrayView value = m_html.sliced(start, m_at - start);
        return take('"') ? std::optional(value) : std::nullopt;
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

using Names = QSet<QByteArray>;

const Names &mathElements()
{
    static const Names names{"span",       "svg",    "path",         "line",   "math",       "semantics",
                             "annotation", "mrow",   "mi",           "mo",     "mn",         "ms",
                             "mtext",      "mspace", "msup",         "msub",   "msubsup",    "mfrac",
                             "msqrt",      "mroot",  "mover",        "munder", "munderover", "mtable",
                             "mtr",        "mtd",    "mlabeledtr",   "mstyle", "mpadded",    "mphantom",
                             "menclose",   "merror", "mmultiscripts"};
    return names;
}

const Names &mathAttributes()
{
    static const Names names{"class",
                             "style",
                             "aria-hidden",
                             "xmlns",
                             "display",
                             "encoding",
                             "width",
                             "height",
                             "depth",
                             "voffset",
                             "viewBox",
                             "preserveAspectRatio",
                             "d",
                             "x1",
                             "x2",
                             "y1",
                             "y2",
                             "stroke-width",
                             "mathvariant",
                             "mathsize",
                             "mathcolor",
                             "mathbackground",
                             "scriptlevel",
                             "displaystyle",
                             "stretchy",
                             "fence",
                             "separator",
                             "lspace",
                             "rspace",
                             "minsize",
                             "maxsize",
                             "accent",
                             "accentunder",
                             "largeop",
                             "movablelimits",
                             "symmetric",
                             "form",
                             "linebreak",
                             "linethickness",
                             "rowspacing",
                             "columnspacing",
                             "columnalign",
                             "rowalign",
                             "columnlines",
                             "rowlines",
                             "frame",
                             "side",
                             "notation",
                             "title"};
    return names;
}

bool consistsOf(QByteArrayView value, std::string_view others)
{
    return std::all_of(value.begin(), value.end(), [others](char c) {
        return isNameCharacter(c) || others.find(c) != std::string_view::npos;
    });
}

/// Lengths, colours and borders; nothing that has a bracket, so nothing that loads or computes.
bool isHarmlessStyle(QByteArrayView style)
{
    static const Names properties{"color",
                                  "margin",
                                  "background-color",
                                  "border",
                                  "border-width",
                                  "border-style",
                                  "border-color",
                                  "border-top-width",
                                  "border-right-width",
                                  "border-bottom-width",
                                  "border-right-style",
                                  "border-bottom",
                                  "border-top",
                                  "height",
                                  "width",
                                  "min-width",
                                  "max-width",
                                  "margin-left",
                                  "margin-right",
                                  "margin-top",
                                  "margin-bottom",
                                  "padding-left",
                                  "padding-right",
                                  "padding-top",
                                  "padding-bottom",
                                  "top",
                                  "bottom",
                                  "left",
                                  "right",
                                  "vertical-align",
                                  "position",
                                  "font-size",
                                  "line-height",
                                  "text-shadow",
                                  "font-weight"};
    const QList<QByteArray> declarations = style.toByteArray().split(';');
    return std::all_of(declarations.begin(), declarations.end(), [](const QByteArray &declaration) {
        if (declaration.trimmed().isEmpty())
            return true;
        const qsizetype colon = declaration.indexOf(':');
        const QByteArray name = declaration.left(colon).trimmed();
        const QByteArray value = declaration.mid(colon + 1).trimmed();
        return colon > 0 && properties.contains(name) && consistsOf(value, " .#%+-") &&
               (name != "position" || value == "relative");
    });
}

bool isHarmless(const std::pair<QByteArray, QByteArrayView> &attribute)
{
    const auto &[name, value] = attribute;
    if (name == "style")
        return isHarmlessStyle(value);
    if (name == "xmlns")
        return value == "http://www.w3.org/1998/Math/MathML" || value == "http://www.w3.org/2000/svg";
    if (name == "encoding")
        return value == "application/x-tex";
    return consistsOf(value, " .,#%+-_\n");
}

/// Keeps the account of open elements.
class Nesting final
{
public:
    bool take(const Tag &tag)
    {
        if (tag.closes) {
            if (m_open.isEmpty() || m_open.last() != tag.name)
                return false;
            m_open.removeLast();
        } else if (!tag.isEmpty) {
            m_open.append(tag.name);
        }
        return true;
    }
    [[nodiscard]] bool isClosed() const { return m_open.isEmpty(); }

private:
    QList<QByteArray> m_open;
};

/// The characters behind the references that highlighters write.
QString unescaped(QByteArrayView text)
{
    QString result = QString::fromUtf8(text);
    static const QList<std::pair<QLatin1StringView, QChar>> references{
        {QLatin1StringView("&lt;"), u'<'},   {QLatin1StringView("&gt;"), u'>'},
        {QLatin1StringView("&quot;"), u'"'}, {QLatin1StringView("&#x27;"), u'\''},
        {QLatin1StringView("&#39;"), u'\''}, {QLatin1StringView("&amp;"), u'&'}};
    for (const auto &[reference, character] : references)
        result.replace(reference, QString(character));
    return result;
}

} // namespace

bool isMathMarkup(QByteArrayView html)
{
    MarkupReader reader(html);
    Nesting nesting;
    while (!reader.atEnd()) {
        (void)reader.text();
        if (reader.atEnd())
            break;
        const std::optional<Tag> tag = reader.tag();
        if (!tag || !mathElements().contains(tag->name) || !nesting.take(*tag))
            return false;
        for (const auto &attribute : tag->attributes) {
            if (!mathAttributes().contains(attribute.first) || !isHarmless(attribute))
                return false;
        }
    }
    return nesting.isClosed();
}

bool isMarkedCode(QByteArrayView html, QStringView code)
{
    MarkupReader reader(html);
    Nesting nesting;
    QString text;
    while (!reader.atEnd()) {
        text += unescaped(reader.text());
        if (reader.atEnd())
            break;
        const std::optional<Tag> tag = reader.tag();
        if (!tag || tag->name != "span" || tag->isEmpty || !nesting.take(*tag))
            return false;
        for (const auto &[name, value] : tag->attributes) {
            if (name != "class" || !consistsOf(value, " _-"))
                return false;
        }
    }
    return nesting.isClosed() && text == code;
}

} // namespace wengao::typeset
