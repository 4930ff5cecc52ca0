#pragma once

#include "frontmatter/field.h"
#include "frontmatter/yamltree.h"

namespace wengao::frontmatter::detail {

/// What a YAML front matter was understood as.
struct YamlDocument
{
    QList<Field> fields;
    QList<Problem> problems;
    QString readOnlyReason;
    bool broken = false;
    YamlNode tree;
};

/// Scans the content, reads it with yaml-cpp and lets the two check each other. Never fails; bounded in time
/// and depth for hostile input.
[[nodiscard]] YamlDocument readDocument(QStringView source, TextRange content);

/// The most UTF-16 units of front matter that are parsed at all.
inline constexpr qsizetype mostContent = qsizetype(4) * 1024 * 1024;

} // namespace wengao::frontmatter::detail
