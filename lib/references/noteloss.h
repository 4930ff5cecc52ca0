#pragma once

#include "references/item.h"

#include <QStringList>

namespace wengao::references {

/// True when two notes differ in nothing but what is the typesetter's: the form of quotation marks, dashes
/// and blanks, on which side of a quotation mark a full stop or comma stands, and escapes that show nothing.
[[nodiscard]] bool readsAlike(QStringView oneNote, QStringView otherNote);

/// The words of a note that its new text does not have, as they were written, each once. Punctuation, the
/// words that styles put in (译, 版, "et al.", "Retrieved", [M]) and the form of dates do not count; a given
/// name of `item` may shrink to its initial. An author list that was open (等, "et al.") and is closed loses
/// that word too. Linear in the texts; thread-safe.
[[nodiscard]] QStringList lostWords(const QString &before, const QString &after, const Item &item);

/// Words as a sentence names them: the first six, with an ellipsis for the others.
[[nodiscard]] QString namedWords(const QStringList &words);

} // namespace wengao::references
