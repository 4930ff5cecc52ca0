#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace wengao::frontmatter {

/// Brings the forms of a character together that this room does not know of, for example traditional to
/// simplified Chinese with OpenCC. Must be pure.
using TagFolding = std::function<QString(const QString &)>;

/// What two tags have in common that differ only in case, full or half width, spaces and hyphens.
[[nodiscard]] QString foldedTag(const QString &tag, const TagFolding &folding = {});

/// True for two tags that differ as written but are the same when folded.
[[nodiscard]] bool areNearDuplicates(const QString &a, const QString &b, const TagFolding &folding = {});

/// A group of tags that are near-duplicates of each other, the most frequent one first.
struct TagGroup
{
    QStringList tags;
};

/// The near-duplicates among all tags given (repetitions count as frequency). Sorted by the first tag; linear
/// but for the sorting.
[[nodiscard]] QList<TagGroup> nearDuplicates(const QStringList &tags, const TagFolding &folding = {});

} // namespace wengao::frontmatter
