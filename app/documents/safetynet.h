#pragma once

#include "article/history.h"
#include "documents/services.h"
#include "storage/journal.h"

#include <QObject>
#include <QSemaphore>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace wengao::documents {

/// Keeps one open article from being lost: every edit goes into its journal at once and to the disk within
/// two seconds, however busy the window is, and what a save replaces is kept as a version. The slow parts run
/// on threads of its own, which the destructor waits for; only the disk can delay the one that syncs. The
/// journal's file is left where it is unless it was saved or discarded.
class SafetyNet final : public QObject
{
    Q_OBJECT

public:
    SafetyNet(const Services &services, const storage::JournalHeader &header,
              storage::Journal::TextSource text);
    ~SafetyNet() override;

    /// To be called when the edits are in the text that `text` tells, and before anything else happens.
    void record(article::Part part, const TextEdits &edits);
    /// Puts the whole text into the journal.
    void recordAll();
    /// Brings everything recorded to the disk and waits for it. False when there is a hole.
    [[nodiscard]] bool secure();
    /// The article was saved as `header` says; edits made since the save began stay in the journal.
    void saved(const storage::JournalHeader &header, bool editedSince);
    /// A person gave up the unsaved edits.
    void discard();
    [[nodiscard]] QString journalId() const { return m_journal ? m_journal->id() : QString(); }
    /// Why the latest edits would not survive a crash, or a power cut for seconds already; empty when they
    /// would.
    [[nodiscard]] QString hole() const { return m_hole; }

    /// Keeps a content that is no longer the article's; `next` is what stands in the file instead.
    void keepVersion(const QString &path, const QByteArray &bytes, const storage::Fingerprint &next);

Q_SIGNALS:
    void holeChanged();

private:
    void startLooking();
    void look();
    void syncSoon();
    void prepare();
    void updateHole();

    const Services m_services;
    std::unique_ptr<storage::Journal> m_journal; ///< none without a folder
    QTimer m_timer;
    int m_quietLooks = 0;
    QString m_hole;
    std::atomic_bool m_isSyncDue = false;   ///< a sync will begin that has everything recorded by now
    std::atomic<qint64> m_syncingSince = 0; ///< milliseconds of the steady clock; 0 when no sync is under way
    QSemaphore m_ending;
    QThreadPool m_syncer;
    QThreadPool m_worker;
};

} // namespace wengao::documents
