#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/journalformat.h"

namespace wengao::storage {

/// A journal found in the folder, with its files from the newest to the oldest.
struct JournalEntry
{
    QString id;
    QStringList files;
    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// The journals in a folder, also those of programs that still run; none when there is no folder.
[[nodiscard]] QList<JournalEntry> findJournals(FileSystem &files, const QString &folder);

/// Reads the file of a journal that tells the most edits on a sound text, or the best there is: after a power
/// cut that need not be the newest. Fails only when no file can be opened at all. Changes nothing on the
/// disk.
[[nodiscard]] Result<JournalContent> readJournal(FileSystem &files, const JournalEntry &entry);

/// Removes the files that the newest makes superfluous, which a kill can leave, when that is the one
/// readJournal() reads, undamaged and on the disk: on a full disk they would stand in the way of saving. Only
/// for journals nobody writes. Returns what is left.
[[nodiscard]] JournalEntry withoutSuperseded(FileSystem &files, const JournalEntry &entry);

/// Removes what programs that are gone had only begun to write, or prepared for an edit that never came: no
/// reader looks at it. What may be another computer's at work stays for an hour.
void removeUnfinished(FileSystem &files, const Clock &clock, const QString &folder);

/// True when the program that writes this journal still runs, so that nothing is to be recovered from it.
[[nodiscard]] bool isAlive(const JournalHeader &header);

/// Removes a journal, after a person gave it up or what it held is safe elsewhere.
void removeJournal(FileSystem &files, const JournalEntry &entry);

} // namespace wengao::storage
