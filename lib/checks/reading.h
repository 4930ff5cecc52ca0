#pragma once

#include "checks/checks.h"
#include "footnotes/problems.h"

#include <QMultiHash>

#include <memory>

namespace wengao::checks {

/// What is to be read beside the footnotes.
struct Interest
{
    Options options;
    bool diagnostics = false; ///< also look for what is wrong
    qsizetype note = -1;      ///< the definition whose remedies are to be worked out
    qsizetype problem = -1;   ///< the diagnostic whose remedies are to be worked out
};

/// All that a person can be shown of a body's footnotes and problems, worked out at once. It never changes,
/// so any thread may look at it. Ranges are offsets into notes.text().
struct Reading
{
    Interest interest;
    footnotes::Index notes;
    QMultiHash<qsizetype, footnotes::Problem> noteProblems; ///< by definition
    QList<footnotes::Fix> noteFixes;                        ///< for the note of the interest
    QList<Diagnostic> diagnostics;                          ///< in the order of the text
    QList<int> lines;                                       ///< of the diagnostics, counted from 0
    QList<Fix> problemFixes;                                ///< for the diagnostic of the interest
    const Reading *before = nullptr; ///< the earlier reading it was compared with; perhaps gone meanwhile
    /// The definitions that a list shows otherwise than that one, [start, end); all when their number
    /// changed.
    TextRange changedNotes;
};

/// Reads a body. `before` is an earlier reading to compare with, or null. Linear; pure and thread-safe.
[[nodiscard]] std::shared_ptr<const Reading> read(footnotes::Index notes, const Interest &interest,
                                                  const Reading *before = nullptr);

/// The remedies for everything that is wrong with a definition, the likeliest first.
[[nodiscard]] QList<footnotes::Fix> noteFixes(const Reading &reading, qsizetype definition);

} // namespace wengao::checks
