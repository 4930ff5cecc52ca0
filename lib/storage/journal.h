#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/journalformat.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace wengao::storage {

class Descriptor;

/// Keeps every edit of one open article in a file of its own, from the first edit to the next save: what
/// record() has returned true for is found again after a crash, and after sync() after a power cut too. A
/// journal of many edits begins again with the whole text in a new file; the old file goes when the new one
/// is on the disk. All methods may be called while another thread is in sync(); the others from one thread.
class Journal final
{
public:
    /// Tells both texts as they are after the edit that is being recorded. It must not call the journal.
    using TextSource = std::function<JournalText()>;

    static constexpr qint64 longestTail = qint64(256) * 1024;
    static constexpr qint64 syncDelayMs = 1000;
    static constexpr qint64 retryDelayMs = 2000;

    /// Writes nothing yet. `folder` is made when needed, for the owner alone. `files` and `clock` must
    /// outlive the journal.
    Journal(FileSystem &files, const Clock &clock, const QString &folder, JournalHeader header,
            TextSource text);
    /// Leaves the file where it is: only saved() and discard() remove it.
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
    /// Brings what was recorded to the disk. For any thread; it may take as long as the disk takes.
    void sync();
    /// True when something recorded has waited long enough for sync().
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
    [[nodiscard]] int beginFile();
    [[nodiscard]] int writeStart(const QByteArray &path);
    void fail(int error, const char *call);
    void removeFiles();

    FileSystem &m_files;
    const Clock &m_clock;
    const QByteArray m_folder;
    JournalHeader m_header;
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
    std::optional<QDateTime> m_unsyncedSince;
    std::optional<QDateTime> m_lastAttempt;
    std::optional<Error> m_hole;
};

} // namespace wengao::storage
