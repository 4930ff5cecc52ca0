#include "export/bareaddress.h"

#include "export/htmltext.h"

namespace wengao::exporting {

namespace {

constexpr QByteArrayView opening = "<a href=\"http";

/// What a reader takes two addresses for the same by.
QByteArray essence(QByteArrayView html)
{
    QByteArray address = QByteArray::fromPercentEncoding(unescaped(html));
    for (const QByteArrayView scheme : {"https://", "http://"}) {
        if (address.startsWith(scheme))
            address.remove(0, scheme.size());
    }
    if (address.endsWith('/'))
        address.chop(1);
    return address;
}

/// True when the link that begins here shows its own address.
bool isBare(QByteArrayView rest)
{
    const qsizetype addressStart = rest.indexOf('"') + 1;
    const qsizetype addressEnd = rest.indexOf('"', addressStart);
    if (addressEnd < 0 || !rest.sliced(addressEnd).startsWith("\">"))
        return false;
    const qsizetype textEnd = rest.indexOf('<', addressEnd);
    if (textEnd < 0 || !rest.sliced(textEnd).startsWith("</a>"))
        return false;
    const QByteArrayView text = rest.sliced(addressEnd + 2, textEnd - addressEnd - 2);
    return (text.contains('.') || text.contains(':')) &&
           essence(rest.sliced(addressStart, addressEnd - addressStart)) == essence(text);
}

bool isAddressCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("-._~:/?#[]@!$&'()*+,;=%").contains(c);
}

/// Writes HTML anew with addresses marked.
class Marker final
{
public:
    explicit Marker(const QByteArray &html) : m_html(html)
    {
        m_result.reserve(html.size() + html.size() / 16);
    }

    QByteArray run()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const qsizetype tag = m_html.indexOf('<', at);
            const qsizetype textEnd = tag < 0 ? m_html.size() : tag;
            text(at, textEnd);
            if (tag < 0)
                break;
            const qsizetype end = m_html.indexOf('>', tag);
            at = end < 0 ? m_html.size() : end + 1;
            noteTag(m_html.sliced(tag, at - tag));
        }
        copyUpTo(m_html.size());
        return m_result;
    }

private:
    void noteTag(QByteArrayView tag)
    {
        if (tag.startsWith("</")) {
            const bool closes = tag == "</a>" || tag == "</code>" || tag == "</pre>";
            m_kept -= closes && m_kept > 0 ? 1 : 0;
        } else if (tag.startsWith("<a ") || tag.startsWith("<code") || tag.startsWith("<pre")) {
            ++m_kept;
            const qsizetype at = tag.data() - m_html.data();
            if (tag.startsWith(opening) && isBare(m_html.sliced(at)))
                insert(at + 2, " class=\"wengao-address\"");
        }
    }

    /// Links are marked as such, and code stays as it is.
    void text(qsizetype start, qsizetype end)
    {
        if (m_kept > 0)
            return;
        for (qsizetype colon = indexOf(':', start, end); colon >= 0; colon = indexOf(':', colon + 1, end)) {
            const QByteArrayView before = m_html.sliced(start, colon - start);
            const qsizetype scheme = before.endsWith("https") ? 5 : before.endsWith("http") ? 4 : 0;
            if (scheme == 0 || !m_html.sliced(colon, end - colon).startsWith("://"))
                continue;
            const qsizetype found = colon - scheme;
            while (colon < end && isAddressCharacter(m_html[colon]))
                ++colon;
            insert(found, "<span class=\"wengao-address\">");
            insert(colon, "</span>");
        }
    }

    [[nodiscard]] qsizetype indexOf(char wanted, qsizetype from, qsizetype end) const
    {
        const qsizetype at = from < end ? m_html.sliced(from, end - from).indexOf(wanted) : -1;
        return at < 0 ? -1 : from + at;
    }

    void insert(qsizetype at, QByteArrayView piece)
    {
        copyUpTo(at);
        m_result += piece;
    }

    void copyUpTo(qsizetype end)
    {
        m_result += m_html.sliced(m_done, end - m_done);
        m_done = end;
    }

    QByteArrayView m_html;
    QByteArray m_result;
    qsizetype m_done = 0;
    int m_kept = 0; ///< elements open whose text is not looked at
};

} // namespace

QByteArray withMarkedAddresses(const QByteArray &html)
{
    return html.contains("http") ? Marker(html).run() : html;
}

} // namespace wengao::exporting
