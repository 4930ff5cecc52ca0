#pragma once

#include "storage/filesystem.h"

namespace wengao::storage {

/// Passes every call on to another file system, which must outlive it, unless a subclass refuses or answers
/// the call itself. As thread-safe as what it stands on.
class ForwardingFileSystem : public FileSystem
{
public:
    explicit ForwardingFileSystem(FileSystem &real) : m_real(real) {}

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

protected:
    [[nodiscard]] FileSystem &real() const { return m_real; }

    /// Asked before each call: an error number is the answer instead of the call, 0 lets it through. `about`
    /// is the path or name that the call has, a rename's new one.
    [[nodiscard]] virtual int refusal(const char *call, const QByteArray &about)
    {
        Q_UNUSED(call)
        Q_UNUSED(about)
        return 0;
    }

private:
    FileSystem &m_real;
};

} // namespace wengao::storage
