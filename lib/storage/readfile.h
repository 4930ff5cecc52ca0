#pragma once

#include "base/result.h"
#include "storage/fingerprint.h"

namespace wengao::storage {

/// What a file held at one moment. `path` is where the symbolic links of its name lead.
struct FileContent
{
    QByteArray bytes;
    Fingerprint fingerprint;
    QString path;
    quint32 mode = 0;
    quint64 links = 1;
    bool isWritable = false;
};

struct ReadLimits
{
    qint64 bytes = qint64(64) * 1024 * 1024;
    /// Taking the fingerprint costs many times what reading does; who never writes the file back needs none.
    bool fingerprint = true;
};

/// Reads a whole file within the limits and never waits for one that has no end: folders, pipes and devices
/// are refused. Every error's message is a sentence that names the file.
[[nodiscard]] Result<FileContent> readFile(FileSystem &files, const QString &path, ReadLimits limits = {});

/// Follows symbolic links to the file that would be written; a link to nothing gives the name it points to.
[[nodiscard]] Result<QByteArray> resolvedTarget(FileSystem &files, const QByteArray &path);

} // namespace wengao::storage
