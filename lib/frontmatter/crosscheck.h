#pragma once

#include "frontmatter/field.h"
#include "frontmatter/yamltree.h"

namespace wengao::frontmatter::detail {

/// Compares what the scanner found with yaml-cpp's tree, marks and all. A field on which the two disagree
/// becomes read-only with yaml-cpp's value; one the scanner left alone gets its value from the tree. False
/// when they do not even agree on which fields there are.
[[nodiscard]] bool crossCheck(QList<Field> &fields, const YamlNode &root);

/// True when a node means just this value: of the same type to Hugo, and equal. A Timestamp stands for a
/// plain timestamp, an invalid QVariant for null.
[[nodiscard]] bool means(const YamlNode &node, const QVariant &value);

/// True for two values that are the same in type and content, NaN included.
[[nodiscard]] bool sameValue(const QVariant &a, const QVariant &b);

} // namespace wengao::frontmatter::detail
