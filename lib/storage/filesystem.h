#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wengao::storage {

/// The value of a system call, or the errno it failed with (0 = success).
template <typename T>
struct Answer
{
    T value{};
    int error = 0;
    explicit operator bool() const { return error == 0; }
};

enum class FileType { Regular, Directory, SymbolicLink, Fifo, Socket, Device, Unknown };

/// Says that two names mean the same file, as long as it is not replaced.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// What stat() tells about a file; `mode` holds the permission bits only, times are nanoseconds since 1970.
struct FileStatus
{
    FileType type = FileType::Unknown;
    FileIdentity identity;
    quint64 links = 0;
    quint32 mode = 0;
    quint32 owner = 0;
    quint32 group = 0;
    qint64 size = 0;
    qint64 modified = 0;
};

/// The system calls that storing needs, one method each, so that tests can make any of them fail. Paths are
/// bytes as the system has them. Implementations may be called from several threads; interrupted calls are
/// repeated. Every `Answer` or int tells an errno.
class FileSystem
{
public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem &) = delete;
    FileSystem &operator=(const FileSystem &) = delete;

    [[nodiscard]] virtual Answer<int> open(const QByteArray &path, int flags, quint32 mode) = 0;
    [[nodiscard]] virtual int close(int file) = 0;
    [[nodiscard]] virtual Answer<qint64> read(int file, char *to, qint64 size) = 0;
    [[nodiscard]] virtual Answer<qint64> write(int file, const char *from, qint64 size) = 0;
    /// fsync().
    [[nodiscard]] virtual int sync(int file) = 0;
    /// fdatasync().
    [[nodiscard]] virtual int syncData(int file) = 0;
    [[nodiscard]] virtual int truncate(int file, qint64 size) = 0;
    /// Reserves room up to `size` so that writing there cannot run out of space, where the file system can.
    [[nodiscard]] virtual int reserve(int file, qint64 size) = 0;
    [[nodiscard]] virtual int seek(int file, qint64 offset) = 0;

    [[nodiscard]] virtual Answer<FileStatus> status(int file) = 0;
    [[nodiscard]] virtual Answer<FileStatus> status(const QByteArray &path) = 0;
    /// lstat(): a symbolic link is described itself.
    [[nodiscard]] virtual Answer<FileStatus> linkStatus(const QByteArray &path) = 0;
    [[nodiscard]] virtual Answer<QByteArray> readLink(const QByteArray &path) = 0;
    /// 0 when this process may write to the file or folder.
    [[nodiscard]] virtual int mayWrite(const QByteArray &path) = 0;

    [[nodiscard]] virtual int changeMode(int file, quint32 mode) = 0;
    [[nodiscard]] virtual int changeOwner(int file, quint32 owner, quint32 group) = 0;
    /// Names of the extended attributes; access control lists are among them.
    [[nodiscard]] virtual Answer<QList<QByteArray>> attributes(int file) = 0;
    [[nodiscard]] virtual Answer<QByteArray> attribute(int file, const QByteArray &name) = 0;
    [[nodiscard]] virtual int setAttribute(int file, const QByteArray &name, const QByteArray &value) = 0;
    [[nodiscard]] virtual int removeAttribute(int file, const QByteArray &name) = 0;

    [[nodiscard]] virtual int rename(const QByteArray &from, const QByteArray &to) = 0;
    /// Renames only when nothing has the new name (else EEXIST); EINVAL where the file system cannot do that.
    [[nodiscard]] virtual int renameIfFree(const QByteArray &from, const QByteArray &to) = 0;
    [[nodiscard]] virtual int link(const QByteArray &from, const QByteArray &to) = 0;
    [[nodiscard]] virtual int unlink(const QByteArray &path) = 0;
    [[nodiscard]] virtual int removeFolder(const QByteArray &path) = 0;
    [[nodiscard]] virtual int makeFolder(const QByteArray &path, quint32 mode) = 0;
    /// The names in a folder without "." and "..", in no order.
    [[nodiscard]] virtual Answer<QList<QByteArray>> list(const QByteArray &path) = 0;
};

/// The computer's own file system.
class PosixFileSystem final : public FileSystem
{
public:
    [[nodiscard]] Answer<int> open(const QByteArray &path, int flags, quint32 mode) override;
    [[nodiscard]] int close(int file) override;
    [[nodiscard]] Answer<qint64> read(int file, char *to, qint64 size) override;
    [[nodiscard]] Answer<qint64> write(int file, const char *from, qint64 size) override;
    [[nodiscard]] int sync(int file) override;
    [[nodiscard]] int syncData(int file) override;
    [[nodiscard]] int truncate(int file, qint64 size) override;
    [[nodiscard]] int reserve(int file, qint64 size) override;
    [[nodiscard]] int seek(int file, qint64 offset) override;
    [[nodiscard]] Answer<FileStatus> status(int file) override;
    [[nodiscard]] Answer<FileStatus> status(const QByteArray &path) override;
    [[nodiscard]] Answer<FileStatus> linkStatus(const QByteArray &path) override;
    [[nodiscard]] Answer<QByteArray> readLink(const QByteArray &path) override;
    [[nodiscard]] int mayWrite(const QByteArray &path) override;
    [[nodiscard]] int changeMode(int file, quint32 mode) override;
    [[nodiscard]] int changeOwner(int file, quint32 owner, quint32 group) override;
    [[nodiscard]] Answer<QList<QByteArray>> attributes(int file) override;
    [[nodiscard]] Answer<QByteArray> attribute(int file, const QByteArray &name) override;
    [[nodiscard]] int setAttribute(int file, const QByteArray &name, const QByteArray &value) override;
    [[nodiscard]] int removeAttribute(int file, const QByteArray &name) override;
    [[nodiscard]] int rename(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int renameIfFree(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int link(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int unlink(const QByteArray &path) override;
    [[nodiscard]] int removeFolder(const QByteArray &path) override;
    [[nodiscard]] int makeFolder(const QByteArray &path, quint32 mode) override;
    [[nodiscard]] Answer<QList<QByteArray>> list(const QByteArray &path) override;
};

} // namespace wengao::storage
