#include "storage/journal.h"

#include "storage/descriptor.h"
#include "storage/folders.h"
#include "storage/problem.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>

#include <cerrno>

namespace wengao::storage {

namespace {

QByteArray newIdentifier()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
}

} // namespace

Journal::Journal(FileSystem &files, const Clock &clock, const QString &folder, JournalHeader header,
                 TextSource text)
    : m_files(files),
      m_clock(clock),
      m_folder(QFile::encodeName(folder) + '/'),
      m_header(std::move(header)),
      m_text(std::move(text)),
      m_id(newIdentifier())
{
}

Journal::~Journal() = default;

bool Journal::record(const JournalEdit &edit)
{
    const std::lock_guard lock(m_mutex);
    if (!m_file || m_hole || m_size - m_startSize >= longestTail)
        return beginFile() == 0;
    const QByteArray bytes = journalRecord(edit, m_sequence);
    if (const int error = m_file->writeAll(bytes)) {
        // What was half written would hide everything behind it.
        (void)m_files.truncate(m_file->number(), m_size);
        fail(error, "write");
        return beginFile() == 0;
    }
    m_size += bytes.size();
    if (!m_unsyncedSince)
        m_unsyncedSince = m_clock.now();
    return true;
}

bool Journal::recordAll()
{
    const std::lock_guard lock(m_mutex);
    m_lastAttempt.reset();
    return beginFile() == 0;
}

void Journal::sync()
{
    std::unique_lock lock(m_mutex);
    const std::shared_ptr<Descriptor> file = m_file;
    const QList<QByteArray> older = m_older;
    m_unsyncedSince.reset();
    lock.unlock();
    if (!file)
        return;
    int error = m_files.syncData(file->number());
    if (error == 0 && !older.isEmpty())
        error = syncFolder(m_files, m_folder);
    lock.lock();
    if (error != 0 && file == m_file) {
        fail(error, "fdatasync");
        return;
    }
    for (const QByteArray &path : error == 0 ? older : QList<QByteArray>()) {
        if (m_older.removeOne(path))
            (void)m_files.unlink(path);
    }
}

bool Journal::needsSync() const
{
    const std::lock_guard lock(m_mutex);
    return m_unsyncedSince && m_unsyncedSince->msecsTo(m_clock.now()) >= syncDelayMs;
}

void Journal::tick()
{
    const std::lock_guard lock(m_mutex);
    if (m_hole)
        (void)beginFile();
}

std::optional<Error> Journal::hole() const
{
    const std::lock_guard lock(m_mutex);
    return m_hole;
}

void Journal::saved(const JournalHeader &header, bool editedSince)
{
    const std::lock_guard lock(m_mutex);
    m_header = header;
    m_lastAttempt.reset();
    if (editedSince)
        (void)beginFile();
    else
        removeFiles();
}

void Journal::discard()
{
    const std::lock_guard lock(m_mutex);
    removeFiles();
}

// While the disk refuses, the whole text is not offered to it at every key.
int Journal::beginFile()
{
    const QDateTime now = m_clock.now();
    if (m_hole && m_lastAttempt && m_lastAttempt->msecsTo(now) < retryDelayMs)
        return EAGAIN;
    const QByteArray path = m_folder + m_id + '-' + QByteArray::number(m_generation + 1) + ".journal";
    const int error = writeStart(path);
    if (error != 0) {
        m_lastAttempt = now;
        fail(error, "begin");
        return error;
    }
    if (!m_path.isEmpty())
        m_older.append(m_path);
    m_path = path;
    ++m_generation;
    m_hole.reset();
    m_unsyncedSince = now;
    return 0;
}

// Under another name until it is whole, so that a reader finds the whole text or none.
int Journal::writeStart(const QByteArray &path)
{
    if (const int error = makeFolders(m_files, m_folder))
        return error;
    const QByteArray temporary = path + ".new";
    const Answer<int> opened =
        m_files.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_APPEND, 0600);
    if (!opened)
        return opened.error;
    auto file = std::make_shared<Descriptor>(m_files, opened.value);
    quint64 sequence = 0;
    const QByteArray bytes = journalStart(m_header, m_text(), sequence);
    int error = file->writeAll(bytes);
    if (error == 0)
        error = m_files.rename(temporary, path);
    if (error != 0) {
        (void)m_files.unlink(temporary);
        return error;
    }
    m_file = std::move(file);
    m_sequence = sequence;
    m_size = m_startSize = bytes.size();
    return 0;
}

void Journal::fail(int error, const char *call)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    const QString message =
        full ? QCoreApplication::translate(
                   "wengao::storage", "No safety copy of your latest changes: the disk is full. Save soon.")
             : QCoreApplication::translate(
                   "wengao::storage",
                   "No safety copy of your latest changes: it cannot be written. Save soon.");
    m_hole = Error{full ? ErrorCode::NoSpace : ErrorCode::NotWritable, message,
                   problemDetail(m_path.isEmpty() ? m_folder : m_path, error, call)};
}

void Journal::removeFiles()
{
    m_file.reset();
    if (!m_path.isEmpty())
        m_older.append(m_path);
    for (const QByteArray &path : std::as_const(m_older))
        (void)m_files.unlink(path);
    m_older.clear();
    m_path.clear();
    m_hole.reset();
    m_unsyncedSince.reset();
}

} // namespace wengao::storage
