#pragma once

#include "footnotes/index.h"

namespace wengao::footnotes {

/// What can be wrong with footnotes.
enum class ProblemKind {
    Undefined,
    Unused,
    Duplicate,
    SameText,
    Empty,
    NearlySameLabel,
    OutOfOrder,
    InTheMiddle,
    InCode,
    InHeading,
    FullWidth,
    MissingColon,
    SameAddress,
    EmptyHeading,
};

/// One thing wrong, where it is, and the items it is about (-1 where none).
struct Problem
{
    ProblemKind kind;
    TextRange range;
    QString message; ///< a sentence for a person
    qsizetype reference = -1;
    qsizetype definition = -1;
    qsizetype other = -1; ///< the definition it clashes with
    QString label;        ///< for a slip: the label that was meant
};

/// A remedy: one undo step, told before it is taken.
struct Fix
{
    QString description;
    TextEdits edits;
};

/// All problems in the order of the text. Costs a pass over the notes.
[[nodiscard]] QList<Problem> problems(const Index &index);

/// The remedies for a problem of this index, the likeliest first; may be empty.
[[nodiscard]] QList<Fix> fixes(const Index &index, const Problem &problem);

/// True when fixes() are not empty. Quick for the kinds that always have one, such as marks without a note.
[[nodiscard]] bool isFixable(const Index &index, const Problem &problem);

} // namespace wengao::footnotes
