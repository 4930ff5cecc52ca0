#include "markdown/headingid.h"

#include <QList>
#include <QString>

namespace wengao::markdown {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

bool isNameChar(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Reads the inside of the braces; stops being valid at the first thing it does not know.
class AttributeReader final
{
public:
    explicit AttributeReader(QByteArrayView text) : m_text(text) {}

    bool read(HeadingAttributes &attributes)
    {
        QByteArray classes;
        for (skipSpaces(); m_pos < m_text.size(); skipSpaces()) {
            if (!readOne(attributes, classes))
                return false;
        }
        if (!classes.isEmpty())
            attributes.others.insert(attributes.others.begin(), {"class", classes});
        return attributes.id || !attributes.others.empty();
    }

private:
    void skipSpaces()
    {
        while (m_pos < m_text.size() &&
               (m_text[m_pos] == ' ' || m_text[m_pos] == ',' || m_text[m_pos] == '\t'))
            ++m_pos;
    }

    bool readOne(HeadingAttributes &attributes, QByteArray &classes)
    {
        const char c = m_text[m_pos];
        if (c == '#' || c == '.') {
            ++m_pos;
            const QByteArray word = bareWord();
            if (word.isEmpty())
                return false;
            if (c == '#')
                attributes.id = word;
            else
                classes += classes.isEmpty() ? word : ' ' + word;
            return true;
        }
        return isNameStart(c) && readPair(attributes, classes);
    }

    bool readPair(HeadingAttributes &attributes, QByteArray &classes)
    {
        const qsizetype start = m_pos;
        while (m_pos < m_text.size() && isNameChar(m_text[m_pos]))
            ++m_pos;
        const QByteArray name = m_text.sliced(start, m_pos - start).toByteArray();
        if (m_pos >= m_text.size() || m_text[m_pos] != '=')
            return false;
        ++m_pos;
        const std::optional<QByteArray> value = pairValue();
        if (!value)
            return false;
        if (name == "id")
            attributes.id = *value;
        else if (name == "class")
            classes += classes.isEmpty() ? *value : ' ' + *value;
        else if (!name.startsWith("on"))
            attributes.others.emplace_back(name, *value);
        return true;
    }

    std::optional<QByteArray> pairValue()
    {
        if (m_pos < m_text.size() && m_text[m_pos] == '"') {
            const qsizetype end = m_text.indexOf('"', m_pos + 1);
            if (end < 0)
                return {};
            QByteArray value = m_text.sliced(m_pos + 1, end - m_pos - 1).toByteArray();
            m_pos = end + 1;
            return value;
        }
        QByteArray word = bareWord();
        if (word.isEmpty())
            return {};
        return word;
    }

    QByteArray bareWord()
    {
        const qsizetype start = m_pos;
        while (m_pos < m_text.size() && !QByteArrayView(" ,\t=\"'{}").contains(m_text[m_pos]))
            ++m_pos;
        return m_text.sliced(start, m_pos - start).toByteArray();
    }

    QByteArrayView m_text;
    qsizetype m_pos = 0;
};

} // namespace

QByteArray headingId(QByteArrayView sourceLine)
{
    const QString line = QString::fromUtf8(sourceLine.trimmed());
    QString id;
    id.reserve(line.size());
    for (const uint c : line.toUcs4()) {
        if (c == '-' || c == ' ')
            id += u'-';
        else if (c == '_' || QChar::isLetter(c) || QChar::category(c) == QChar::Number_DecimalDigit)
            id += QStringView(QChar::fromUcs4(QChar::toLower(c)));
    }
    return id.isEmpty() ? QByteArray("heading") : id.toUtf8();
}

std::optional<HeadingAttributes> headingAttributes(QByteArrayView sourceLine)
{
    const QByteArrayView line = sourceLine.trimmed();
    if (!line.endsWith('}'))
        return {};
    const qsizetype brace = line.lastIndexOf('{');
    if (brace < 0)
        return {};
    HeadingAttributes attributes;
    attributes.at = brace + (line.data() - sourceLine.data());
    if (!AttributeReader(line.sliced(brace + 1, line.size() - brace - 2)).read(attributes))
        return {};
    return attributes;
}

} // namespace wengao::markdown
