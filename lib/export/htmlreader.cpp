#include "export/htmlreader.h"

#include "export/htmltext.h"

#include <algorithm>
#include <array>

namespace wengao::exporting {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isRawTextElement(QByteArrayView name)
{
    static constexpr std::array<const char *, 10> names{"script",   "style",    "title",   "textarea",
                                                        "xmp",      "iframe",   "noembed", "noframes",
                                                        "noscript", "plaintext"};
    return std::any_of(names.begin(), names.end(), [name](const char *known) { return name == known; });
}

} // namespace

const QByteArray *HtmlToken::attribute(QByteArrayView wanted) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(),
                     [wanted](const HtmlAttribute &attribute) { return attribute.name == wanted; });
    return found == attributes.end() ? nullptr : &found->value;
}

void HtmlToken::setAttribute(const QByteArray &attributeName, const QByteArray &value)
{
    for (HtmlAttribute &attribute : attributes) {
        if (attribute.name == attributeName) {
            attribute.value = value;
            return;
        }
    }
    attributes.append({attributeName, value});
}

void HtmlToken::removeAttribute(QByteArrayView attributeName)
{
    attributes.removeIf(
        [attributeName](const HtmlAttribute &attribute) { return attribute.name == attributeName; });
}

QByteArray HtmlToken::written() const
{
    QByteArray result = '<' + name;
    for (const HtmlAttribute &attribute : attributes) {
        result += ' ' + attribute.name;
        if (!attribute.value.isEmpty() || attribute.name == "alt" || attribute.name == "href")
            result += "=\"" + escaped(QByteArrayView(attribute.value)) + '"';
    }
    return result + '>';
}

bool HtmlReader::next(HtmlToken *token)
{
    if (m_at >= m_html.size())
        return false;
    const qsizetype start = m_at;
    *token = {};
    if (!m_rawTextElement.isEmpty()) {
        m_at = rawTextEnd();
        m_rawTextElement.clear();
        if (m_at > start) {
            token->source = m_html.sliced(start, m_at - start);
            return true;
        }
    }
    const char following = start + 1 < m_html.size() ? m_html[start + 1] : '\0';
    if (m_html[start] != '<') {
        m_at = textEnd();
    } else if (isLetter(following) ||
               (following == '/' && start + 2 < m_html.size() && isLetter(m_html[start + 2]))) {
        readTag(token);
    } else if (following == '!' || following == '?' || (following == '/' && start + 2 < m_html.size())) {
        token->kind = HtmlToken::Kind::Comment;
        m_at = commentEnd();
    } else {
        ++m_at;
        m_at = textEnd();
    }
    token->source = m_html.sliced(start, m_at - start);
    return true;
}

void HtmlReader::seek(qsizetype position)
{
    m_at = position;
    m_rawTextElement.clear();
}

qsizetype HtmlReader::textEnd() const
{
    const qsizetype end = m_html.indexOf('<', m_at);
    return end < 0 ? m_html.size() : end;
}

qsizetype HtmlReader::rawTextEnd() const
{
    if (m_rawTextElement == "plaintext")
        return m_html.size();
    for (qsizetype at = m_html.indexOf("</", m_at); at >= 0; at = m_html.indexOf("</", at + 2)) {
        const QByteArrayView rest = m_html.sliced(at + 2);
        if (rest.size() <= m_rawTextElement.size())
            break;
        const char after = rest[m_rawTextElement.size()];
        if (qstrnicmp(rest.data(), m_rawTextElement.constData(),
                      static_cast<size_t>(m_rawTextElement.size())) == 0 &&
            (isSpace(after) || after == '/' || after == '>'))
            return at;
    }
    return m_html.size();
}

qsizetype HtmlReader::commentEnd() const
{
    const QByteArrayView rest = m_html.sliced(m_at);
    if (!rest.startsWith("<!--")) {
        const qsizetype end = m_html.indexOf('>', m_at);
        return end < 0 ? m_html.size() : end + 1;
    }
    if (rest.startsWith("<!-->"))
        return m_at + 5;
    if (rest.startsWith("<!--->"))
        return m_at + 6;
    for (qsizetype at = m_html.indexOf("--", m_at + 4); at >= 0; at = m_html.indexOf("--", at + 1)) {
        const QByteArrayView tail = m_html.sliced(at);
        if (tail.startsWith("-->"))
            return at + 3;
        if (tail.startsWith("--!>"))
            return at + 4;
    }
    return m_html.size();
}

void HtmlReader::readTag(HtmlToken *token)
{
    const bool isEnd = m_html[m_at + 1] == '/';
    token->kind = isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    m_at += isEnd ? 2 : 1;
    const qsizetype nameStart = m_at;
    while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>')
        ++m_at;
    token->name = m_html.sliced(nameStart, m_at - nameStart).toByteArray().toLower();
    while (m_at < m_html.size() && m_html[m_at] != '>') {
        if (isSpace(m_html[m_at]) || m_html[m_at] == '/')
            ++m_at;
        else
            readAttribute(token);
    }
    if (m_at >= m_html.size()) { // never closed: browsers drop it, and what is dropped must not be a tag here
        token->kind = HtmlToken::Kind::Comment;
        return;
    }
    ++m_at;
    if (!isEnd && isRawTextElement(token->name))
        m_rawTextElement = token->name;
}

void HtmlReader::readAttribute(HtmlToken *token)
{
    const qsizetype nameStart = m_at++;
    while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>' &&
           m_html[m_at] != '=')
        ++m_at;
    HtmlAttribute attribute{m_html.sliced(nameStart, m_at - nameStart).toByteArray().toLower(), {}};
    skipSpace();
    if (m_at < m_html.size() && m_html[m_at] == '=') {
        ++m_at;
        skipSpace();
        const char quote = m_at < m_html.size() ? m_html[m_at] : '\0';
        qsizetype valueStart = m_at;
        if (quote == '"' || quote == '\'') {
            ++valueStart;
            const qsizetype end = m_html.indexOf(quote, valueStart);
            m_at = end < 0 ? m_html.size() : end;
        } else {
            while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>')
                ++m_at;
        }
        attribute.value = unescaped(m_html.sliced(valueStart, m_at - valueStart));
        if ((quote == '"' || quote == '\'') && m_at < m_html.size())
            ++m_at;
    }
    // The first of two attributes with one name counts.
    if (token->attributes.size() < 200 && token->attribute(attribute.name) == nullptr)
        token->attributes.append(attribute);
}

void HtmlReader::skipSpace()
{
    while (m_at < m_html.size() && isSpace(m_html[m_at]))
        ++m_at;
}

bool isVoidElement(QByteArrayView name)
{
    static constexpr std::array<const char *, 13> names{
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};
    return std::any_of(names.begin(), names.end(), [name](const char *known) { return name == known; });
}

} // namespace wengao::exporting
