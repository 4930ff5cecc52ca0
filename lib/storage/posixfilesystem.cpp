#include "storage/filesystem.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>

namespace wengao::storage {

namespace {

// Repeats a call that a signal interrupted; every call here answers -1 on failure.
template <typename Call>
auto repeated(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

template <typename Call>
int outcome(Call call)
{
    return repeated(call) == -1 ? errno : 0;
}

FileType typeOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return FileType::Regular;
    case S_IFDIR:
        return FileType::Directory;
    case S_IFLNK:
        return FileType::SymbolicLink;
    case S_IFIFO:
        return FileType::Fifo;
    case S_IFSOCK:
        return FileType::Socket;
    case S_IFCHR:
    case S_IFBLK:
        return FileType::Device;
    default:
        return FileType::Unknown;
    }
}

FileStatus statusFrom(const struct stat &found)
{
    FileStatus status;
    status.type = typeOf(found.st_mode);
    status.identity = {quint64(found.st_dev), quint64(found.st_ino)};
    status.links = quint64(found.st_nlink);
    status.mode = quint32(found.st_mode & 07777U);
    status.owner = found.st_uid;
    status.group = found.st_gid;
    status.size = found.st_size;
    status.modified = qint64(found.st_mtim.tv_sec) * 1000000000 + found.st_mtim.tv_nsec;
    return status;
}

template <typename Call>
Answer<FileStatus> statusOf(Call call)
{
    struct stat found = {};
    const int error = outcome([&] { return call(&found); });
    if (error != 0)
        return {{}, error};
    return {statusFrom(found), 0};
}

// Asks for the size first; the value may grow in between, then ERANGE says to ask again.
template <typename Call>
Answer<QByteArray> sizedAnswer(Call call)
{
    for (int attempt = 0; attempt < 8; ++attempt) {
        const ssize_t size = repeated([&] { return call(nullptr, std::size_t(0)); });
        if (size == -1)
            return {{}, errno};
        QByteArray value(size + 64, '\0');
        const ssize_t length = repeated([&] { return call(value.data(), std::size_t(value.size())); });
        if (length >= 0)
            return {value.first(length), 0};
        if (errno != ERANGE)
            return {{}, errno};
    }
    return {{}, ERANGE};
}

} // namespace

Answer<int> PosixFileSystem::open(const QByteArray &path, int flags, quint32 mode)
{
    const int file = repeated([&] { return ::open(path.constData(), flags | O_CLOEXEC, mode_t(mode)); });
    return {file, file == -1 ? errno : 0};
}

int PosixFileSystem::close(int file)
{
    // After EINTR the descriptor is gone on Linux; closing again could hit somebody else's.
    return ::close(file) == -1 && errno != EINTR ? errno : 0;
}

Answer<qint64> PosixFileSystem::read(int file, char *to, qint64 size)
{
    const ssize_t count = repeated([&] { return ::read(file, to, std::size_t(size)); });
    return {count, count == -1 ? errno : 0};
}

Answer<qint64> PosixFileSystem::write(int file, const char *from, qint64 size)
{
    const ssize_t count = repeated([&] { return ::write(file, from, std::size_t(size)); });
    return {count, count == -1 ? errno : 0};
}

int PosixFileSystem::sync(int file)
{
    return outcome([&] { return ::fsync(file); });
}

int PosixFileSystem::syncData(int file)
{
    return outcome([&] { return ::fdatasync(file); });
}

int PosixFileSystem::truncate(int file, qint64 size)
{
    return outcome([&] { return ::ftruncate(file, size); });
}

int PosixFileSystem::reserve(int file, qint64 size)
{
    int error = EINTR;
    while (error == EINTR)
        error = ::posix_fallocate(file, 0, size);
    return error;
}

int PosixFileSystem::seek(int file, qint64 offset)
{
    return ::lseek(file, offset, SEEK_SET) == -1 ? errno : 0;
}

Answer<FileStatus> PosixFileSystem::status(int file)
{
    return statusOf([&](struct stat *found) { return ::fstat(file, found); });
}

Answer<FileStatus> PosixFileSystem::status(const QByteArray &path)
{
    return statusOf([&](struct stat *found) { return ::stat(path.constData(), found); });
}

Answer<FileStatus> PosixFileSystem::linkStatus(const QByteArray &path)
{
    return statusOf([&](struct stat *found) { return ::lstat(path.constData(), found); });
}

Answer<QByteArray> PosixFileSystem::readLink(const QByteArray &path)
{
    QByteArray target(PATH_MAX, '\0');
    const ssize_t length = ::readlink(path.constData(), target.data(), std::size_t(target.size()));
    if (length == -1)
        return {{}, errno};
    return {target.first(length), 0};
}

int PosixFileSystem::mayWrite(const QByteArray &path)
{
    return outcome([&] { return ::faccessat(AT_FDCWD, path.constData(), W_OK, AT_EACCESS); });
}

int PosixFileSystem::changeMode(int file, quint32 mode)
{
    return outcome([&] { return ::fchmod(file, mode_t(mode)); });
}

int PosixFileSystem::changeOwner(int file, quint32 owner, quint32 group)
{
    return outcome([&] { return ::fchown(file, owner, group); });
}

Answer<QList<QByteArray>> PosixFileSystem::attributes(int file)
{
    const Answer<QByteArray> names =
        sizedAnswer([&](char *to, std::size_t size) { return ::flistxattr(file, to, size); });
    if (!names)
        return {{}, names.error};
    QList<QByteArray> list = names.value.split('\0');
    list.removeAll(QByteArray());
    return {list, 0};
}

Answer<QByteArray> PosixFileSystem::attribute(int file, const QByteArray &name)
{
    return sizedAnswer(
        [&](char *to, std::size_t size) { return ::fgetxattr(file, name.constData(), to, size); });
}

int PosixFileSystem::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    return outcome(
        [&] { return ::fsetxattr(file, name.constData(), value.constData(), std::size_t(value.size()), 0); });
}

int PosixFileSystem::removeAttribute(int file, const QByteArray &name)
{
    return outcome([&] { return ::fremovexattr(file, name.constData()); });
}

int PosixFileSystem::rename(const QByteArray &from, const QByteArray &to)
{
    return outcome([&] { return std::rename(from.constData(), to.constData()); });
}

int PosixFileSystem::renameIfFree(const QByteArray &from, const QByteArray &to)
{
    return outcome(
        [&] { return ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE); });
}

int PosixFileSystem::link(const QByteArray &from, const QByteArray &to)
{
    return outcome([&] { return ::link(from.constData(), to.constData()); });
}

int PosixFileSystem::unlink(const QByteArray &path)
{
    return outcome([&] { return ::unlink(path.constData()); });
}

int PosixFileSystem::removeFolder(const QByteArray &path)
{
    return outcome([&] { return ::rmdir(path.constData()); });
}

int PosixFileSystem::makeFolder(const QByteArray &path, quint32 mode)
{
    return outcome([&] { return ::mkdir(path.constData(), mode_t(mode)); });
}

Answer<QList<QByteArray>> PosixFileSystem::list(const QByteArray &path)
{
    DIR *folder = ::opendir(path.constData());
    if (!folder)
        return {{}, errno};
    QList<QByteArray> names;
    errno = 0;
    while (const dirent *entry = ::readdir(folder)) {
        const QByteArray name(static_cast<const char *>(entry->d_name));
        if (name != "." && name != "..")
            names.append(name);
        errno = 0;
    }
    const int error = errno;
    ::closedir(folder);
    return {names, error};
}

} // namespace wengao::storage
