#include "frontmatter/datascan.h"

#include "frontmatter/reasons.h"

#include <QRegularExpression>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

/// A recursive-descent reader whose depth is counted.
class JsonScanner final
{
public:
    JsonScanner(QStringView plain, TextRange content)
        : m_plain(plain), m_pos(content.start), m_end(content.end)
    {
    }

    DataScan scan(DataNode *tree)
    {
        DataScan scan;
        skipSpace();
        scan.ok = readObject(*tree, 0, &scan.fields);
        skipSpace();
        scan.ok = scan.ok && m_pos == m_end;
        return scan;
    }

private:
    void skipSpace()
    {
        while (m_pos < m_end && QStringView(u" \t\n\r").contains(m_plain[m_pos]))
            ++m_pos;
    }

    bool take(char16_t c)
    {
        if (m_pos >= m_end || m_plain[m_pos] != QChar(c))
            return false;
        ++m_pos;
        return true;
    }

    bool readString(QString &text)
    {
        if (!take(u'"'))
            return false;
        text = u""_s;
        while (m_pos < m_end) {
            const QChar c = m_plain[m_pos++];
            if (c == QChar(u'"'))
                return true;
            if (c.unicode() < 0x20)
                return false;
            if (c != QChar(u'\\'))
                text += c;
            else if (!readEscape(text))
                return false;
        }
        return false;
    }

    bool readEscape(QString &text)
    {
        static constexpr QStringView names = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        if (m_pos >= m_end)
            return false;
        const QChar c = m_plain[m_pos++];
        if (const qsizetype at = names.indexOf(c); at >= 0) {
            text += meanings[at];
            return true;
        }
        bool ok = c == QChar(u'u') && m_end - m_pos >= 4;
        const ushort unit = ok ? m_plain.sliced(m_pos, 4).toUShort(&ok, 16) : 0;
        text += QChar(unit);
        m_pos += 4;
        return ok;
    }

    bool readWord(DataNode &node)
    {
        const qsizetype start = m_pos;
        while (m_pos < m_end && !QStringView(u",]} \t\n\r").contains(m_plain[m_pos]))
            ++m_pos;
        const QString token = m_plain.sliced(start, m_pos - start).toString();
        static const QRegularExpression number(u"\\A-?(?:0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?\\z"_s);
        if (token == u"null")
            return true;
        if (token == u"true" || token == u"false") {
            node = scalarNode(Type::Bool, token == u"true");
            return true;
        }
        const QRegularExpressionMatch match = number.match(token);
        bool isWhole = match.hasMatch() && match.capturedLength(1) <= 0 && match.capturedLength(2) <= 0;
        const qint64 whole = isWhole ? token.toLongLong(&isWhole) : 0;
        node = isWhole ? scalarNode(Type::Integer, whole) : scalarNode(Type::Float, token.toDouble());
        return match.hasMatch();
    }

    bool readValue(DataNode &node, int depth, Field *field)
    {
        const QChar c = m_pos < m_end ? m_plain[m_pos] : QChar();
        if (c == QChar(u'{'))
            return readObject(node, depth, field && field->level == 0 ? &field->children : nullptr,
                              field ? field->path : QString());
        if (c == QChar(u'['))
            return readArray(node, depth, field);
        if (c != QChar(u'"'))
            return readWord(node);
        QString text;
        if (!readString(text))
            return false;
        node = scalarNode(Type::String, text);
        return true;
    }

    bool readObject(DataNode &node, int depth, QList<Field> *fields, const QString &path = {})
    {
        node.type = Type::Map;
        if (depth > deepestJson || !take(u'{'))
            return false;
        skipSpace();
        if (take(u'}'))
            return true;
        for (;;) {
            skipSpace();
            Field field;
            field.keyRange.start = m_pos;
            if (!readString(field.key))
                return false;
            field.keyRange.end = m_pos;
            field.level = depth == 0 ? 0 : 1;
            field.path = depth == 0 ? field.key : path + QChar(u'.') + field.key;
            skipSpace();
            if (!take(u':'))
                return false;
            skipSpace();
            field.valueRange.start = m_pos;
            DataNode value;
            if (!readValue(value, depth + 1, fields ? &field : nullptr))
                return false;
            field.valueRange.end = m_pos;
            field.lines = {field.keyRange.start, m_pos};
            if (fields) {
                describe(field, value);
                fields->append(field);
            }
            node.keys.append(field.key);
            node.children.push_back(std::move(value));
            skipSpace();
            if (take(u'}'))
                return true;
            if (!take(u','))
                return false;
        }
    }

    bool readArray(DataNode &node, int depth, Field *field)
    {
        node.type = Type::List;
        if (depth > deepestJson || !take(u'['))
            return false;
        skipSpace();
        if (take(u']'))
            return true;
        for (;;) {
            skipSpace();
            Item item;
            item.range.start = m_pos;
            DataNode value;
            if (!readValue(value, depth + 1, nullptr))
                return false;
            item.range.end = m_pos;
            item.lines = item.range;
            item.type = value.type;
            item.style = value.type == Type::String ? Style::DoubleQuoted : Style::Plain;
            if (field) {
                item.value = toVariant(value);
                field->items.append(item);
            }
            node.children.push_back(std::move(value));
            skipSpace();
            if (take(u']'))
                return true;
            if (!take(u','))
                return false;
        }
    }

    static void describe(Field &field, const DataNode &value)
    {
        field.type = value.type;
        field.value = toVariant(value);
        const bool collection = value.type == Type::Map || value.type == Type::List;
        field.style = collection                   ? Style::Flow
                      : value.type == Type::String ? Style::DoubleQuoted
                                                   : Style::Plain;
        field.editable = true;
        for (const DataNode &item : value.children) {
            if (value.type != Type::List || (item.type != Type::List && item.type != Type::Map))
                continue;
            field.items.clear();
            field.editable = false;
            field.reason = sentence(Reason::ListOfMaps);
            return;
        }
        if (value.type == Type::Map && field.level > 0) {
            field.editable = false;
            field.reason = sentence(Reason::Nested);
        }
    }

    QStringView m_plain;
    qsizetype m_pos;
    qsizetype m_end;
};

} // namespace

DataScan scanJson(QStringView plain, TextRange content, DataNode *tree)
{
    return JsonScanner(plain, content).scan(tree);
}

} // namespace wengao::frontmatter::detail
