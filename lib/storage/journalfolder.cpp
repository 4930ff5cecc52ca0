#include "storage/journalfolder.h"

#include "storage/descriptor.h"
#include "storage/readfile.h"
#include "storage/replacement.h"

#include <QFile>
#include <QMap>
#include <QSysInfo>

#include <fcntl.h>

#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace wengao::storage {

namespace {

const QByteArray suffix = QByteArrayLiteral(".journal");
const QByteArray unfinishedSuffix = QByteArrayLiteral(".journal.new");
constexpr ReadLimits limits{qint64(512) * 1024 * 1024};

/// As much of a journal as its header takes.
QByteArray beginning(FileSystem &files, const QByteArray &path)
{
    QByteArray bytes(qsizetype(16) * 1024, '\0');
    const Answer<int> opened = files.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
    if (!opened)
        return {};
    const Descriptor file(files, opened.value);
    bytes.truncate(files.read(file.number(), bytes.data(), bytes.size()).value);
    return bytes;
}

/// Whether the file is safe from a power cut now, with its name.
bool isOnDisk(FileSystem &files, const QString &path)
{
    const Answer<int> opened = files.open(QFile::encodeName(path), O_RDONLY | O_NOFOLLOW, 0);
    if (!opened)
        return false;
    const Descriptor file(files, opened.value);
    return files.syncData(file.number()) == 0 && syncFolder(files, folderOf(QFile::encodeName(path))) == 0;
}

struct Reading
{
    qsizetype place = 0; ///< in the entry's files
    JournalContent content;
};

bool isBetter(const JournalContent &one, const JournalContent &other)
{
    const auto rank = [](const JournalContent &content) {
        return std::tuple(content.hasSnapshot, !content.isSnapshotDoubtful, content.reach());
    };
    return rank(one) > rank(other);
}

/// The best of a journal's files, the newest of equal ones.
Result<Reading> bestOf(FileSystem &files, const JournalEntry &entry)
{
    std::optional<Reading> best;
    std::optional<Error> problem;
    for (qsizetype place = 0; place < entry.files.size(); ++place) {
        const Result<FileContent> content = readFile(files, entry.files.at(place), limits);
        if (!content) {
            problem = problem.value_or(content.error());
            continue;
        }
        Reading reading{place, journalContent(content->bytes)};
        if (!best || isBetter(reading.content, best->content))
            best = std::move(reading);
    }
    if (best)
        return *best;
    return problem.value_or(
        Error{ErrorCode::NotFound, {}, QStringLiteral("journal %1 has no files").arg(entry.id)});
}

} // namespace

QList<JournalEntry> findJournals(FileSystem &files, const QString &folder)
{
    const QByteArray place = QFile::encodeName(folder) + '/';
    QMap<QByteArray, QMap<quint64, QString>> found;
    const Answer<QList<QByteArray>> names = files.list(place);
    for (const QByteArray &name : names.value) {
        const qsizetype dash = name.lastIndexOf('-');
        if (dash <= 0 || !name.endsWith(suffix))
            continue;
        bool isNumber = false;
        const quint64 generation =
            name.mid(dash + 1, name.size() - suffix.size() - dash - 1).toULongLong(&isNumber);
        if (isNumber)
            found[name.left(dash)].insert(std::numeric_limits<quint64>::max() - generation,
                                          QFile::decodeName(place + name));
    }
    QList<JournalEntry> entries;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        entries.append({QString::fromLatin1(it.key()), it.value().values()});
    return entries;
}

Result<JournalContent> readJournal(FileSystem &files, const JournalEntry &entry)
{
    const Result<Reading> best = bestOf(files, entry);
    if (!best)
        return best.error();
    return best->content;
}

JournalEntry withoutSuperseded(FileSystem &files, const JournalEntry &entry)
{
    if (entry.files.size() < 2)
        return entry;
    const Result<Reading> best = bestOf(files, entry);
    const bool hasEverything = best && best->place == 0 && best->content.hasSnapshot &&
                               best->content.integrity != Integrity::Damaged;
    const QString &newest = entry.files.constFirst();
    if (!hasEverything || !isOnDisk(files, newest))
        return entry;
    for (const QString &older : entry.files.sliced(1))
        (void)files.unlink(QFile::encodeName(older));
    return {entry.id, {newest}};
}

void removeUnfinished(FileSystem &files, const Clock &clock, const QString &folder)
{
    constexpr qint64 patienceSeconds = 3600;
    const QByteArray place = QFile::encodeName(folder) + '/';
    for (const QByteArray &name : files.list(place).value) {
        if (!name.endsWith(unfinishedSuffix))
            continue;
        const JournalHeader header = journalContent(beginning(files, place + name)).header;
        const Answer<FileStatus> status = files.linkStatus(place + name);
        const qint64 age = clock.now().toSecsSinceEpoch() - status.value.modified / 1'000'000'000;
        const bool isOurs = header.host == QSysInfo::machineHostName();
        if (status && !isAlive(header) && (isOurs || age > patienceSeconds))
            (void)files.unlink(place + name);
    }
}

bool isAlive(const JournalHeader &header)
{
    return header.process.isRunning();
}

void removeJournal(FileSystem &files, const JournalEntry &entry)
{
    // The oldest first: a kill in between leaves the newest.
    for (auto it = entry.files.crbegin(); it != entry.files.crend(); ++it)
        (void)files.unlink(QFile::encodeName(*it));
}

} // namespace wengao::storage
