#include "frontmatter/aliases.h"

#include <QHash>

#include <algorithm>

namespace wengao::frontmatter::detail {

namespace {

/// A few lines of aliases to aliases can stand for billions of values.
constexpr qsizetype mostNodes = 100'000;

class Resolver final
{
public:
    explicit Resolver(const YamlNode &root) { collect(root); }

    void resolve(QList<Field> &fields, const YamlNode &map)
    {
        for (std::size_t i = 0; i < map.pairs(); ++i) {
            Field &field = fields[static_cast<qsizetype>(i)];
            const YamlNode &node = map.value(i);
            if (!holdsAlias(node))
                continue;
            if (field.children.isEmpty()) {
                field.value = value(node, &field.type);
                continue;
            }
            resolve(field.children, node);
            QVariantMap values;
            for (const Field &child : std::as_const(field.children))
                values.insert(child.key, child.value);
            field.value = values;
        }
    }

private:
    void collect(const YamlNode &node)
    {
        if (node.anchored)
            m_anchors.insert(node.anchor, &node);
        for (const YamlNode &child : node.children)
            collect(child);
    }

    static bool holdsAlias(const YamlNode &node)
    {
        return node.kind == YamlNode::Kind::Alias ||
               std::any_of(node.children.begin(), node.children.end(), holdsAlias);
    }

    QVariant value(const YamlNode &node, Type *type)
    {
        *type = Type::Null;
        if (++m_nodes > mostNodes)
            return {};
        Type ignored = Type::Null;
        if (node.kind == YamlNode::Kind::Alias)
            return aliased(node.anchor, type);
        if (node.kind == YamlNode::Kind::Sequence) {
            *type = Type::List;
            QVariantList list;
            for (const YamlNode &child : node.children)
                list.append(value(child, &ignored));
            return list;
        }
        if (node.kind != YamlNode::Kind::Map)
            return toVariant(node, type);
        *type = Type::Map;
        QVariantMap map;
        for (std::size_t i = 0; i < node.pairs(); ++i)
            map.insert(keyText(node.key(i)), value(node.value(i), &ignored));
        return map;
    }

    QVariant aliased(std::size_t anchor, Type *type)
    {
        const YamlNode *const target = m_anchors.value(anchor);
        if (target == nullptr || m_open.contains(anchor))
            return {};
        m_open.append(anchor);
        const QVariant found = value(*target, type);
        m_open.removeLast();
        return found;
    }

    QHash<std::size_t, const YamlNode *> m_anchors;
    QList<std::size_t> m_open; ///< whose values are being worked out
    qsizetype m_nodes = 0;
};

} // namespace

void resolveAliases(QList<Field> &fields, const YamlNode &root)
{
    Resolver(root).resolve(fields, root);
}

} // namespace wengao::frontmatter::detail
