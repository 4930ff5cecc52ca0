#pragma once

#include "base/result.h"
#include "base/textedit.h"
#include "footnotes/index.h"

namespace wengao::footnotes {

/// A note as a person reads it: the definition's content without the indentation of its further lines; `\n`
/// between lines.
[[nodiscard]] QString noteText(const Index &index, qsizetype definition);

/// The definition as it is written for a note of any number of lines, which end with `lineBreak`.
[[nodiscard]] QString writtenDefinition(QStringView label, QStringView note, QChar lineBreak);

/// True for nothing but spaces, tabs and line breaks.
[[nodiscard]] bool isBlank(QStringView source);

/// What stands for a line break in new text.
[[nodiscard]] QChar lineBreakOf(const Index &index);

/// The next number no label has: one more than the highest.
[[nodiscard]] QString nextFreeLabel(const Index &index);

/// The edit that adds a definition where the article keeps them: after its last one, else under the last
/// heading such as References, 参考文献 or 注释, else at the end.
[[nodiscard]] TextEdit definitionInsertion(const Index &index, const QString &definition);

/// Takes whole definitions out, with the blank lines this leaves over. A definition is left alone where the
/// blocks around it would run into one without it, and so are those inside quotes, lists and other notes.
[[nodiscard]] TextEdits withoutDefinitions(const Index &index, const QList<qsizetype> &definitions);

/// The definitions that withoutDefinitions() would take out.
[[nodiscard]] QList<qsizetype> removable(const Index &index, const QList<qsizetype> &definitions);

/// Sorts edits and drops all but the first of those that overlap.
[[nodiscard]] TextEdits sorted(TextEdits edits);

/// The edits, or ErrorCode::Unsafe when they would change which notes are published, in which order, or which
/// reference shows which number.
[[nodiscard]] Result<TextEdits> keepingNotes(const Index &index, TextEdits edits);

/// Changes a note's text. Refuses text that would end the note or start another.
[[nodiscard]] Result<TextEdits> withNoteText(const Index &index, qsizetype definition, QStringView note);

} // namespace wengao::footnotes
