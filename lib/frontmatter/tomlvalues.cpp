#include "frontmatter/tomlvalues.h"

#include "frontmatter/tomlscalar.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

void TomlValues::skipBlanks()
{
    while (m_pos < m_end && (m_plain[m_pos] == QChar(u' ') || m_plain[m_pos] == QChar(u'\t')))
        ++m_pos;
}

TextRange TomlValues::takeComment()
{
    const TextRange range{m_pos, std::min(m_end, text::lineEnd(m_plain, m_pos))};
    m_comments.append(m_plain.sliced(range.start, range.length()).toString());
    m_pos = range.end;
    return range;
}

bool TomlValues::scanKey(TomlKey &key)
{
    for (;;) {
        skipBlanks();
        TomlKeyPart part;
        part.range.start = m_pos;
        if (m_pos < m_end && (m_plain[m_pos] == QChar(u'"') || m_plain[m_pos] == QChar(u'\''))) {
            const TomlScalar quoted = scanTomlString(m_plain, m_pos, m_end);
            if (!quoted.ok || (quoted.style != Style::DoubleQuoted && quoted.style != Style::SingleQuoted))
                return false;
            part.text = quoted.value.toString();
            m_pos = quoted.end;
        } else {
            while (m_pos < m_end && isBareKeyCharacter(m_plain[m_pos]))
                ++m_pos;
            part.text = m_plain.sliced(part.range.start, m_pos - part.range.start).toString();
            if (part.text.isEmpty())
                return false;
        }
        part.range.end = m_pos;
        key.append(part);
        skipBlanks();
        if (m_pos >= m_end || m_plain[m_pos] != QChar(u'.'))
            return true;
        ++m_pos;
    }
}

Field TomlValues::fieldFor(const TomlKeyPart &part, const QString &path, int level, TextRange lines)
{
    Field field;
    field.key = part.text;
    field.path = path;
    field.level = level;
    field.keyRange = part.range;
    field.lines = lines;
    return field;
}

bool TomlValues::scanValue(Field &field)
{
    field.valueRange.start = m_pos;
    const QChar c = m_pos < m_end ? m_plain[m_pos] : QChar();
    bool ok = true;
    if (c == QChar(u'['))
        ok = scanArray(field);
    else if (c == QChar(u'{'))
        ok = scanInlineTable(field);
    else
        ok = scanSingle(field);
    field.valueRange.end = m_pos;
    return ok;
}

bool TomlValues::scanSingle(Field &field)
{
    const TomlScalar scalar = scanTomlScalar(m_plain, m_pos, m_end);
    if (!scalar.ok)
        return false;
    field.type = scalar.type;
    field.style = scalar.style;
    field.value = scalar.value;
    field.editable = scalar.type != Type::Timestamp || isTomlDate(scalar.value.toString());
    if (!field.editable)
        field.reason = sentence(Reason::TimeOfDay);
    m_pos = scalar.end;
    return true;
}

void TomlValues::skipSpace()
{
    while (m_pos < m_end) {
        if (m_plain[m_pos] == QChar(u'#'))
            takeComment();
        else if (m_plain[m_pos].isSpace())
            ++m_pos;
        else
            break;
    }
}

bool TomlValues::scanArray(Field &field)
{
    const qsizetype start = m_pos;
    const qsizetype comments = m_comments.size();
    field.type = Type::List;
    field.style = Style::Flow;
    field.editable = true;
    ++m_pos;
    for (;;) {
        skipSpace();
        if (m_pos >= m_end)
            return false;
        const QChar c = m_plain[m_pos];
        if (c == QChar(u']'))
            break;
        Item item;
        item.range.start = m_pos;
        const TomlScalar scalar = scanTomlScalar(m_plain, m_pos, m_end);
        if (c == QChar(u'[') || c == QChar(u'{') || !scalar.ok) {
            m_comments.resize(comments);
            m_pos = start;
            return skipCollection(field, Reason::ListOfMaps);
        }
        m_pos = scalar.end;
        item.range.end = m_pos;
        item.lines = item.range;
        item.style = scalar.style;
        item.type = scalar.type;
        item.value = scalar.value;
        field.items.append(item);
        skipSpace();
        if (m_pos < m_end && m_plain[m_pos] == QChar(u','))
            ++m_pos;
        else if (m_pos >= m_end || m_plain[m_pos] != QChar(u']'))
            return false;
    }
    ++m_pos;
    QVariantList values;
    for (const Item &item : std::as_const(field.items))
        values.append(item.value);
    field.value = values;
    return true;
}

bool TomlValues::scanInlineTable(Field &field)
{
    const qsizetype start = m_pos;
    const qsizetype comments = m_comments.size();
    field.type = Type::Map;
    field.style = Style::Flow;
    field.editable = true;
    ++m_pos;
    skipBlanks();
    if (m_pos < m_end && m_plain[m_pos] == QChar(u'}')) {
        ++m_pos;
        return true;
    }
    for (;;) {
        skipBlanks();
        const qsizetype entry = m_pos;
        TomlKey key;
        if (!scanKey(key) || m_pos >= m_end || m_plain[m_pos] != QChar(u'='))
            return false;
        ++m_pos;
        skipBlanks();
        const QChar c = m_pos < m_end ? m_plain[m_pos] : QChar();
        if (key.size() > 1 || c == QChar(u'{')) {
            field.children.clear();
            m_comments.resize(comments);
            m_pos = start;
            return skipCollection(field, Reason::Flow);
        }
        Field child = fieldFor(key[0], key[0].text, 1, {});
        if (!scanValue(child))
            return false;
        child.lines = {entry, m_pos};
        field.children.append(child);
        skipBlanks();
        if (m_pos < m_end && m_plain[m_pos] == QChar(u'}'))
            break;
        if (m_pos >= m_end || m_plain[m_pos] != QChar(u','))
            return false;
        ++m_pos;
    }
    ++m_pos;
    return true;
}

/// Finds the end of a collection that holds more than single values, without recursion.
bool TomlValues::skipCollection(Field &field, Reason reason)
{
    field.items.clear();
    field.editable = false;
    field.reason = sentence(reason);
    qsizetype depth = 0;
    while (m_pos < m_end) {
        const QChar c = m_plain[m_pos];
        if (c == QChar(u'"') || c == QChar(u'\'')) {
            const TomlScalar quoted = scanTomlString(m_plain, m_pos, m_end);
            if (!quoted.ok)
                return false;
            m_pos = quoted.end;
            continue;
        }
        if (c == QChar(u'#')) {
            takeComment();
            continue;
        }
        ++m_pos;
        if (c == QChar(u'[') || c == QChar(u'{'))
            ++depth;
        else if ((c == QChar(u']') || c == QChar(u'}')) && --depth == 0)
            return true;
    }
    return false;
}

} // namespace wengao::frontmatter::detail
