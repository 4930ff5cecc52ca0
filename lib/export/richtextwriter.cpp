#include "export/richtextwriter.h"

#include "export/htmltext.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

using Names = QSet<QByteArray>;

const Names &keptElements()
{
    static const Names names{"p",      "h1",    "h2",         "h3",  "h4", "h5", "h6",  "ul",
                             "ol",     "li",    "blockquote", "br",  "hr", "em", "pre", "code",
                             "strong", "b",     "i",          "del", "s",  "u",  "sup", "sub",
                             "table",  "thead", "tbody",      "tr",  "th", "td", "mark"};
    return names;
}

bool isBlock(QByteArrayView name)
{
    static const Names names{"p",   "h1", "h2",    "h3", "h4",  "h5", "h6", "li",        "blockquote",
                             "pre", "tr", "table", "hr", "div", "ul", "ol", "figcaption"};
    return names.contains(name.toByteArray());
}

QByteArray styled(const QByteArray &name, const QByteArray &style)
{
    return style.isEmpty() ? '<' + name + '>'
                           : '<' + name + " style=\"" + escaped(QByteArrayView(style)) + "\">";
}

bool isWebAddress(const QByteArray &address)
{
    return address.startsWith("http://") || address.startsWith("https://") || address.startsWith("//");
}

/// WeChat lets links to its own articles stand.
bool staysLink(const QByteArray &address)
{
    return QUrl::fromEncoded(address).host() == "mp.weixin.qq.com"_L1;
}

QByteArray referencesTitle(const QString &language)
{
    if (language.startsWith("zh-Hant"_L1) || language.startsWith("zh-TW"_L1) ||
        language.startsWith("zh-HK"_L1))
        return "參考連結";
    if (language.startsWith("zh"_L1))
        return "参考链接";
    if (language.startsWith("ja"_L1))
        return "参考リンク";
    return language.startsWith("ko"_L1) ? "참고 링크" : "References";
}

} // namespace

RichTextWriter::RichTextWriter(InlineStyles styles, const QString &language)
    : m_styles(std::move(styles)), m_language(language)
{
}

void RichTextWriter::write(const QByteArray &body)
{
    m_html = styled("section", m_styles.of("body")) + '\n';
    HtmlReader reader(body);
    HtmlToken token;
    while (reader.next(&token))
        take(token);
    while (!m_open.isEmpty())
        close();
    writeReferences();
    m_html += "</section>\n";
}

QString RichTextWriter::plainText() const
{
    QString text = QString::fromUtf8(m_plain);
    while (text.contains("\n\n\n"_L1))
        text.replace("\n\n\n"_L1, "\n\n"_L1);
    return text.trimmed() + u'\n';
}

void RichTextWriter::take(const HtmlToken &token)
{
    if (m_skippedDepth > 0) {
        if (token.kind == HtmlToken::Kind::StartTag && !isVoidElement(token.name))
            ++m_skippedDepth;
        else if (token.kind == HtmlToken::Kind::EndTag)
            --m_skippedDepth;
        return;
    }
    switch (token.kind) {
    case HtmlToken::Kind::Text:
        text(token.source);
        break;
    case HtmlToken::Kind::StartTag:
        open(token);
        break;
    case HtmlToken::Kind::EndTag:
        if (!m_open.isEmpty())
            close();
        break;
    case HtmlToken::Kind::Comment:
        break;
    }
}

void RichTextWriter::open(const HtmlToken &token)
{
    const QByteArray *kind = token.attribute("class");
    if (token.name == "img")
        return openImage(token);
    if (token.name == "input") {
        const QByteArray box = token.attribute("checked") != nullptr ? "☑" : "☐";
        m_html += box;
        m_plain += box;
        return;
    }
    if (token.name == "a" && kind != nullptr && kind->contains("footnote-backref")) {
        m_skippedDepth = 1;
        return;
    }
    if (token.name == "a")
        return openLink(token);
    if (kind != nullptr && kind->split(' ').contains("footnotes")) {
        m_open.append({token.name, "</section>\n", {}, 0});
        m_footnotesDepth = m_open.size();
        m_html += styled("section", m_styles.of(".footnotes"));
        return;
    }
    if (token.name == "span" && kind != nullptr && kind->startsWith("hljs-"))
        return openPiece(kind->split(' ').first());
    if (token.name == "span" && kind != nullptr && *kind == "wengao-address")
        return openPiece("address");
    if (const QByteArray *tex = token.attribute("data-tex"); tex != nullptr && kind != nullptr)
        return openFormula(*kind, *tex);
    openStyled(token);
}

/// A piece that has a look of its own, such as the colour of code; a nested one without falls back to that
/// around it.
void RichTextWriter::openPiece(const QByteArray &kind)
{
    const QByteArray style = m_styles.of('.' + kind);
    Open piece{"span", {}, {}, 0};
    if (!style.isEmpty()) {
        m_html += styled("span", style);
        piece.closing = "</span>";
    }
    m_open.append(piece);
}

/// The editors keep no mathematics, so a formula stands as it is written, without the marks around it.
void RichTextWriter::openFormula(const QByteArray &kind, const QByteArray &tex)
{
    ++m_formulas;
    const QByteArray text = tex.simplified();
    m_html += styled("span", m_styles.of(kind.contains("display") ? ".math-display" : ".math")) +
              escaped(QByteArrayView(text)) + "</span>";
    m_plain += text;
    m_skippedDepth = 1;
}

void RichTextWriter::openStyled(const HtmlToken &token)
{
    // The rule above the notes is part of the section's own look.
    const bool isNoteRule = token.name == "hr" && m_footnotesDepth > 0 && m_open.size() == m_footnotesDepth;
    Open element{token.name, {}, {}, 0};
    if (isBlock(token.name) && !m_plain.endsWith('\n'))
        m_plain += '\n';
    if (keptElements().contains(token.name) && !isNoteRule) {
        QByteArray style = m_styles.of(token.name, m_open.isEmpty() ? QByteArray() : m_open.last().name);
        if (const QByteArray *own = token.attribute("style"))
            style += *own + ';';
        if (token.name == "table") {
            m_html += styled("section", m_styles.of(".table-scroll"));
            element.closing = "</section>";
        }
        HtmlToken plain = token;
        plain.attributes.removeIf([](const HtmlAttribute &attribute) {
            return attribute.name != "start" && attribute.name != "colspan" && attribute.name != "rowspan";
        });
        if (!style.isEmpty())
            plain.setAttribute("style", style);
        m_html += plain.written();
        element.closing = "</" + token.name + '>' + element.closing;
    }
    if (token.name == "figcaption") {
        m_html += styled("section", m_styles.of("figcaption"));
        element.closing = "</section>";
    }
    if (token.name == "br")
        m_plain += '\n';
    if (!isVoidElement(token.name))
        m_open.append(element);
}

void RichTextWriter::openImage(const HtmlToken &token)
{
    HtmlToken image;
    image.kind = token.kind;
    image.name = token.name;
    for (const char *name : {"src", "alt"}) {
        if (const QByteArray *value = token.attribute(name))
            image.setAttribute(name, *value);
    }
    const QByteArray *source = token.attribute("src");
    if (source != nullptr && !isWebAddress(*source)) {
        const QString address = QUrl::fromPercentEncoding(*source);
        if (!m_images.contains(address))
            m_images.append(address);
    }
    image.setAttribute("style", m_styles.of("img"));
    m_html += image.written();
}

void RichTextWriter::openLink(const HtmlToken &token)
{
    const QByteArray *href = token.attribute("href");
    Open link{token.name, {}, href != nullptr ? *href : QByteArray(), m_plain.size()};
    if (staysLink(link.address)) {
        m_html += "<a href=\"" + escaped(QByteArrayView(link.address)) + "\" style=\"" +
                  escaped(QByteArrayView(m_styles.of("a"))) + "\">";
        link.closing = "</a>";
    } else if (isWebAddress(link.address)) {
        const QByteArray *kind = token.attribute("class");
        const bool isBare = kind != nullptr && *kind == "wengao-address";
        m_html += styled("span", m_styles.of(".link") + (isBare ? m_styles.of(".address") : QByteArray()));
        link.closing = "</span>";
    } else if (!link.address.startsWith('#') && !link.address.isEmpty()) {
        ++m_droppedAnchors;
    }
    m_open.append(link);
}

void RichTextWriter::close()
{
    const Open element = m_open.takeLast();
    m_html += element.closing;
    if (element.name == "a")
        closeLink(element);
    if (m_open.size() < m_footnotesDepth)
        m_footnotesDepth = 0;
    if (element.name == "td" || element.name == "th")
        m_plain += '\t';
    else if (isBlock(element.name))
        m_plain += element.name == "li" || element.name == "tr" ? "\n" : "\n\n";
}

/// In the text a number leads to the list at the end; in a note the address itself is written out.
void RichTextWriter::closeLink(const Open &link)
{
    if (!isWebAddress(link.address) || staysLink(link.address))
        return;
    const bool saysItself = QByteArrayView(m_plain).sliced(link.textStart).trimmed() == link.address;
    if (m_footnotesDepth > 0) {
        if (!saysItself) {
            m_html += " (" + escaped(QByteArrayView(link.address)) + ')';
            m_plain += " (" + link.address + ')';
        }
        return;
    }
    const QByteArray mark = '[' + QByteArray::number(referenceTo(link.address)) + ']';
    m_html += styled("sup", m_styles.of("sup")) + mark + "</sup>";
    m_plain += mark;
}

void RichTextWriter::text(QByteArrayView source)
{
    if (!isInside("pre")) {
        m_html += source;
        m_plain += unescaped(source).replace('\n', isInside("p") ? " " : "");
        return;
    }
    m_plain += unescaped(source);
    // The editors fold white space even inside pre.
    for (const char c : source) {
        if (c == '\n')
            m_html += "<br>";
        else if (c == ' ')
            m_html += "&nbsp;";
        else if (c == '\t')
            m_html += "&nbsp;&nbsp;&nbsp;&nbsp;";
        else
            m_html += c;
    }
}

void RichTextWriter::writeReferences()
{
    if (m_references.isEmpty())
        return;
    const QByteArray title = referencesTitle(m_language);
    m_html += styled("section", m_styles.of(".references")) + styled("p", m_styles.of(".references-title")) +
              title + "</p>\n";
    m_plain += "\n\n" + title + '\n';
    for (qsizetype i = 0; i < m_references.size(); ++i) {
        const QByteArray number = '[' + QByteArray::number(i + 1) + "] ";
        m_html += styled("p", m_styles.of(".reference")) + number +
                  escaped(QByteArrayView(m_references.at(i))) + "</p>\n";
        m_plain += number + m_references.at(i) + '\n';
    }
    m_html += "</section>\n";
}

bool RichTextWriter::isInside(QByteArrayView name) const
{
    return std::any_of(m_open.rbegin(), m_open.rend(),
                       [name](const Open &element) { return element.name == name; });
}

qsizetype RichTextWriter::referenceTo(const QByteArray &address)
{
    const auto known = m_numbers.constFind(address);
    if (known != m_numbers.cend())
        return *known;
    m_references.append(address);
    m_numbers.insert(address, m_references.size());
    return m_references.size();
}

} // namespace wengao::exporting
