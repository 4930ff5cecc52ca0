#pragma once

#include "storage/forwardingfilesystem.h"

#include <QStringList>

#include <functional>

namespace wengao::tests {

/// Passes every call on to another file system, except that the one with a certain number fails (the first
/// call is number 1), or that one and all after it. A write that fails may have written a part before.
class FailingFileSystem final : public storage::ForwardingFileSystem
{
public:
    explicit FailingFileSystem(storage::FileSystem &real) : ForwardingFileSystem(real) {}

    /// Starts counting again; call number `number` will fail with `error`, none for 0.
    void failAt(int number, int error, bool fromThereOn = false);
    /// Makes the failing call, if it writes, write half of its bytes first.
    void setTornWrites(bool torn) { m_torn = torn; }
    /// Runs before each call, which it gets by name and path or number.
    std::function<void(const char *call, const QByteArray &path)> beforeCall;

    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] QString failedCall() const { return m_failedCall; }
    [[nodiscard]] bool hasFailed() const { return !m_failedCall.isEmpty(); }

    [[nodiscard]] int close(int file) override;
    [[nodiscard]] storage::Answer<qint64> write(int file, const char *from, qint64 size) override;

protected:
    [[nodiscard]] int refusal(const char *call, const QByteArray &about) override;

private:
    int m_calls = 0;
    int m_failAt = 0;
    int m_error = 0;
    bool m_fromThereOn = false;
    bool m_torn = false;
    QString m_failedCall;
};

} // namespace wengao::tests
