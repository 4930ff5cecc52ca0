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
#include <utility>

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

Journal::~Journal()
{
    dropPreparation();
}

bool Journal::record(const JournalEdit &edit)
{
    const std::lock_guard lock(m_mutex);
    ++m_header.edits;
    if (m_isPreparing)
        m_meanwhile.append(edit);
    if (!m_file && m_prepared)
        (void)adopt(*std::exchange(m_prepared, std::nullopt), {});
    if (!m_file || m_hole)
        return beginFile() == 0;
    const QByteArray bytes = journalRecord(edit, m_sequence);
    if (const int error = m_file->writeAll(bytes)) {
        // What was half written would hide everything behind it.
        (void)m_files.truncate(m_file->number(), m_size);
        fail(error, "write");
        return beginFile() == 0;
    }
    m_size += bytes.size();
    m_isUnsynced = true;
    return true;
}

bool Journal::recordAll()
{
    const std::lock_guard lock(m_mutex);
    m_lastAttempt.reset();
    return beginFile() == 0;
}

bool Journal::needsPreparation() const
{
    const std::lock_guard lock(m_mutex);
    const bool failedLately =
        m_preparationFailed && m_preparationFailed->msecsTo(m_clock.now()) < retryDelayMs;
    if (m_isPreparing || m_prepared || m_hole || failedLately)
        return false;
    if (m_file)
        return m_isBehindSave || m_size - m_startSize >= longestTail;
    return m_text().size() >= longText;
}

std::function<void()> Journal::preparation()
{
    const std::lock_guard lock(m_mutex);
    dropPreparation();
    m_isPreparing = true;
    return [this, ticket = m_ticket, header = m_header, text = m_text()] {
        const QByteArray name = m_id + "-prepared-" + QByteArray::number(ticket);
        const Answer<Start> start = writeStart(header, text.text(), name);
        const std::lock_guard taking(m_mutex);
        takePrepared(ticket, start);
    };
}

void Journal::takePrepared(quint64 ticket, const Answer<Start> &start)
{
    if (ticket != m_ticket) {
        if (start)
            (void)m_files.unlink(start.value.path);
        return;
    }
    m_isPreparing = false;
    const QList<JournalEdit> meanwhile = std::exchange(m_meanwhile, {});
    int error = start.error;
    if (error == 0 && !m_file && meanwhile.isEmpty())
        m_prepared = start.value;
    else if (error == 0)
        error = adopt(start.value, meanwhile);
    m_preparationFailed = error == 0 ? std::nullopt : std::optional(m_clock.now());
}

void Journal::dropPreparation()
{
    ++m_ticket;
    m_isPreparing = false;
    m_meanwhile.clear();
    if (m_prepared)
        (void)m_files.unlink(m_prepared->path);
    m_prepared.reset();
}

void Journal::sync()
{
    std::unique_lock lock(m_mutex);
    const std::shared_ptr<Descriptor> file = m_file;
    const QList<QByteArray> older = m_older;
    const bool isNameNew = m_isNameNew;
    m_isUnsynced = false;
    lock.unlock();
    if (!file)
        return;
    int error = m_files.syncData(file->number());
    if (error == 0 && isNameNew)
        error = syncFolder(m_files, m_folder);
    lock.lock();
    if (file == m_file && error == 0)
        m_isNameNew = false;
    if (file == m_file && error != 0) {
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
    return m_isUnsynced;
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

// The file at hand holds everything while its successor, which knows of the save, is prepared.
void Journal::saved(const JournalHeader &header, bool editedSince)
{
    const std::lock_guard lock(m_mutex);
    const quint64 edits = m_header.edits;
    m_header = header;
    m_header.edits = edits;
    m_lastAttempt.reset();
    if (!editedSince) {
        removeFiles();
    } else if (m_file && !m_hole) {
        dropPreparation();
        m_isBehindSave = true;
    } else {
        (void)beginFile();
    }
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
    dropPreparation();
    const Answer<Start> start =
        writeStart(m_header, m_text().text(), m_id + '-' + QByteArray::number(m_generation + 1));
    const int error = start ? adopt(start.value, {}) : start.error;
    if (error != 0) {
        m_lastAttempt = now;
        fail(error, "begin");
    }
    return error;
}

Answer<Journal::Start> Journal::writeStart(const JournalHeader &header, const JournalText &text,
                                           const QByteArray &name) const
{
    if (const int error = makeFolders(m_files, m_folder))
        return {{}, error};
    const QByteArray path = m_folder + name + ".journal.new";
    const Answer<int> opened = m_files.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_APPEND, 0600);
    if (!opened)
        return {{}, opened.error};
    Start start{path, std::make_shared<Descriptor>(m_files, opened.value), 0, 0};
    const QByteArray bytes = journalStart(header, text, start.sequence);
    start.size = bytes.size();
    const int error = start.file->writeAll(bytes);
    if (error != 0)
        (void)m_files.unlink(path);
    return {start, error};
}

// A reader finds the whole text with every edit up to now, or the file before.
int Journal::adopt(Start start, const QList<JournalEdit> &since)
{
    QByteArray edits;
    for (const JournalEdit &edit : since)
        edits += journalRecord(edit, start.sequence);
    const QByteArray path = m_folder + m_id + '-' + QByteArray::number(m_generation + 1) + ".journal";
    int error = edits.isEmpty() ? 0 : start.file->writeAll(edits);
    if (error == 0)
        error = m_files.rename(start.path, path);
    if (error != 0) {
        (void)m_files.unlink(start.path);
        return error;
    }
    if (!m_path.isEmpty())
        m_older.append(m_path);
    m_path = path;
    ++m_generation;
    m_file = start.file;
    m_sequence = start.sequence;
    m_startSize = start.size;
    m_size = start.size + edits.size();
    m_isBehindSave = false;
    m_hole.reset();
    m_isUnsynced = true;
    m_isNameNew = true;
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
    dropPreparation();
    m_file.reset();
    if (!m_path.isEmpty())
        m_older.append(m_path);
    for (const QByteArray &path : std::as_const(m_older))
        (void)m_files.unlink(path);
    m_older.clear();
    m_path.clear();
    m_isBehindSave = false;
    m_hole.reset();
    m_isUnsynced = false;
}

} // namespace wengao::storage
