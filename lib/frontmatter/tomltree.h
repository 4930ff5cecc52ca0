#pragma once

#include "frontmatter/datanode.h"

#include <QByteArray>

namespace wengao::frontmatter::detail {

/// Either the tree (`ok`) or where (0-based line) and why, in its own English words, toml++ refused a text.
struct TomlReading
{
    bool ok = false;
    DataNode root;
    int line = 0;
    QString message;
};

/// Reads a TOML document. The only place where toml++ is called here; none of its exceptions leaves it.
[[nodiscard]] TomlReading readTomlTree(const QByteArray &utf8);

} // namespace wengao::frontmatter::detail
