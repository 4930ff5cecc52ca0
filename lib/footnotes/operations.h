#pragma once

#include "base/result.h"
#include "footnotes/notes.h"

namespace wengao::footnotes {

/// Which labels renumber() changes.
enum class Scope { NumericOnly, All };

/// Labels by the number they are published with. Unused notes come after; a number that an undefined
/// reference has is skipped, because giving it away would define that reference. What is published stays the
/// same.
[[nodiscard]] Result<TextEdits> renumber(const Index &index, Scope scope = Scope::NumericOnly);

/// All definitions to where the last one stands, in the order they are published, unused ones after them.
/// Notes in quotes and lists stay, as do those whose place decides a number. What is published stays the
/// same.
[[nodiscard]] Result<TextEdits> gather(const Index &index);

/// Takes out the definitions that nothing refers to.
[[nodiscard]] TextEdits removeUnused(const Index &index);

/// Makes the references to `drop` refer to `keep` and takes `drop` out.
[[nodiscard]] TextEdits merge(const Index &index, qsizetype keep, qsizetype drop);

/// Gives a label another name everywhere. Fails for a label in use or one that cannot be written.
[[nodiscard]] Result<TextEdits> rename(const Index &index, QStringView from, QStringView to);

/// Puts definition `from` where definition `to` stands; those between move up or down by one.
[[nodiscard]] Result<TextEdits> moveDefinition(const Index &index, qsizetype from, qsizetype to);

/// Turns the links that start at the offsets into text with a footnote that holds the link; all when empty.
[[nodiscard]] TextEdits linksToNotes(const Index &index, const QList<qsizetype> &offsets);

/// Turns each reference to a note that is nothing but one link into that link; the note goes. Fails when the
/// note holds more than a link.
[[nodiscard]] Result<TextEdits> noteToLink(const Index &index, qsizetype definition);

/// Turns each `^[note]` (those that start at the offsets; all when empty) into a reference and a definition.
[[nodiscard]] TextEdits inlineNotesToEnd(const Index &index, const QList<qsizetype> &offsets);

} // namespace wengao::footnotes
