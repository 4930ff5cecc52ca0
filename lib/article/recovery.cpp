#include "article/recovery.h"

#include "base/textbuffer.h"

namespace wengao::article {

namespace {

bool isPlaceable(const TextEdits &edits, const TextBuffer &text, qsizetype longest)
{
    qsizetype size = text.size();
    for (const TextEdit &edit : edits)
        size += edit.replacement.size();
    return size <= longest && areWellFormed(edits, text.size());
}

} // namespace

Recovery recovered(const storage::JournalContent &journal, qsizetype longest)
{
    Recovery recovery{journal.header, {}, journal.integrity, journal.lostEdits, !journal.hasSnapshot};
    TextBuffer frontMatter(journal.snapshot.frontMatter);
    TextBuffer body(journal.snapshot.body);
    for (qsizetype i = 0; i < journal.edits.size(); ++i) {
        const storage::JournalEdit &edit = journal.edits.at(i);
        TextBuffer &text = edit.part == 0 ? frontMatter : body;
        if (!isPlaceable(edit.edits, text, longest)) {
            recovery.integrity = storage::Integrity::Damaged;
            recovery.lostEdits += int(journal.edits.size() - i);
            break;
        }
        // From the last to the first, so that the positions of those before stay true.
        for (auto it = edit.edits.crbegin(); it != edit.edits.crend(); ++it)
            text.replace(it->range.start, it->range.length(), it->replacement);
    }
    recovery.text = {frontMatter.toString(), body.toString()};
    return recovery;
}

} // namespace wengao::article
