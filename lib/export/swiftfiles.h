#pragma once

#include "storage/filesystem.h"

namespace wengao::exporting {

/// Passes every call on, but for those that wait for the disk and those that look for files which a crashed
/// program left. For many files that can be made again: each still appears whole or not at all, but a power
/// cut may take it away. As thread-safe as what it stands on, which must outlive it.
class SwiftFiles final : public storage::FileSystem
{
public:
    explicit SwiftFiles(storage::FileSystem &real) : m_real(real) {}

    [[nodiscard]] storage::Answer<int> open(const QByteArray &path, int flags, quint32 mode) override;
    [[nodiscard]] int close(int file) override;
    [[nodiscard]] storage::Answer<qint64> read(int file, char *to, qint64 size) override;
    [[nodiscard]] storage::Answer<qint64> write(int file, const char *from, qint64 size) override;
    [[nodiscard]] int sync(int file) override;
    [[nodiscard]] int syncData(int file) override;
    [[nodiscard]] int truncate(int file, qint64 size) override;
    [[nodiscard]] int reserve(int file, qint64 size) override;
    [[nodiscard]] int seek(int file, qint64 offset) override;
    [[nodiscard]] storage::Answer<storage::FileStatus> status(int file) override;
    [[nodiscard]] storage::Answer<storage::FileStatus> status(const QByteArray &path) override;
    [[nodiscard]] storage::Answer<storage::FileStatus> linkStatus(const QByteArray &path) override;
    [[nodiscard]] storage::Answer<QByteArray> readLink(const QByteArray &path) override;
    [[nodiscard]] int mayWrite(const QByteArray &path) override;
    [[nodiscard]] int changeMode(int file, quint32 mode) override;
    [[nodiscard]] int changeOwner(int file, quint32 owner, quint32 group) override;
    [[nodiscard]] storage::Answer<QList<QByteArray>> attributes(int file) override;
    [[nodiscard]] storage::Answer<QByteArray> attribute(int file, const QByteArray &name) override;
    [[nodiscard]] int setAttribute(int file, const QByteArray &name, const QByteArray &value) override;
    [[nodiscard]] int removeAttribute(int file, const QByteArray &name) override;
    [[nodiscard]] int rename(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int renameIfFree(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int link(const QByteArray &from, const QByteArray &to) override;
    [[nodiscard]] int unlink(const QByteArray &path) override;
    [[nodiscard]] int removeFolder(const QByteArray &path) override;
    [[nodiscard]] int makeFolder(const QByteArray &path, quint32 mode) override;
    [[nodiscard]] storage::Answer<QList<QByteArray>> list(const QByteArray &path) override;

private:
    storage::FileSystem &m_real;
};

} // namespace wengao::exporting
