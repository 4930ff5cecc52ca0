#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/textbuffer.h"
#include "storage/journalformat.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace wengao::storage {

class Descriptor;

/// Both texts of an article as they stood, cheap to take, for any thread to read.
struct JournalSnapshot
{
    QString frontMatter;
    TextSnapshot body;
    [[nodiscard]] qsizetype size() const { return frontMatter.size() + body.size(); }
    [[nodiscard]] JournalText text() const { return {frontMatter, body.toString()}; }
};

/// Keeps every edit of one open article in a file of its own, from the first edit to the next save: what
/// record() has returned true for is found again after a crash, and after sync() after a power cut too. A
/// journal of many edits begins again with the whole text in a new file; the old file goes when the new one
/// and its name are on the disk. All methods may be called while other threads are in sync() or do a
/// preparation(); the others from one thread.
class Journal final
{
public:
    /// Tells both texts as they are after the edit that is being recorded. It must not call the journal.
    using TextSource = std::function<JournalSnapshot()>;

    static constexpr qint64 longestTail = qint64(256) * 1024;
    static constexpr qsizetype longText = qsizetype(64) * 1024; ///< UTF-16 units; writing less is quick
    static constexpr qint64 retryDelayMs = 2000;

    /// Writes nothing yet. `folder` is made when needed, for the owner alone. `files` and `clock` must
    /// outlive the journal.
    Journal(FileSystem &files, const Clock &clock, const QString &folder, JournalHeader header,
            TextSource text);
    /// Leaves the file where it is: only saved() and discard() remove it. Nobody may be in sync() or in a
    /// preparation() any more.
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// What the names of the journal's files begin with, and JournalEntry::id of what is found later.
    [[nodiscard]] QString id() const { return QString::fromLatin1(m_id); }
    /// Records an edit that was just made, by one write. False when it is not in the journal; hole() tells
    /// why, and the whole text is tried again at the next edit or tick after a while.
    bool record(const JournalEdit &edit);
    /// Puts the whole text into the journal, for an article whose text came from elsewhere: a recovery.
    bool recordAll();
    /// True when writing the whole text lies ahead and can be done beforehand: a long text waits for its
    /// first edit, the edits have become many, or they go on behind a save.
    [[nodiscard]] bool needsPreparation() const;
    /// Takes the text as it is now, at next to no cost; what it returns writes that text into the next file,
    /// on any thread while the journal lives. The first edit then costs no more than any other, and edits
    /// recorded meanwhile are in both files. It may fail or come too late: record() needs it for its speed
    /// only.
    [[nodiscard]] std::function<void()> preparation();
    /// Brings what was recorded to the disk. For any thread; it may take as long as the disk takes.
    void sync();
    /// True when something was recorded after the last sync() began; hole() tells when that failed.
    [[nodiscard]] bool needsSync() const;
    /// To be called every second or so: tries to close a hole. Quick when there is none.
    void tick();
    /// Why the latest edits are not safe, while they are not; the message is a sentence for the status bar.
    [[nodiscard]] std::optional<Error> hole() const;

    /// The article was saved and verified as `header` says. Edits made since the saved state, if there are,
    /// begin a new journal; otherwise the journal goes.
    void saved(const JournalHeader &header, bool editedSince);
    /// A person gave up the unsaved edits: the journal goes.
    void discard();

private:
    /// A file that begins with a whole text, under a name that no reader looks for.
    struct Start
    {
        QByteArray path;
        std::shared_ptr<Descriptor> file;
        quint64 sequence = 0;
        qint64 size = 0;
    };

    [[nodiscard]] int beginFile();
    [[nodiscard]] Answer<Start> writeStart(const JournalHeader &header, const JournalText &text,
                                           const QByteArray &name) const;
    [[nodiscard]] int adopt(Start start, const QList<JournalEdit> &since);
    void takePrepared(quint64 ticket, const Answer<Start> &start);
    void dropPreparation();
    void fail(int error, const char *call);
    void removeFiles();

    FileSystem &m_files;
    const Clock &m_clock;
    const QByteArray m_folder;
    JournalHeader m_header; ///< its edits count all that were recorded or tried to
    const TextSource m_text;
    const QByteArray m_id;

    mutable std::mutex m_mutex; ///< guards everything below
    std::shared_ptr<Descriptor> m_file;
    QByteArray m_path;
    QList<QByteArray> m_older; ///< to be removed when the present file is on the disk
    quint64 m_generation = 0;
    quint64 m_sequence = 0;
    qint64 m_size = 0;
    qint64 m_startSize = 0;
    bool m_isBehindSave = false; ///< the file began before the last save
    bool m_isUnsynced = false;
    bool m_isNameNew = false; ///< the file's name may not be on the disk
    std::optional<QDateTime> m_lastAttempt;
    std::optional<Error> m_hole;

    std::optional<Start> m_prepared; ///< waits for the first edit
    quint64 m_ticket = 0;            ///< of the preparation that counts; others come too late
    bool m_isPreparing = false;
    QList<JournalEdit> m_meanwhile; ///< recorded while preparing
    std::optional<QDateTime> m_preparationFailed;
};

} // namespace wengao::storage
