#include "frontmatter/datanode.h"

#include "frontmatter/crosscheck.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong ||
           value.typeId() == QMetaType::ULongLong;
}

std::ptrdiff_t offset(qsizetype at)
{
    return static_cast<std::ptrdiff_t>(at);
}

} // namespace

void DataNode::insert(qsizetype at, const QString &key, DataNode child)
{
    keys.insert(at, key);
    children.insert(children.begin() + offset(at), std::move(child));
}

void DataNode::erase(qsizetype at)
{
    keys.removeAt(at);
    children.erase(children.begin() + offset(at));
}

void DataNode::move(qsizetype from, qsizetype to)
{
    const qsizetype target = to > from ? to - 1 : to;
    keys.move(from, target);
    const auto at = [this](qsizetype place) { return children.begin() + offset(place); };
    if (target > from)
        std::rotate(at(from), at(from + 1), at(target + 1));
    else
        std::rotate(at(target), at(from), at(from + 1));
}

bool operator==(const DataNode &a, const DataNode &b)
{
    return a.type == b.type && a.keys == b.keys && sameValue(a.value, b.value) && a.children == b.children;
}

DataNode scalarNode(Type type, const QVariant &value)
{
    DataNode node;
    node.type = type;
    node.value = value;
    return node;
}

QVariant toVariant(const DataNode &node)
{
    if (node.type == Type::List) {
        QVariantList list;
        for (const DataNode &child : node.children)
            list.append(toVariant(child));
        return list;
    }
    if (node.type != Type::Map)
        return node.value;
    QVariantMap map;
    for (qsizetype i = 0; i < node.keys.size(); ++i)
        map.insert(node.keys[i], toVariant(node.children[static_cast<std::size_t>(i)]));
    return map;
}

bool means(const DataNode &node, const QVariant &value, bool timestampsAreText)
{
    if (value.typeId() == QMetaType::QVariantList) {
        const QVariantList list = value.toList();
        return node.type == Type::List &&
               std::equal(node.children.begin(), node.children.end(), list.begin(), list.end(),
                          [timestampsAreText](const DataNode &child, const QVariant &item) {
                              return means(child, item, timestampsAreText);
                          });
    }
    if (value.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = value.toMap();
        if (node.type != Type::Map || node.keys.size() != map.size())
            return false;
        for (qsizetype i = 0; i < node.keys.size(); ++i) {
            const auto found = map.constFind(node.keys[i]);
            if (found == map.cend() ||
                !means(node.children[static_cast<std::size_t>(i)], *found, timestampsAreText))
                return false;
        }
        return true;
    }
    if (!value.isValid())
        return node.type == Type::Null;
    if (value.metaType() == QMetaType::fromType<Timestamp>()) {
        const QString written = value.value<Timestamp>().written;
        return timestampsAreText
                   ? node.type == Type::String && node.value.toString() == written
                   : node.type == Type::Timestamp && node.value.toString() == canonicalTime(written);
    }
    if (value.typeId() == QMetaType::QString)
        return node.type == Type::String && node.value.toString() == value.toString();
    if (isNumber(value) && isNumber(node.value))
        return sameValue(node.value, value) ||
               (value.typeId() != node.value.typeId() && value.toDouble() == node.value.toDouble());
    return node.type != Type::Timestamp && sameValue(node.value, value);
}

QString canonicalTime(const QString &written)
{
    QString text = written.toUpper().replace(QChar(u' '), QChar(u'T'));
    if (text.endsWith(u"+00:00") || text.endsWith(u"-00:00"))
        text = text.chopped(6) + QChar(u'Z');
    const qsizetype point = text.indexOf(QChar(u'.'));
    if (point < 0)
        return text;
    qsizetype end = point + 1;
    while (end < text.size() && text[end].isDigit())
        ++end;
    qsizetype keep = std::min(end, point + 10); // more than nanoseconds is lost to every reader
    while (keep > point + 1 && text[keep - 1] == QChar(u'0'))
        --keep;
    return text.first(keep == point + 1 ? point : keep) + text.sliced(end);
}

} // namespace wengao::frontmatter::detail
