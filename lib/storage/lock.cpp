#include "storage/lock.h"

#include "storage/descriptor.h"
#include "storage/problem.h"
#include "storage/readfile.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QSysInfo>

#include <fcntl.h>

#include <cerrno>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace wengao::storage {

namespace {

const QByteArray magic = QByteArrayLiteral("wengao lock 1\n");
constexpr ReadLimits lockLimits{4096};

// Lines of text, so that a person who finds the file can read it.
QByteArray bytesOf(const LockOwner &owner)
{
    return magic + owner.host.toUtf8() + '\n' + owner.user.toUtf8() + '\n' +
           QByteArray::number(owner.process.id) + '\n' + QByteArray::number(owner.process.startTime) + '\n' +
           owner.process.boot + '\n' + owner.since.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '\n';
}

std::optional<LockOwner> ownerFrom(const QByteArray &bytes)
{
    constexpr qsizetype lines = 6;
    const QList<QByteArray> fields = bytes.mid(magic.size()).split('\n');
    if (!bytes.startsWith(magic) || fields.size() != lines + 1)
        return std::nullopt;
    LockOwner owner;
    owner.host = QString::fromUtf8(fields.at(0));
    owner.user = QString::fromUtf8(fields.at(1));
    owner.process = {fields.at(2).toLongLong(), fields.at(3).toULongLong(), fields.at(4)};
    owner.since = QDateTime::fromString(QString::fromUtf8(fields.at(5)), Qt::ISODateWithMs).toLocalTime();
    return owner;
}

// The account's name, which the environment need not tell.
QString userName()
{
    constexpr std::size_t roomForNames = 16384;
    std::vector<char> buffer(roomForNames);
    passwd entry = {};
    passwd *found = nullptr;
    (void)::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(::geteuid());
}

} // namespace

LockOwner LockOwner::self(const Clock &clock)
{
    return {QSysInfo::machineHostName(), userName(), Process::current(), clock.now()};
}

bool LockOwner::isStale() const
{
    return host == QSysInfo::machineHostName() && !process.isRunning();
}

QString lockPath(const QString &articlePath)
{
    const qsizetype slash = articlePath.lastIndexOf(u'/');
    const QByteArray name = articlePath.mid(slash + 1).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    return articlePath.left(slash + 1) + QStringLiteral(".wengao-lock-%1.tmp").arg(QString::fromLatin1(hash));
}

ArticleLock::ArticleLock(FileSystem &files, const QString &path, LockOwner self)
    : m_files(files), m_path(QFile::encodeName(path)), m_self(std::move(self))
{
}

ArticleLock::~ArticleLock()
{
    release();
}

namespace {

/// Lets one process at a time decide whether a lock is stale: two that both saw a stale one could otherwise
/// move each other's new lock away. Where the folder cannot be locked it does nothing.
class FolderTurn final
{
public:
    explicit FolderTurn(const QByteArray &lockFile)
        : m_folder(::open(lockFile.left(lockFile.lastIndexOf('/')).constData(),
                          O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (m_folder >= 0)
            (void)::flock(m_folder, LOCK_EX);
    }
    ~FolderTurn()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    FolderTurn(const FolderTurn &) = delete;
    FolderTurn &operator=(const FolderTurn &) = delete;

private:
    int m_folder;
};

} // namespace

Result<std::optional<LockOwner>> ArticleLock::acquire()
{
    const FolderTurn turn(m_path);
    constexpr int attempts = 5;
    for (int i = 0; i < attempts; ++i) {
        const int error = place();
        if (error == 0)
            return std::optional<LockOwner>();
        if (error != EEXIST)
            return problem(error);
        const std::optional<LockOwner> other = owner();
        if (!other)
            continue; // released meanwhile
        if (!other->isStale())
            return other;
        (void)moveAway(*other);
    }
    return problem(EAGAIN);
}

Result<void> ArticleLock::takeOver()
{
    if (const std::optional<LockOwner> other = owner()) {
        if (const int error = moveAway(*other))
            return problem(error);
    }
    if (const int error = place())
        return problem(error);
    return {};
}

bool ArticleLock::isHeld() const
{
    if (!m_held)
        return false;
    const Result<FileContent> content = readFile(m_files, QFile::decodeName(m_path), lockLimits);
    return content && content->bytes == bytesOf(m_self);
}

void ArticleLock::release()
{
    if (isHeld())
        (void)m_files.unlink(m_path);
    m_held = false;
}

// A file of another name is filled first, so that whoever sees the lock sees whose it is.
int ArticleLock::place()
{
    const QByteArray temporary = uniqueName();
    const Answer<int> opened = m_files.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644);
    if (!opened)
        return opened.error;
    Descriptor file(m_files, opened.value);
    int error = file.writeAll(bytesOf(m_self));
    const int closed = file.close();
    error = error != 0 ? error : closed;
    if (error == 0) {
        error = m_files.renameIfFree(temporary, m_path);
        m_held = error == 0;
        if (m_held)
            return 0;
    }
    if (error != EEXIST)
        error = m_files.link(temporary, m_path);
    m_held = error == 0;
    (void)m_files.unlink(temporary);
    return error;
}

// What is in the way but no lock of ours counts as one that nobody holds.
std::optional<LockOwner> ArticleLock::owner() const
{
    const Result<FileContent> content = readFile(m_files, QFile::decodeName(m_path), lockLimits);
    if (!content)
        return content.error().code == ErrorCode::NotFound ? std::nullopt : std::optional(LockOwner());
    return ownerFrom(content->bytes).value_or(LockOwner{QSysInfo::machineHostName(), {}, {}, {}});
}

// Only one of several can rename a file away. What was moved may be a newer lock: then it is put back.
int ArticleLock::moveAway(const LockOwner &expected)
{
    const QByteArray away = uniqueName();
    if (const int error = m_files.rename(m_path, away))
        return error == ENOENT ? 0 : error;
    const Result<FileContent> moved = readFile(m_files, QFile::decodeName(away), lockLimits);
    const std::optional<LockOwner> found = moved ? ownerFrom(moved->bytes) : std::nullopt;
    const bool isNewer = found && !(*found == expected);
    if (isNewer && m_files.renameIfFree(away, m_path) == 0)
        return EAGAIN;
    return m_files.unlink(away);
}

QByteArray ArticleLock::uniqueName() const
{
    return folderOf(m_path) + ".wengao-lock-" +
           QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".tmp";
}

Error ArticleLock::problem(int error) const
{
    return {
        ErrorCode::NotWritable,
        QCoreApplication::translate(
            "wengao::storage", "Others cannot see that this article is open: its folder cannot be written."),
        problemDetail(m_path, error, "lock")};
}

} // namespace wengao::storage
