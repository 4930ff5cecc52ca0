#pragma once

#include "storage/fingerprint.h"

#include <QString>
#include <QtEndian>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <optional>

namespace wengao::tests {

[[nodiscard]] inline quint64 textHash(const QByteArray &bytes)
{
    return qFromLittleEndian<quint64>(storage::fingerprintOf(bytes).sha256.constData());
}

[[nodiscard]] inline quint64 textHash(const QString &text)
{
    return textHash(text.toUtf8());
}

/// The states one article went through, by number. A state's hash is noted before the edit that makes it, its
/// number after the program said that the edit is safe from a kill, and once more when it is safe from a
/// power cut.
struct ArticleLedger
{
    static constexpr std::size_t mostStates = 400'000;

    std::atomic<quint64> states;
    std::atomic<quint64> acknowledged;
    std::atomic<quint64> synced;
    std::atomic<quint64> saveBegun;
    std::atomic<quint64> saved;
    std::array<quint64, mostStates> hashes;

    quint64 note(quint64 hash)
    {
        const quint64 state = states;
        hashes[state] = hash;
        states = state + 1;
        return state;
    }
    /// The newest state with this hash that is not older than `from`.
    [[nodiscard]] std::optional<quint64> find(quint64 hash, quint64 from) const
    {
        for (quint64 i = states; i > from; --i) {
            if (hashes[i - 1] == hash)
                return i - 1;
        }
        return std::nullopt;
    }
};

/// What a program that will be killed leaves for the one that kills it: memory that outlives the process.
struct CrashLedger
{
    ArticleLedger article;
    ArticleLedger untitled; ///< a text that never gets a file
    std::atomic<qint64> starts, edits, formEdits, saves, refusedSaves, holes, restored, wrongRestores;

    /// The ledger in this file, which is made when it is not there; it stays until the process ends.
    static CrashLedger &at(const QString &path)
    {
        const int file = ::open(path.toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0 || ::ftruncate(file, sizeof(CrashLedger)) != 0)
            qFatal("no ledger");
        void *const memory =
            ::mmap(nullptr, sizeof(CrashLedger), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (memory == MAP_FAILED)
            qFatal("no shared memory");
        ::close(file);
        return *static_cast<CrashLedger *>(memory);
    }
};

} // namespace wengao::tests
