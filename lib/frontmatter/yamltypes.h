#pragma once

#include "frontmatter/field.h"

namespace wengao::frontmatter::detail {

/// What a plain scalar means to go-yaml v2, the reader inside Hugo.
struct Resolved
{
    Type type = Type::String;
    QVariant value;
};

/// Resolves a plain (unquoted, untagged) scalar by the rules of go-yaml v2's resolve.go: YAML 1.1 booleans,
/// octal `010` and `0o10`, `0b11`, digits with `_`, floats, timestamps, null; no base 60.
[[nodiscard]] Resolved resolvePlain(const QString &scalar);

/// True when go-yaml v2 takes the plain scalar for a moment in time.
[[nodiscard]] bool isTimestamp(QStringView scalar);

/// True when a YAML 1.1 reader other than Hugo may take the string for a number of base 60 (`12:30:45`).
[[nodiscard]] bool isSexagesimal(QStringView scalar);

} // namespace wengao::frontmatter::detail
