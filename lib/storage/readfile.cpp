#include "storage/readfile.h"

#include "storage/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace wengao::storage {

namespace {

constexpr qint64 chunkSize = qint64(256) * 1024;
constexpr int longestChain = 40;

Error tooLarge(const QByteArray &path, qint64 limit)
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("wengao::storage", "%1 is larger than %2 and cannot be an article.")
                .arg(quotedName(path), QLocale().formattedDataSize(limit)),
            QStringLiteral("read %1: too large").arg(QFile::decodeName(path))};
}

int refusalOf(FileType type)
{
    switch (type) {
    case FileType::Regular:
        return 0;
    case FileType::Directory:
        return EISDIR;
    default:
        return ENXIO;
    }
}

// A file may grow while it is read, and files of /proc say they are empty: the limit holds for what comes.
Result<QByteArray> readAll(FileSystem &files, int file, const QByteArray &path, qint64 expected, qint64 limit)
{
    QByteArray bytes;
    bytes.reserve(std::min(expected, limit) + 1);
    while (true) {
        const qsizetype size = bytes.size();
        bytes.resize(size + std::clamp(expected - size, qint64(1), chunkSize));
        const Answer<qint64> count = files.read(file, bytes.data() + size, bytes.size() - size);
        if (!count)
            return readProblem(path, count.error, "read");
        bytes.truncate(size + count.value);
        if (count.value == 0)
            return bytes;
        if (bytes.size() > limit)
            return tooLarge(path, limit);
        if (bytes.size() >= expected)
            expected = bytes.size() + chunkSize;
    }
}

Result<FileContent> readOpened(FileSystem &files, int file, const QByteArray &path, const ReadLimits &limits)
{
    const Answer<FileStatus> status = files.status(file);
    if (!status)
        return readProblem(path, status.error, "fstat");
    if (const int refusal = refusalOf(status.value.type))
        return readProblem(path, refusal, "open");
    if (status.value.size > limits.bytes)
        return tooLarge(path, limits.bytes);
    Result<QByteArray> bytes = readAll(files, file, path, status.value.size, limits.bytes);
    if (!bytes)
        return bytes.error();
    FileContent content;
    if (limits.fingerprint)
        content.fingerprint = fingerprintOf(*bytes, status.value.identity);
    content.bytes = std::move(*bytes);
    content.mode = status.value.mode;
    content.links = status.value.links;
    return content;
}

} // namespace

Result<QByteArray> resolvedTarget(FileSystem &files, const QByteArray &path)
{
    QByteArray target = path;
    for (int step = 0; step < longestChain; ++step) {
        const Answer<FileStatus> status = files.linkStatus(target);
        if (status.error == ENOENT || (status && status.value.type != FileType::SymbolicLink))
            return target;
        if (!status)
            return readProblem(path, status.error, "lstat");
        const Answer<QByteArray> next = files.readLink(target);
        if (!next)
            return readProblem(path, next.error, "readlink");
        target =
            next.value.startsWith('/') ? next.value : target.left(target.lastIndexOf('/') + 1) + next.value;
    }
    return readProblem(path, ELOOP, "readlink");
}

Result<FileContent> readFile(FileSystem &files, const QString &path, ReadLimits limits)
{
    const QByteArray name = QFile::encodeName(path);
    const Result<QByteArray> target = resolvedTarget(files, name);
    if (!target)
        return target.error();
    // Merely opening some devices has effects, so the kind is asked for before as well as after.
    const Answer<FileStatus> kind = files.status(name);
    if (const int refusal = kind ? refusalOf(kind.value.type) : kind.error)
        return readProblem(name, refusal, "stat");
    // Without O_NONBLOCK opening a pipe waits for somebody to write into it.
    const Answer<int> file = files.open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
    if (!file)
        return readProblem(name, file.error, "open");
    Result<FileContent> content = readOpened(files, file.value, name, limits);
    if (files.close(file.value) != 0 || !content)
        return content ? Result<FileContent>(readProblem(name, EIO, "close")) : content;
    content->path = QFile::decodeName(*target);
    content->isWritable = files.mayWrite(name) == 0;
    return content;
}

} // namespace wengao::storage
