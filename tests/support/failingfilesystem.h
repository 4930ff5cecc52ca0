#pragma once

#include "storage/filesystem.h"

#include <QStringList>

#include <functional>

namespace wengao::tests {

/// Passes every call on to another file system, except that the one with a certain number fails (the first
/// call is number 1), or that one and all after it. A write that fails may have written a part before.
class FailingFileSystem final : public storage::FileSystem
{
public:
    explicit FailingFileSystem(storage::FileSystem &real) : m_real(real) {}

    /// Starts counting again; call number `number` will fail with `error`, none for 0.
    void failAt(int number, int error, bool fromThereOn = false);
    /// Makes the failing call, if it writes, write half of its bytes first.
    void setTornWrites(bool torn) { m_torn = torn; }
    /// Runs before each call, which it gets by name and path or number.
    std::function<void(const char *call, const QByteArray &path)> beforeCall;

    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] QString failedCall() const { return m_failedCall; }
    [[nodiscard]] bool hasFailed() const { return !m_failedCall.isEmpty(); }

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
    [[nodiscard]] int errorNow(const char *call, const QByteArray &path = {});

    storage::FileSystem &m_real;
    int m_calls = 0;
    int m_failAt = 0;
    int m_error = 0;
    bool m_fromThereOn = false;
    bool m_torn = false;
    QString m_failedCall;
};

} // namespace wengao::tests
