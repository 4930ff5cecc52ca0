#pragma once

#include "base/result.h"
#include "footnotes/index.h"

namespace wengao::footnotes {

/// Where a reference goes beside 。，” and their like.
enum class Side { AfterMarks, BeforeMarks };

/// What insertNote() is to insert.
struct InsertOptions
{
    Side side = Side::AfterMarks;
    QString label; ///< empty for the next free number
    QString note;
};

/// The edits of an insertion and the places that matter, in the text after them.
struct Insertion
{
    TextEdits edits;
    QString label;
    TextRange note;               ///< the note's text, for the cursor
    qsizetype afterReference = 0; ///< where the cursor comes back to
};

/// Where a reference asked for at `offset` goes: to the end of the word, and before or after the marks there.
[[nodiscard]] qsizetype referencePlace(const Index &index, qsizetype offset, Side side);

/// Adds a reference and its definition; a reference asked for in a link goes behind it. Fails in code and raw
/// HTML, where no renderer would see it, and for a label in use.
[[nodiscard]] Result<Insertion> insertNote(const Index &index, qsizetype offset,
                                           const InsertOptions &options = {});

/// Adds one more reference to a definition.
[[nodiscard]] Result<Insertion> insertReference(const Index &index, qsizetype offset, qsizetype definition,
                                                Side side = Side::AfterMarks);

/// A label that can follow what was typed after `[^`, with the note it stands for.
struct Completion
{
    QString label;
    QString note; ///< its first line
    int number = 0;
};

/// The range of the label begun with `[^` just before the cursor; empty range with start -1 when there is
/// none.
[[nodiscard]] TextRange labelBegunAt(QStringView source, qsizetype cursor);

/// The article's notes whose label starts with, or whose text contains, `typed`; published order first.
[[nodiscard]] QList<Completion> completions(const Index &index, QStringView typed);

/// Where to go from the cursor: from a reference to its note's text, from a definition to its first
/// reference.
[[nodiscard]] std::optional<TextRange> counterpart(const Index &index, qsizetype cursor);

/// The next reference to the same note, from the reference or definition at the cursor, first after last.
[[nodiscard]] std::optional<TextRange> nextReference(const Index &index, qsizetype cursor);

} // namespace wengao::footnotes
