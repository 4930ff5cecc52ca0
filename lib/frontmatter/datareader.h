#pragma once

#include "frontmatter/datascan.h"
#include "frontmatter/split.h"

#include <memory>

namespace wengao::frontmatter::detail {

/// What the editor needs of a TOML or JSON front matter beside its fields: every value in the order of the
/// text, where the maps of TOML stand, and its comments.
struct DataTree
{
    DataNode root;
    QHash<QString, Spread> spreads;
    QStringList comments;
    qsizetype singlesEnd = 0;
};

/// What a TOML or JSON front matter was understood as.
struct DataDocument
{
    QList<Field> fields;
    QList<Problem> problems;
    QString readOnlyReason;
    bool broken = false;
    std::shared_ptr<const DataTree> tree;
};

/// Scans the content and lets toml++ or QJsonDocument check it: a field on which the two disagree becomes
/// read-only. Never fails; bounded in time and depth for hostile input.
[[nodiscard]] DataDocument readData(QStringView source, const Split &split);

} // namespace wengao::frontmatter::detail
