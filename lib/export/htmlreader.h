#pragma once

#include <QByteArray>
#include <QList>

namespace wengao::exporting {

/// An attribute with its name in lower case and its value with references resolved.
struct HtmlAttribute
{
    QByteArray name;
    QByteArray value;
};

/// One piece of HTML. `source` is the piece as written; it lives as long as the reader's input.
struct HtmlToken
{
    enum class Kind { Text, StartTag, EndTag, Comment };
    Kind kind = Kind::Text;
    QByteArrayView source;
    QByteArray name; ///< of a tag, in lower case
    QList<HtmlAttribute> attributes;

    /// The value of an attribute, or null when it is not there.
    [[nodiscard]] const QByteArray *attribute(QByteArrayView wanted) const;
    /// Sets or adds an attribute.
    void setAttribute(const QByteArray &attributeName, const QByteArray &value);
    void removeAttribute(QByteArrayView attributeName);
    /// A start tag written anew from its name and attributes.
    [[nodiscard]] QByteArray written() const;
};

/// Cuts HTML into tokens by the rules of the HTML standard's tokenizer, including the elements whose content
/// is no markup (script, style, title …) and every kind of bogus comment. The sources of all tokens, put
/// together, are the input again. Linear in time and without recursion, whatever the input.
class HtmlReader final
{
public:
    /// `html` is UTF-8 and must outlive the reader and its tokens.
    explicit HtmlReader(QByteArrayView html) : m_html(html) {}

    /// Reads the next token; false at the end.
    [[nodiscard]] bool next(HtmlToken *token);
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// Goes back to a position that position() once gave between two tokens.
    void seek(qsizetype position);

private:
    [[nodiscard]] qsizetype textEnd() const;
    [[nodiscard]] qsizetype rawTextEnd() const;
    [[nodiscard]] qsizetype commentEnd() const;
    void readTag(HtmlToken *token);
    void readAttribute(HtmlToken *token);
    void skipSpace();

    QByteArrayView m_html;
    qsizetype m_at = 0;
    QByteArray m_rawTextElement;
};

/// True for the elements that have no end tag.
[[nodiscard]] bool isVoidElement(QByteArrayView name);

} // namespace wengao::exporting
