#pragma once

#include "frontmatter/datanode.h"
#include "frontmatter/split.h"

#include <QHash>

namespace wengao::frontmatter::detail {

/// The comments that stand above and behind the fields of the top level, each line with its `#`.
struct Remarks
{
    QHash<QString, QStringList> above; ///< by key
    QHash<QString, QString> behind;
    QStringList end;
};

/// Whole front matters written out, without fences, lines ended with LF. `singlesFirst` tells that TOML had
/// to put single values before tables. Null where a value has no form in the notation.
[[nodiscard]] QString writeYamlDocument(const DataNode &root, const Remarks &remarks);
[[nodiscard]] QString writeTomlDocument(const DataNode &root, const Remarks &remarks);
[[nodiscard]] QString writeJsonDocument(const DataNode &root);

/// True for a map, and for a list of nothing but maps, which TOML writes as tables behind all single values.
[[nodiscard]] bool isTomlTable(const DataNode &node);

} // namespace wengao::frontmatter::detail
