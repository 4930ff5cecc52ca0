#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/fingerprint.h"

namespace wengao::storage {

/// One earlier content of an article.
struct Version
{
    QString id;
    QDateTime time; ///< when it was kept: when it was replaced
    qint64 size = 0;
    qint64 storedSize = 0;
    friend bool operator==(const Version &, const Version &) = default;
};

struct VersionLimits
{
    int days = 365;
    qint64 bytes = qint64(500) * 1024 * 1024; ///< on the disk, of all articles together
    int perArticle = 500;
};

/// Keeps the earlier contents of articles, compressed, in a folder of its own: one folder in it for each
/// article's path, so that articles of the same name never mix. What is damaged is skipped and never given
/// back as if it were sound. Safe to use from several programs at once; methods block on the disk.
class Versions final
{
public:
    Versions(FileSystem &files, const Clock &clock, const QString &folder, VersionLimits limits = {});

    /// Keeps a content, unless the newest version is the same, and removes what is beyond the limits. `next`
    /// is what stands in the file instead; by it the article is known again should it be moved.
    [[nodiscard]] Result<void> keep(const QString &articlePath, const QByteArray &bytes,
                                    const Fingerprint &next = {});
    /// The versions of an article, the newest first.
    [[nodiscard]] QList<Version> list(const QString &articlePath) const;
    /// The bytes of a version; an error when it is gone or damaged.
    [[nodiscard]] Result<QByteArray> read(const QString &articlePath, const Version &version) const;
    /// The article has another path now; its versions go with it.
    [[nodiscard]] Result<void> move(const QString &from, const QString &to);
    /// An article without versions takes over those of one that last had its content and that was moved from
    /// its place: the file is gone, the folder above it or the one above that is not. True when there was
    /// one.
    bool adopt(const QString &articlePath);
    /// Removes what is too old or too much, the oldest first.
    void prune();
    /// Removes every version of an article, after a person chose to.
    void forget(const QString &articlePath);

private:
    [[nodiscard]] QByteArray folderFor(const QString &articlePath) const;
    [[nodiscard]] Result<void> name(const QByteArray &folder, const QString &articlePath,
                                    const QByteArray &contentHash) const;
    void pruneFolder(const QByteArray &folder, qint64 oldest);

    FileSystem &m_files;
    const Clock &m_clock;
    const QByteArray m_folder;
    const VersionLimits m_limits;
};

} // namespace wengao::storage
