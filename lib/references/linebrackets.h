#pragma once

#include "references/linedraft.h"

namespace wengao::references {

/// Takes what stands in square brackets behind a title into the draft: "Data set", "Doctoral dissertation,
/// MIT". False when it means nothing known.
bool takeSquareBracket(const QString &genre, LineDraft *draft);

/// The same for round brackets: "2nd ed.", "Version 2.1", "Report No. 12", "Vol. 2", "pp. 1–9".
bool takeRoundBracket(const QString &text, LineDraft *draft);

/// Takes out of the sentences behind a title those that say an edition ("2nd ed", 第2版), a thesis, a number,
/// "Container, pages" or "Place: Publisher".
void takeTailSentences(QStringList *sentences, LineDraft *draft);

/// Cuts the brackets that are understood off the end of a title and takes them into the draft.
void takeBracketsBehind(QString *title, LineDraft *draft);

} // namespace wengao::references
