#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/filesystem.h"
#include "storage/process.h"

#include <optional>

namespace wengao::storage {

/// Who has an article open.
struct LockOwner
{
    QString host;
    QString user;
    Process process;
    QDateTime since;

    /// This process on this computer, from now on.
    [[nodiscard]] static LockOwner self(const Clock &clock);
    /// True when the program that made the lock is known to run no more: it was on this computer and is gone.
    [[nodiscard]] bool isStale() const;
    friend bool operator==(const LockOwner &, const LockOwner &) = default;
};

/// Where the lock of an article lies: beside it, so that people who share the folder see each other. The name
/// is short whatever the article's is, hidden, and looks temporary to Hugo and to git's usual ignore lists.
[[nodiscard]] QString lockPath(const QString &articlePath);

/// Tells other windows and people that an article is open. Made in one step, so two never both succeed; a
/// stale lock is taken over. The destructor releases it. A lock on another computer is never judged stale.
class ArticleLock final
{
public:
    /// `path` is lockPath() of the article, or in a folder of one's own where that cannot be written.
    ArticleLock(FileSystem &files, const QString &path, LockOwner self);
    ~ArticleLock();
    ArticleLock(const ArticleLock &) = delete;
    ArticleLock &operator=(const ArticleLock &) = delete;

    /// Nobody when the lock is ours now; else the one who has it. An error when there can be no lock there.
    [[nodiscard]] Result<std::optional<LockOwner>> acquire();
    /// Takes the lock whoever has it, after a person chose to.
    [[nodiscard]] Result<void> takeOver();
    /// False once somebody else took it over; to be asked before each save.
    [[nodiscard]] bool isHeld() const;
    void release();

private:
    [[nodiscard]] int place();
    [[nodiscard]] std::optional<LockOwner> owner() const;
    [[nodiscard]] int moveAway(const LockOwner &expected);
    [[nodiscard]] QByteArray uniqueName() const;
    [[nodiscard]] Error problem(int error) const;

    FileSystem &m_files;
    const QByteArray m_path;
    const LockOwner m_self;
    bool m_held = false;
};

} // namespace wengao::storage
