#include "frontmatter/datareader.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/locks.h"
#include "frontmatter/tomltree.h"
#include "frontmatter/yamlreader.h"
#include "text/linebreaks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

/// JSON knows one kind of number, and QJsonDocument keeps whole ones as integers however they were written.
bool sameNumber(const DataNode &node, const QJsonValue &value)
{
    return (node.type == Type::Integer && value.toInteger() == node.value.toLongLong()) ||
           (node.type == Type::Float && value.toDouble() == node.value.toDouble());
}

bool sameJson(const DataNode &node, const QJsonValue &value)
{
    switch (node.type) {
    case Type::Null:
        return value.isNull();
    case Type::Bool:
        return value.isBool() && value.toBool() == node.value.toBool();
    case Type::Integer:
    case Type::Float:
        return value.isDouble() && sameNumber(node, value);
    case Type::String:
        return value.isString() && value.toString() == node.value.toString();
    case Type::List: {
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() != static_cast<qsizetype>(node.children.size()))
            return false;
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!sameJson(node.children[static_cast<std::size_t>(i)], array[i]))
                return false;
        }
        return true;
    }
    case Type::Map: {
        const QJsonObject object = value.toObject();
        QHash<QString, qsizetype> last; // of a key that stands twice the last one counts
        for (qsizetype i = 0; i < node.keys.size(); ++i)
            last.insert(node.keys[i], i);
        if (!value.isObject() || object.size() != last.size())
            return false;
        return std::all_of(last.keyValueBegin(), last.keyValueEnd(), [&](const auto &entry) {
            return object.contains(entry.first) &&
                   sameJson(node.children[static_cast<std::size_t>(entry.second)], object[entry.first]);
        });
    }
    case Type::Timestamp:
        break;
    }
    return false;
}

bool agrees(const Field &field, const DataNode &node);

bool itemsAgree(const Field &field, const DataNode &node)
{
    if (node.children.size() != static_cast<std::size_t>(field.items.size()))
        return false;
    for (qsizetype i = 0; i < field.items.size(); ++i) {
        const Item &item = field.items[i];
        const DataNode &child = node.children[static_cast<std::size_t>(i)];
        const QVariant value =
            item.type == Type::Timestamp ? canonicalTime(item.value.toString()) : item.value;
        if (item.type != child.type || !sameValue(value, toVariant(child)))
            return false;
    }
    return true;
}

bool agrees(const Field &field, const DataNode &node)
{
    if (field.type != node.type)
        return false;
    if (field.type == Type::List)
        return itemsAgree(field, node);
    if (field.type == Type::Map)
        return true; // its fields are compared one by one
    return sameValue(field.type == Type::Timestamp ? canonicalTime(field.value.toString()) : field.value,
                     node.value);
}

/// Puts the node's entries into the order of the fields; false when they are not the same ones.
bool arrange(DataNode &node, const QList<Field> &fields)
{
    if (node.keys.size() != fields.size())
        return false;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < node.keys.size(); ++i)
        places.insert(node.keys[i], i);
    DataNode ordered = scalarNode(node.type, {});
    for (const Field &field : fields) {
        const auto place = places.constFind(field.key);
        if (place == places.cend())
            return false;
        ordered.keys.append(field.key);
        ordered.children.push_back(std::move(node.children[static_cast<std::size_t>(*place)]));
        places.erase(place);
    }
    node = std::move(ordered);
    return true;
}

bool checkFields(QList<Field> &fields, DataNode &map)
{
    if (!arrange(map, fields))
        return false;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        Field &field = fields[i];
        DataNode &node = map.children[static_cast<std::size_t>(i)];
        const bool isOpenMap = field.type == Type::Map && field.editable;
        bool same = !field.editable || agrees(field, node);
        if (same && isOpenMap && node.type == Type::Map)
            same = checkFields(field.children, node);
        if (!same)
            lock(field, Reason::Disagreement);
        if (!field.editable) {
            field.items.clear();
            field.children.clear();
            field.type = node.type;
        }
        if (!field.editable || isOpenMap)
            field.value = toVariant(node);
    }
    return true;
}

void fieldsOf(const DataNode &map, const QString &path, QList<Field> &fields)
{
    for (qsizetype i = 0; i < map.keys.size(); ++i) {
        const DataNode &node = map.children[static_cast<std::size_t>(i)];
        Field field;
        field.key = map.keys[i];
        field.path = path + field.key;
        field.level = path.isEmpty() ? 0 : 1;
        field.type = node.type;
        field.value = toVariant(node);
        if (node.type == Type::Map && path.isEmpty())
            fieldsOf(node, field.key + QChar(u'.'), field.children);
        fields.append(field);
    }
}

class Reader final
{
public:
    Reader(QStringView source, const Split &split)
        : m_source(source), m_content(split.content), m_isToml(split.language == Language::Toml)
    {
    }

    DataDocument read()
    {
        if (m_content.length() > mostContent) {
            m_document.readOnlyReason = sentence(Reason::TooLarge);
            return std::move(m_document);
        }
        m_plain = text::toPlain(m_source);
        const bool readable = m_isToml ? readToml() : readJson();
        for (Field &field : m_document.fields)
            noteWritten(field);
        if (readable) {
            lockBadCharacters();
            lockDuplicates(m_source, m_document.fields, m_isToml, m_document.problems);
        } else {
            m_document.broken = true;
            m_document.readOnlyReason = sentence(Reason::Broken);
        }
        m_document.tree = std::make_shared<const DataTree>(std::move(m_tree));
        if (!m_document.readOnlyReason.isEmpty()) {
            for (Field &field : m_document.fields)
                lock(field, Reason::Broken);
        }
        return std::move(m_document);
    }

private:
    [[nodiscard]] QByteArray bytes() const
    {
        return QStringView(m_plain).sliced(m_content.start, m_content.length()).toUtf8();
    }

    bool readToml()
    {
        TomlReading reading = readTomlTree(bytes());
        DataScan scan = scanToml(m_plain, m_content);
        m_document.fields = std::move(scan.fields);
        m_tree.spreads = std::move(scan.spreads);
        m_tree.comments = std::move(scan.comments);
        m_tree.singlesEnd = scan.singlesEnd;
        if (!reading.ok) {
            qsizetype at = m_content.start;
            for (int i = 0; i < reading.line; ++i)
                at = text::nextLineStart(m_source, at);
            addError({at, text::lineEnd(m_source, at)},
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter", "TOML cannot be read here.")));
            return false;
        }
        m_tree.root = std::move(reading.root);
        if (!scan.ok || !checkFields(m_document.fields, m_tree.root))
            leaveAlone();
        return true;
    }

    bool readJson()
    {
        QJsonParseError failure;
        const QByteArray utf8 = bytes();
        const QJsonDocument json = QJsonDocument::fromJson(utf8, &failure);
        DataScan scan = scanJson(m_plain, m_content, &m_tree.root);
        m_document.fields = std::move(scan.fields);
        if (failure.error != QJsonParseError::NoError || !json.isObject()) {
            const qsizetype inside =
                QString::fromUtf8(utf8.first(std::min<qsizetype>(failure.offset, utf8.size()))).size();
            const qsizetype at = std::min(m_content.end, m_content.start + inside);
            addError({at, at},
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter", "JSON cannot be read here (%1)."))
                         .arg(failure.errorString()));
            return false;
        }
        if (!scan.ok || !sameJson(m_tree.root, json.object()))
            leaveAlone();
        return true;
    }

    /// The two readers understand the text differently, or it is nested too deeply for one of them.
    void leaveAlone()
    {
        m_document.readOnlyReason = told(QT_TRANSLATE_NOOP(
            "wengao::frontmatter", "This front matter can be read in more than one way, so the form leaves "
                                   "it alone."));
        if (m_isToml) {
            m_document.fields.clear();
            fieldsOf(m_tree.root, {}, m_document.fields);
        }
    }

    void addError(TextRange range, const QString &message)
    {
        Problem problem;
        problem.range = range;
        problem.line = text::lineNumber(m_source, range.start);
        problem.message = message;
        problem.isError = true;
        problem.id = u"syntax"_s;
        m_document.problems.append(problem);
    }

    void noteWritten(Field &field) const
    {
        field.written = m_source.sliced(field.valueRange.start, field.valueRange.length()).toString();
        for (Field &child : field.children)
            noteWritten(child);
    }

    /// Bytes that are no text stand in the source as lone surrogates.
    void lockBadCharacters()
    {
        qsizetype next = 0;
        for (qsizetype i = m_content.start; i < m_content.end; ++i) {
            if (m_source[i] == m_plain[i] || text::isLineBreak(m_source[i]))
                continue;
            addError({i, i + 1},
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "A byte here is not valid text; Hugo cannot read this front "
                                            "matter.")));
            for (Field &field : m_document.fields) {
                if (field.lines.contains(i))
                    lock(field, Reason::BadCharacters);
            }
            if (++next >= 3)
                break;
        }
    }

    QStringView m_source;
    TextRange m_content;
    bool m_isToml;
    QString m_plain;
    DataTree m_tree;
    DataDocument m_document;
};

} // namespace

DataDocument readData(QStringView source, const Split &split)
{
    return Reader(source, split).read();
}

} // namespace wengao::frontmatter::detail
