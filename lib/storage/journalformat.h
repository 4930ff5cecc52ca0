#pragma once

#include "base/textedit.h"
#include "storage/fingerprint.h"
#include "storage/process.h"
#include "text/encoding.h"

#include <QDateTime>

namespace wengao::storage {

/// Both texts of an article.
struct JournalText
{
    QString frontMatter;
    QString body;
    friend bool operator==(const JournalText &, const JournalText &) = default;
};

/// What a journal is about and who writes it.
struct JournalHeader
{
    QString path;     ///< empty for an untitled article
    Fingerprint base; ///< of the file's content that the edits began on; invalid for an untitled article
    text::Format format;
    QString host;
    Process process;
    QDateTime started;
    quint64 edits = 0; ///< made before the text at the journal's beginning, since the article was opened
};

/// Edits of one of the two texts; `part` is 0 for the front matter and 1 for the body.
struct JournalEdit
{
    int part = 0;
    TextEdits edits;
    friend bool operator==(const JournalEdit &, const JournalEdit &) = default;
};

/// How much of a journal could be read.
enum class Integrity {
    Complete,
    EndCut,  ///< the last record broke off, as it does when the computer stops in the middle
    Damaged, ///< something before the end is unreadable: later edits are lost or characters may be wrong
};

/// What a journal tells: a text and the edits made on it since, in order.
struct JournalContent
{
    JournalHeader header;
    JournalText snapshot;
    QList<JournalEdit> edits;
    Integrity integrity = Integrity::Complete;
    bool hasHeader = false;
    bool hasSnapshot = false;
    bool isSnapshotDoubtful = false; ///< its checksum is wrong; some characters may be
    int lostEdits = 0;               ///< that are readable, but stand behind an unreadable one
    /// How many edits the text has seen since the article was opened, by which a journal's files compare.
    [[nodiscard]] quint64 reach() const { return header.edits + quint64(edits.size()); }
};

/// The beginning of a journal: header, text, header again. `sequence` is what journalRecord() counts on.
[[nodiscard]] QByteArray journalStart(const JournalHeader &header, const JournalText &text,
                                      quint64 &sequence);

/// One edit as a record to append.
[[nodiscard]] QByteArray journalRecord(const JournalEdit &edit, quint64 &sequence);

/// Reads whatever can be read of a journal's bytes; never fails, for any bytes at all. Linear in their number
/// for all but hostile ones, and bounded for these.
[[nodiscard]] JournalContent journalContent(const QByteArray &bytes);

} // namespace wengao::storage
