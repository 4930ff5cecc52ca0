#include "frontmatter/notation.h"

#include "frontmatter/datawriter.h"
#include "frontmatter/yamltypes.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

const DataNode &child(const DataNode &node, qsizetype at)
{
    return node.children[static_cast<std::size_t>(at)];
}

bool isCollection(const DataNode &node)
{
    return node.type == Type::List || node.type == Type::Map;
}

bool holdsCollections(const DataNode &node)
{
    return std::any_of(node.children.begin(), node.children.end(), isCollection);
}

QString lines(const QStringList &all)
{
    return all.isEmpty() ? QString() : all.join(u'\n') + u'\n';
}

class YamlDocumentWriter final
{
public:
    QString write(const DataNode &root, const Remarks &remarks)
    {
        for (qsizetype i = 0; i < root.keys.size(); ++i) {
            m_text += lines(remarks.above.value(root.keys[i]));
            const qsizetype start = m_text.size();
            writeEntry(root.keys[i], child(root, i), 0);
            if (const QString remark = remarks.behind.value(root.keys[i]); !remark.isEmpty())
                m_text.insert(m_text.indexOf(u'\n', start), u" "_s + remark);
        }
        return m_text + lines(remarks.end);
    }

private:
    QString scalar(const DataNode &node, int indent, bool flow) const
    {
        Place place;
        place.flow = flow;
        place.parentIndent = indent;
        if (node.type == Type::Null)
            return u"null"_s;
        // A time of day alone is no timestamp to YAML.
        if (node.type == Type::Timestamp)
            return isTimestamp(node.value.toString()) ? node.value.toString()
                                                      : doubleQuoted(node.value.toString());
        return writeValue(node.value, Style::Plain, place);
    }

    QString flowList(const DataNode &node) const
    {
        QStringList items;
        for (const DataNode &item : node.children)
            items.append(scalar(item, 0, true));
        return u"["_s + items.join(u", "_s) + u"]"_s;
    }

    void writeEntry(const QString &key, const DataNode &node, int indent)
    {
        m_text += QString(indent, u' ') + writeKey(key, false) + u':';
        writeBehind(node, indent);
    }

    /// A value behind its colon or dash, up to the end of its last line.
    void writeBehind(const DataNode &node, int indent)
    {
        if (node.children.empty() && isCollection(node)) {
            m_text += node.type == Type::Map ? u" {}\n"_s : u" []\n"_s;
        } else if (node.type == Type::Map) {
            m_text += u'\n';
            for (qsizetype i = 0; i < node.keys.size(); ++i)
                writeEntry(node.keys[i], child(node, i), indent + 2);
        } else if (node.type == Type::List && holdsCollections(node)) {
            m_text += u'\n';
            for (const DataNode &item : node.children)
                writeItem(item, indent + 2);
        } else if (node.type == Type::List) {
            m_text += u' ' + flowList(node) + u'\n';
        } else if (node.type == Type::Null) {
            m_text += u'\n';
        } else {
            m_text += u' ' + scalar(node, indent, false) + u'\n';
        }
    }

    void writeItem(const DataNode &item, int indent)
    {
        const qsizetype start = m_text.size();
        if (item.type == Type::Map && !item.children.empty()) {
            for (qsizetype i = 0; i < item.keys.size(); ++i)
                writeEntry(item.keys[i], child(item, i), indent + 2);
            m_text[start + indent] = u'-';
            return;
        }
        m_text += QString(indent, u' ') + u'-';
        if (item.type == Type::Null)
            m_text += u" null\n"_s;
        else
            writeBehind(item, indent);
    }

    QString m_text;
};

class TomlDocumentWriter final
{
public:
    QString write(const DataNode &root, const Remarks &remarks)
    {
        m_remarks = &remarks;
        writeMap(root, {});
        return m_ok ? m_text + lines(remarks.end) : QString();
    }

private:
    static DataNode withoutTimes(DataNode node)
    {
        // Text that TOML has no date for stays text.
        if (node.type == Type::Timestamp && tomlTime(node.value.toString()).isEmpty())
            node.type = Type::String;
        for (DataNode &inner : node.children)
            inner = withoutTimes(std::move(inner));
        return node;
    }

    QString value(const DataNode &node) const
    {
        if (isCollection(node)) {
            QStringList parts;
            for (qsizetype i = 0; i < static_cast<qsizetype>(node.children.size()); ++i) {
                const QString part = value(child(node, i));
                if (part.isNull())
                    return {};
                parts.append(node.type == Type::Map ? writeTomlKey(node.keys[i]) + u" = "_s + part : part);
            }
            const QString inside = parts.join(u", "_s);
            return node.type == Type::List ? u"["_s + inside + u"]"_s
                   : parts.isEmpty()       ? u"{}"_s
                                           : u"{ "_s + inside + u" }"_s;
        }
        if (node.type == Type::Timestamp)
            return tomlTime(node.value.toString());
        DataStyle style;
        if (node.value.toString().contains(u'\n'))
            style.strings = Style::MultiLine;
        return writeTomlValue(node.value, style);
    }

    void writeMap(const DataNode &map, const QStringList &path)
    {
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            if (isTomlTable(child(map, i)))
                continue;
            const QString written = value(withoutTimes(child(map, i)));
            m_ok = m_ok && !written.isNull();
            if (path.isEmpty())
                m_text += lines(m_remarks->above.value(map.keys[i]));
            const QString remark = path.isEmpty() ? m_remarks->behind.value(map.keys[i]) : QString();
            m_text += writeTomlKey(map.keys[i]) + u" = "_s + written +
                      (remark.isEmpty() ? QString() : u" "_s + remark) + u'\n';
        }
        for (qsizetype i = 0; i < map.keys.size(); ++i) {
            if (isTomlTable(child(map, i)))
                writeTables(map.keys[i], child(map, i), path);
        }
    }

    void writeTables(const QString &key, const DataNode &node, const QStringList &path)
    {
        const QStringList inner = path + QStringList{writeTomlKey(key)};
        const bool isList = node.type == Type::List;
        const qsizetype count = isList ? static_cast<qsizetype>(node.children.size()) : 1;
        for (qsizetype i = 0; i < count; ++i) {
            if (!m_text.isEmpty())
                m_text += u'\n';
            if (path.isEmpty() && i == 0)
                m_text += lines(m_remarks->above.value(key));
            const QString remark = path.isEmpty() && i == 0 ? m_remarks->behind.value(key) : QString();
            const QString name = inner.join(u'.');
            m_text += (isList ? u"[["_s + name + u"]]"_s : u"["_s + name + u"]"_s) +
                      (remark.isEmpty() ? QString() : u" "_s + remark) + u'\n';
            writeMap(isList ? child(node, i) : node, inner);
        }
    }

    const Remarks *m_remarks = nullptr;
    QString m_text = u""_s;
    bool m_ok = true;
};

void writeJson(const DataNode &node, const QString &margin, QString &text)
{
    const QString inner = margin + u"  "_s;
    const bool isMap = node.type == Type::Map;
    if (!isCollection(node)) {
        const QVariant value = node.type == Type::Timestamp ? QVariant(node.value.toString()) : node.value;
        const QString written = writeJsonValue(value, {});
        text += written.isNull() ? QString(QChar(u'\0')) : written;
        return;
    }
    const bool wide = !node.children.empty() && (isMap || holdsCollections(node));
    text += isMap ? u'{' : u'[';
    for (qsizetype i = 0; i < static_cast<qsizetype>(node.children.size()); ++i) {
        if (i > 0)
            text += wide ? u","_s : u", "_s;
        if (wide)
            text += u'\n' + inner;
        if (isMap)
            text += writeJsonString(node.keys[i]) + u": "_s;
        writeJson(child(node, i), inner, text);
    }
    if (wide)
        text += u'\n' + margin;
    text += isMap ? u'}' : u']';
}

} // namespace

bool isTomlTable(const DataNode &node)
{
    if (node.type == Type::Map)
        return true;
    return node.type == Type::List && !node.children.empty() &&
           std::all_of(node.children.begin(), node.children.end(),
                       [](const DataNode &item) { return item.type == Type::Map; });
}

QString writeYamlDocument(const DataNode &root, const Remarks &remarks)
{
    return YamlDocumentWriter().write(root, remarks);
}

QString writeTomlDocument(const DataNode &root, const Remarks &remarks)
{
    return TomlDocumentWriter().write(root, remarks);
}

QString writeJsonDocument(const DataNode &root)
{
    QString text;
    writeJson(root, {}, text);
    return text.contains(QChar(u'\0')) ? QString() : text + u'\n';
}

} // namespace wengao::frontmatter::detail
