#pragma once

#include "frontmatter/fieldtable.h"

namespace wengao::frontmatter {

/// A site's own fields, from its `.wengao/fields.yaml`, and what in that file was not understood (lines and
/// ranges are those of the file's text).
struct FieldDescriptions
{
    QList<FieldInfo> fields;
    QList<Problem> problems;
};

/// Reads a description file: each key is a field (dotted for one inside a map), each value a map of `label`,
/// `help`, `kind` (text, long-text, date, yes-no, integer, number, list, image, url, slug, map, count,
/// machine), `max` (characters), `required`, `choices`. Whatever is not understood is skipped and told; a
/// hostile file costs no more than its length (at most 256 K characters and 500 fields are read). What is not
/// said of a field stays as `known` has it.
[[nodiscard]] FieldDescriptions readFieldDescriptions(const QString &text,
                                                      const FieldTable &known = FieldTable::standard());

} // namespace wengao::frontmatter
