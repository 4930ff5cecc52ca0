#pragma once

#include "frontmatter/field.h"

#include <vector>

namespace wengao::frontmatter::detail {

/// A value with everything in it, in the order of the text, whatever notation it was read from. The depth is
/// bounded by whoever made it.
struct DataNode
{
    Type type = Type::Null;
    QVariant value;                 ///< of a scalar; of a timestamp its text in one spelling
    QStringList keys;               ///< of a map, one for each child
    std::vector<DataNode> children; ///< of a map or a list

    [[nodiscard]] qsizetype indexOf(const QString &key) const { return keys.indexOf(key); }
    void insert(qsizetype at, const QString &key, DataNode child);
    void erase(qsizetype at);
    /// Moves the entry at `from` before the one at `to`.
    void move(qsizetype from, qsizetype to);
    friend bool operator==(const DataNode &a, const DataNode &b);
};

/// A node that holds nothing but a scalar.
[[nodiscard]] DataNode scalarNode(Type type, const QVariant &value);

/// The node as the form holds values: lists and maps become QVariantList and QVariantMap.
[[nodiscard]] QVariant toVariant(const DataNode &node);

/// True when the node means this value: an invalid QVariant is null, a Timestamp is a timestamp or, in a
/// notation without them, its text.
[[nodiscard]] bool means(const DataNode &node, const QVariant &value, bool timestampsAreText);

/// A TOML date in one spelling, so that two that mean the same are the same: T between, Z for no offset, no
/// zeros at the end of a fraction.
[[nodiscard]] QString canonicalTime(const QString &written);

} // namespace wengao::frontmatter::detail
