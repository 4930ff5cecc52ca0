#include "frontmatter/datascan.h"

#include "frontmatter/reasons.h"
#include "frontmatter/tomlvalues.h"
#include "text/linebreaks.h"

#include <QSet>

#include <algorithm>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

class TomlScanner final : private TomlValues
{
public:
    TomlScanner(QStringView plain, TextRange content) : TomlValues(plain, content)
    {
        m_scan.singlesEnd = content.start;
    }

    DataScan scan()
    {
        m_scan.ok = true;
        while (m_scan.ok && m_pos < m_end) {
            skipBlanks();
            if (m_pos >= m_end)
                break;
            const QChar c = m_plain[m_pos];
            if (c == QChar(u'\n'))
                ++m_pos;
            else if (c == QChar(u'#'))
                takeComment();
            else if (c == QChar(u'['))
                m_scan.ok = scanHeader();
            else
                m_scan.ok = scanEntry();
        }
        finish();
        m_scan.comments = std::move(m_comments);
        return std::move(m_scan);
    }

private:
    /// The rest of a line behind a header or a value: at most a comment.
    bool finishLine(TextRange *comment)
    {
        skipBlanks();
        if (m_pos < m_end && m_plain[m_pos] == QChar(u'#')) {
            const TextRange range = takeComment();
            if (comment)
                *comment = range;
        }
        if (m_pos < m_end && m_plain[m_pos] != QChar(u'\n'))
            return false;
        m_pos = std::min(m_end, m_pos + 1);
        return true;
    }

    bool scanHeader()
    {
        const qsizetype line = text::lineStart(m_plain, m_pos);
        const bool isArray = m_pos + 1 < m_end && m_plain[m_pos + 1] == QChar(u'[');
        m_pos += isArray ? 2 : 1;
        TomlKey key;
        const QString closing = isArray ? u"]]"_s : u"]"_s;
        if (!scanKey(key) || !m_plain.sliced(m_pos, m_end - m_pos).startsWith(closing))
            return false;
        m_pos += closing.size();
        if (!finishLine(nullptr))
            return false;
        m_header = key;
        if (isArray)
            m_arrays.insert(pathOf(key, key.size()));
        Field *map = enter(key, 1, {line, m_pos}, true);
        if (key.size() > 1 && map->editable)
            map = enter(key, 2, {line, m_pos}, true);
        const bool plainTable = !isArray && key.size() == 1 && map->editable;
        if (plainTable) {
            m_scan.spreads[map->path].addAt = m_pos;
            m_scan.spreads[map->path].prefix.clear();
        }
        return true;
    }

    static QString pathOf(const TomlKey &key, qsizetype parts)
    {
        QStringList names;
        for (qsizetype i = 0; i < parts; ++i)
            names.append(key[i].text);
        return names.join(QChar(0x1F));
    }

    bool isInArray(const TomlKey &key, qsizetype parts) const
    {
        return m_arrays.contains(pathOf(key, parts));
    }

    /// The map named by the first `depth` (1 or 2) parts of a key, made or widened by some lines.
    Field *enter(const TomlKey &key, qsizetype depth, TextRange lines, bool isMention)
    {
        const TomlKeyPart &part = key[depth - 1];
        Field *parent = depth == 2 ? &m_scan.fields[m_top.value(key[0].text)] : nullptr;
        QList<Field> &siblings = parent ? parent->children : m_scan.fields;
        const QString path = parent ? parent->path + QChar(u'.') + part.text : part.text;
        QHash<QString, qsizetype> &known = parent ? m_children : m_top;
        const QString name = parent ? pathOf(key, 2) : part.text;
        auto found = known.constFind(name);
        if (found == known.cend()) {
            Field field = fieldFor(part, path, parent ? 1 : 0, lines);
            const bool isArray = isInArray(key, depth);
            field.type = isArray ? Type::List : Type::Map;
            field.style = Style::Block;
            field.editable = !parent && !isArray;
            if (!field.editable)
                field.reason = sentence(isArray ? Reason::ListOfMaps : Reason::Nested);
            siblings.append(field);
            found = known.insert(name, siblings.size() - 1);
        }
        Spread &spread = m_scan.spreads[path];
        if (isMention)
            spread.names.append(part.range);
        const bool goesOn = !spread.stretches.isEmpty() && m_last[depth - 1] == path &&
                            (depth == 1 || m_last[0] == key[0].text);
        if (goesOn)
            spread.stretches.last().end = std::max(spread.stretches.constLast().end, lines.end);
        else
            spread.stretches.append(lines);
        m_last[depth - 1] = path;
        if (depth == 1)
            m_last[1] = QString();
        return &siblings[*found];
    }

    bool scanEntry()
    {
        const qsizetype line = text::lineStart(m_plain, m_pos);
        TomlKey own;
        if (!scanKey(own) || m_pos >= m_end || m_plain[m_pos] != QChar(u'='))
            return false;
        ++m_pos;
        skipBlanks();
        const TomlKey key = m_header + own;
        Field field;
        if (!scanValue(field) || !finishLine(&field.commentRange))
            return false;
        const TextRange lines{line, m_pos};
        if (key.size() == 1) {
            m_last[0] = m_last[1] = QString();
            m_scan.singlesEnd = m_pos;
            return addField(m_scan.fields, m_top, key[0].text, key[0], key[0].text, 0, lines, field);
        }
        return addBelow(key, own.size(), lines, field);
    }

    /// An entry whose key has two parts or more, with its header's.
    bool addBelow(const TomlKey &key, qsizetype ownParts, TextRange lines, const Field &value)
    {
        if (m_header.isEmpty())
            m_scan.singlesEnd = m_pos;
        const auto known = m_top.constFind(key[0].text);
        // A value cannot be a table too; toml++ says so with better words.
        if (known != m_top.cend() && !m_scan.spreads.contains(key[0].text))
            return false;
        const QString before = m_last[1];
        Field *map = enter(key, 1, lines, ownParts == key.size());
        if (!map->editable) // in an array of tables nothing further is told apart
            return true;
        Spread &spread = m_scan.spreads[map->path];
        if (m_header.size() < 2)
            spread.addAt = m_pos;
        if (m_header.isEmpty())
            spread.prefix =
                m_plain.sliced(key[0].range.start, key[1].range.start - key[0].range.start).toString();
        if (key.size() > 2) {
            m_last[1] = before;
            enter(key, 2, lines, ownParts >= key.size() - 1);
            return true;
        }
        return addField(map->children, m_children, pathOf(key, 2), key[1],
                        map->path + QChar(u'.') + key[1].text, 1, lines, value);
    }

    static bool addField(QList<Field> &fields, QHash<QString, qsizetype> &known, const QString &name,
                         const TomlKeyPart &part, const QString &path, int level, TextRange lines,
                         const Field &value)
    {
        if (known.contains(name))
            return false;
        Field field = fieldFor(part, path, level, lines);
        field.valueRange = value.valueRange;
        field.commentRange = value.commentRange;
        field.type = value.type;
        field.style = value.style;
        field.value = value.value;
        field.items = value.items;
        field.children = value.children;
        field.editable = value.editable;
        field.reason = value.reason;
        for (Field &child : field.children) {
            child.path = path + QChar(u'.') + child.key;
            child.level = 1;
        }
        if (level > 0 && field.type == Type::Map) {
            field.children.clear();
            field.editable = false;
            field.reason = sentence(Reason::Nested);
        }
        known.insert(name, fields.size());
        fields.append(field);
        return true;
    }

    void finish()
    {
        for (Field &field : m_scan.fields) {
            close(field);
            for (Field &child : field.children)
                close(child);
        }
    }

    /// A map in tables or dotted keys begins and ends where its first stretch does.
    void close(Field &field) const
    {
        const auto spread = m_scan.spreads.constFind(field.path);
        if (spread == m_scan.spreads.cend() || field.style != Style::Block || spread->stretches.isEmpty())
            return;
        field.lines = spread->stretches.constFirst();
        field.valueRange = {std::min(field.lines.end, text::nextLineStart(m_plain, field.keyRange.start)),
                            field.lines.end};
        if (!spread->prefix.isEmpty())
            field.valueRange.start = field.lines.start;
    }

    TomlKey m_header;
    QSet<QString> m_arrays;
    QHash<QString, qsizetype> m_top;
    QHash<QString, qsizetype> m_children;
    QString m_last[2]; ///< the maps the last entry belonged to
    DataScan m_scan;
};

} // namespace

DataScan scanToml(QStringView plain, TextRange content)
{
    return TomlScanner(plain, content).scan();
}

} // namespace wengao::frontmatter::detail
