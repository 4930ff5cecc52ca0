#include "frontmatter/crosscheck.h"

#include "frontmatter/reasons.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace wengao::frontmatter::detail {

namespace {

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong ||
           value.typeId() == QMetaType::ULongLong;
}

bool agreesOnScalar(const YamlNode &node, Style style, Type type, const QVariant &value, qsizetype offset)
{
    if (node.anchored || node.tagged)
        return false;
    if (style == Style::None)
        return node.kind == YamlNode::Kind::Null && type == Type::Null;
    if (node.kind != YamlNode::Kind::Scalar && node.kind != YamlNode::Kind::Null)
        return false;
    if (node.offset != offset ||
        (node.kind == YamlNode::Kind::Scalar && node.plain != (style == Style::Plain)))
        return false;
    Type treeType = Type::Null;
    const QVariant treeValue = toVariant(node, &treeType);
    return treeType == type && sameValue(treeValue, value);
}

bool agreesOnList(const YamlNode &node, const Field &field)
{
    if (node.kind != YamlNode::Kind::Sequence || node.anchored || node.tagged ||
        node.flow != (field.style == Style::Flow) ||
        node.children.size() != static_cast<std::size_t>(field.items.size()))
        return false;
    for (qsizetype i = 0; i < field.items.size(); ++i) {
        const Item &item = field.items[i];
        if (!agreesOnScalar(node.children[static_cast<std::size_t>(i)], item.style, item.type, item.value,
                            item.range.start))
            return false;
    }
    return true;
}

bool checkMap(QList<Field> &fields, const YamlNode &map);

bool agrees(const YamlNode &node, Field &field)
{
    if (field.type == Type::List)
        return agreesOnList(node, field);
    if (field.type != Type::Map)
        return agreesOnScalar(node, field.style, field.type, field.value, field.valueRange.start);
    return node.kind == YamlNode::Kind::Map && !node.anchored && !node.tagged &&
           node.flow == (field.style == Style::Flow) && checkMap(field.children, node);
}

void checkField(Field &field, const YamlNode &node)
{
    if (field.editable && agrees(node, field)) {
        if (field.type == Type::Map)
            field.value = toVariant(node, &field.type); // a child may have been corrected
        return;
    }
    if (field.editable)
        field.reason = sentence(Reason::Disagreement);
    field.editable = false;
    field.items.clear();
    field.children.clear();
    field.value = toVariant(node, &field.type);
}

bool checkMap(QList<Field> &fields, const YamlNode &map)
{
    if (map.pairs() != static_cast<std::size_t>(fields.size()))
        return false;
    // Both stand in the order of the text, so they are compared one by one. Anchored keys and `?` keys have
    // marks of their own; those fields are opaque anyway.
    for (std::size_t i = 0; i < map.pairs(); ++i) {
        const Field &field = fields[static_cast<qsizetype>(i)];
        const YamlNode &key = map.key(i);
        const bool complex = !field.editable && (key.kind != YamlNode::Kind::Scalar || key.anchored ||
                                                 key.tagged || key.offset != field.keyRange.start);
        if (!complex && (key.offset != field.keyRange.start || key.kind != YamlNode::Kind::Scalar ||
                         key.scalar != field.key)) {
            // A plain null word as a key (`~:`, `null:`) arrives without its text.
            if (key.kind != YamlNode::Kind::Null || key.offset != field.keyRange.start)
                return false;
        }
    }
    for (std::size_t i = 0; i < map.pairs(); ++i)
        checkField(fields[static_cast<qsizetype>(i)], map.value(i));
    return true;
}

bool listMeans(const YamlNode &node, const QVariantList &list)
{
    if (node.kind != YamlNode::Kind::Sequence ||
        node.children.size() != static_cast<std::size_t>(list.size()))
        return false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!means(node.children[static_cast<std::size_t>(i)], list[i]))
            return false;
    }
    return true;
}

bool mapMeans(const YamlNode &node, const QVariantMap &map)
{
    if (node.kind != YamlNode::Kind::Map || node.pairs() != static_cast<std::size_t>(map.size()))
        return false;
    for (std::size_t i = 0; i < node.pairs(); ++i) {
        const auto found = map.constFind(node.key(i).scalar);
        if (node.key(i).kind != YamlNode::Kind::Scalar || found == map.cend() ||
            !means(node.value(i), *found))
            return false;
    }
    return true;
}

} // namespace

bool crossCheck(QList<Field> &fields, const YamlNode &root)
{
    if (root.kind == YamlNode::Kind::Null)
        return fields.isEmpty();
    return root.kind == YamlNode::Kind::Map && !root.flow && checkMap(fields, root);
}

bool sameValue(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() == b.toDouble() || (std::isnan(a.toDouble()) && std::isnan(b.toDouble()));
    return a.typeId() == b.typeId() && a == b;
}

bool means(const YamlNode &node, const QVariant &value)
{
    if (node.anchored || node.tagged)
        return false;
    if (value.typeId() == QMetaType::QVariantList)
        return listMeans(node, value.toList());
    if (value.typeId() == QMetaType::QVariantMap)
        return mapMeans(node, value.toMap());
    Type type = Type::Null;
    const QVariant read = toVariant(node, &type);
    if (!value.isValid())
        return type == Type::Null;
    if (value.metaType() == QMetaType::fromType<Timestamp>())
        return type == Type::Timestamp && read.toString() == value.value<Timestamp>().written;
    if (value.typeId() == QMetaType::QString)
        return type == Type::String && node.kind == YamlNode::Kind::Scalar &&
               read.toString() == value.toString();
    if (isNumber(value) && isNumber(read))
        return sameValue(read, value) ||
               (value.typeId() != read.typeId() && value.toDouble() == read.toDouble());
    return sameValue(read, value);
}

} // namespace wengao::frontmatter::detail
