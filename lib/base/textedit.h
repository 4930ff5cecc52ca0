#pragma once

#include "base/textrange.h"

#include <QList>
#include <QString>

namespace wengao {

/// Replaces `range` of a text by `replacement`; an empty range inserts, an empty replacement deletes.
struct TextEdit
{
    TextRange range;
    QString replacement;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// Edits that belong together. All ranges refer to the text before any of them is applied; they are sorted
/// by start and do not overlap. Several insertions at one place apply in their order in the list.
using TextEdits = QList<TextEdit>;

/// True when every range lies inside a text of `length` UTF-16 units, sorted and without overlap.
[[nodiscard]] bool areWellFormed(const TextEdits &edits, qsizetype length);

/// The text after all edits. The edits must be well-formed for the text. Linear in text and edits.
[[nodiscard]] QString applied(QStringView text, const TextEdits &edits);

/// The edits that turn applied(text, edits) back into text.
[[nodiscard]] TextEdits inverted(QStringView text, const TextEdits &edits);

/// Where `offset` ends up after the edits; inside a replaced range it moves to the end of the replacement.
/// An insertion exactly at the offset pushes it to the right.
[[nodiscard]] qsizetype mapped(qsizetype offset, const TextEdits &edits);

/// The smallest single edit that turns `before` into `after` (common prefix and suffix removed, surrogate
/// pairs kept whole); no value of it is needed when both are equal: then the edit is empty at 0.
[[nodiscard]] TextEdit difference(QStringView before, QStringView after);

} // namespace wengao
