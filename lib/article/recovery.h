#pragma once

#include "storage/journalformat.h"

namespace wengao::article {

/// What a journal brings back of an article.
struct Recovery
{
    storage::JournalHeader header;
    storage::JournalText text;
    storage::Integrity integrity = storage::Integrity::Complete;
    int lostEdits = 0;
    bool isEmpty = true; ///< nothing readable was found
};

/// The text after all edits of a journal that could be read and placed; never fails. Bounded for hostile
/// journals: the text does not grow beyond `longest` UTF-16 units.
[[nodiscard]] Recovery recovered(const storage::JournalContent &journal,
                                 qsizetype longest = qsizetype(256) * 1024 * 1024);

} // namespace wengao::article
