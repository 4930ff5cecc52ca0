#pragma once

#include "frontmatter/field.h"
#include "frontmatter/split.h"

namespace wengao::frontmatter::detail {

/// What a TOML or JSON front matter was understood as; its fields have values but no spans.
struct ForeignDocument
{
    QList<Field> fields;
    QList<Problem> problems;
    QString readOnlyReason;
    bool broken = false;
};

/// Reads TOML (with toml++) or JSON (with Qt). Never fails: what cannot be read is a problem with its line.
[[nodiscard]] ForeignDocument readForeign(const QString &source, const Split &split);

} // namespace wengao::frontmatter::detail
