#include "documents/safetynet.h"

#include "storage/versions.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace wengao::documents {

namespace {

constexpr auto interval = 400ms;
// One sync for all the keys of a while. The rest of the two seconds is the disk's.
constexpr auto syncDelay = 500ms;
constexpr int mostSyncs = 2; // one under way and one that waits
constexpr qint64 longSyncMs = 3000;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
// Long enough for the last edit to be on the disk before looking ends.
constexpr int looksBeforeRest = 20;

} // namespace

SafetyNet::SafetyNet(const Services &services, const storage::JournalHeader &header,
                     storage::Journal::TextSource text)
    : m_services(services)
{
    if (!services.journalFolder.isEmpty())
        m_journal = std::make_unique<storage::Journal>(services.files, services.clock, services.journalFolder,
                                                       header, std::move(text));
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &SafetyNet::look);
    m_syncer.setMaxThreadCount(1);
    m_worker.setMaxThreadCount(1);
    prepare();
}

SafetyNet::~SafetyNet()
{
    m_ending.release(mostSyncs);
    m_syncer.waitForDone();
    m_worker.waitForDone();
}

void SafetyNet::record(article::Part part, const TextEdits &edits)
{
    if (!m_journal)
        return;
    m_journal->record({part == article::Part::FrontMatter ? 0 : 1, edits});
    startLooking();
}

void SafetyNet::recordAll()
{
    if (!m_journal)
        return;
    m_journal->recordAll();
    startLooking();
}

void SafetyNet::startLooking()
{
    m_quietLooks = 0;
    if (!m_timer.isActive())
        m_timer.start();
    syncSoon();
    updateHole();
}

// On another thread, so that a busy window keeps nothing from the disk, and counted from the edit on: one
// made while a slow disk still syncs waits for that alone.
void SafetyNet::syncSoon()
{
    if (!m_journal->needsSync() || m_isSyncDue.exchange(true))
        return;
    m_syncer.start([this, due = QDeadlineTimer(syncDelay)] {
        (void)m_ending.tryAcquire(1, static_cast<int>(due.remainingTime()));
        m_isSyncDue = false;
        m_syncingSince = steadyMs();
        m_journal->sync();
        m_syncingSince = 0;
    });
}

// Writing a long text takes time, which nobody should wait for who types.
void SafetyNet::prepare()
{
    if (m_journal && m_journal->needsPreparation())
        m_worker.start(m_journal->preparation());
}

void SafetyNet::look()
{
    m_journal->tick();
    prepare();
    const bool isWaiting = m_journal->needsSync();
    syncSoon();
    updateHole();
    m_quietLooks = isWaiting || !m_hole.isEmpty() ? 0 : m_quietLooks + 1;
    if (m_quietLooks > looksBeforeRest)
        m_timer.stop();
}

bool SafetyNet::secure()
{
    if (!m_journal)
        return false;
    m_worker.waitForDone();
    m_journal->sync();
    updateHole();
    return !m_journal->hole();
}

void SafetyNet::saved(const storage::JournalHeader &header, bool editedSince)
{
    if (!m_journal)
        return;
    m_journal->saved(header, editedSince);
    prepare();
    startLooking();
}

void SafetyNet::discard()
{
    if (!m_journal)
        return;
    m_timer.stop();
    m_worker.waitForDone();
    m_journal->discard();
    updateHole();
}

void SafetyNet::updateHole()
{
    const std::optional<Error> error = m_journal->hole();
    QString hole = error ? error->message : QString();
    const qint64 since = m_syncingSince;
    if (!error && since != 0 && steadyMs() - since > longSyncMs)
        hole = tr("The disk is slow: your latest changes would not survive a power cut yet.");
    if (hole == m_hole)
        return;
    m_hole = hole;
    Q_EMIT holeChanged();
}

void SafetyNet::keepVersion(const QString &path, const QByteArray &bytes, const storage::Fingerprint &next)
{
    if (m_services.versionsFolder.isEmpty())
        return;
    m_worker.start([services = m_services, path, bytes, next] {
        storage::Versions versions(services.files, services.clock, services.versionsFolder);
        // A version that cannot be kept is no reason to stop anybody from saving.
        (void)versions.keep(path, bytes, next);
    });
}

} // namespace wengao::documents
