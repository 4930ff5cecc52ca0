#pragma once

#include "frontmatter/field.h"
#include "frontmatter/yamltree.h"

namespace wengao::frontmatter::detail {

/// Gives the fields that hold an alias (`*name`) the value it stands for, as Hugo reads it, in whatever depth
/// the alias stands; they stay read-only. `fields` and `root` agree already (crossCheck). What contains
/// itself, or would grow beyond all measure, becomes null.
void resolveAliases(QList<Field> &fields, const YamlNode &root);

} // namespace wengao::frontmatter::detail
