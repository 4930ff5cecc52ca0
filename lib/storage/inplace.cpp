#include "storage/inplace.h"

#include "storage/descriptor.h"
#include "storage/folders.h"
#include "storage/problem.h"
#include "storage/readfile.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>

#include <cerrno>

namespace wengao::storage {

namespace {

QByteArray copyName(const QByteArray &target)
{
    const QByteArray hash = QCryptographicHash::hash(target, QCryptographicHash::Sha256).toHex().left(16);
    return hash + '-' + QByteArray::number(QRandomGenerator::global()->generate(), 36) + ".recovery";
}

Error noCopy(const QByteArray &target, int error)
{
    return {ErrorCode::NotWritable,
            QCoreApplication::translate(
                "wengao::storage", "%1 was not saved, because no recovery copy of it can be kept. Save it "
                                   "somewhere else.")
                .arg(quotedName(target)),
            problemDetail(target, error, "recovery copy of")};
}

Result<QByteArray> keepCopy(FileSystem &files, const QByteArray &target, const QByteArray &content,
                            const QString &folder)
{
    if (folder.isEmpty())
        return noCopy(target, EINVAL);
    const QByteArray place = QFile::encodeName(folder) + '/';
    if (const int error = makeFolders(files, place))
        return noCopy(target, error);
    QByteArray path = place + copyName(target);
    const Answer<int> file = files.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!file)
        return noCopy(target, file.error);
    Descriptor descriptor(files, file.value);
    int error = descriptor.writeAll(content);
    error = error != 0 ? error : files.sync(descriptor.number());
    const int closed = descriptor.close();
    error = error != 0 ? error : closed;
    error = error != 0 ? error : syncFolder(files, place);
    if (error == 0)
        return path;
    (void)files.unlink(path);
    return noCopy(target, error);
}

int overwrite(FileSystem &files, Descriptor &file, const QByteArray &bytes)
{
    int error = files.seek(file.number(), 0);
    error = error != 0 ? error : file.writeAll(bytes);
    error = error != 0 ? error : files.truncate(file.number(), bytes.size());
    return error != 0 ? error : files.sync(file.number());
}

// Room is asked for before the first byte is overwritten: the usual failure then harms nothing.
int reserveRoom(FileSystem &files, Descriptor &file, qint64 size, qint64 oldSize)
{
    if (size <= oldSize)
        return 0;
    const int error = files.reserve(file.number(), size);
    if (error == EOPNOTSUPP || error == EINVAL || error == ENODEV)
        return 0;
    if (error != 0)
        (void)files.truncate(file.number(), oldSize);
    return error;
}

Error notRestored(const QByteArray &target, const QByteArray &copy, int error)
{
    return {ErrorCode::InputOutput,
            QCoreApplication::translate("wengao::storage",
                                        "%1 could not be written completely. Its old content is kept in %2.")
                .arg(quotedName(target), QFile::decodeName(copy)),
            problemDetail(target, error, "write")};
}

} // namespace

Result<Fingerprint> writeInPlace(FileSystem &files, const QByteArray &target, const QByteArray &bytes,
                                 const WriteOptions &options)
{
    const Result<FileContent> old = readFile(files, QFile::decodeName(target));
    if (!old)
        return old.error();
    if (options.expected && !(*options.expected == old->fingerprint))
        return changedOutside(target);
    const Result<QByteArray> copy = keepCopy(files, target, old->bytes, options.recoveryFolder);
    if (!copy)
        return copy.error();
    const Answer<int> opened = files.open(target, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, 0);
    if (!opened) {
        (void)files.unlink(*copy);
        return writeProblem(target, opened.error, "open");
    }
    Descriptor file(files, opened.value);
    int error = reserveRoom(files, file, bytes.size(), old->bytes.size());
    if (error == 0)
        error = overwrite(files, file, bytes);
    if (error != 0 && overwrite(files, file, old->bytes) != 0)
        return notRestored(target, *copy, error);
    const int closed = file.close();
    error = error != 0 ? error : closed;
    if (error == 0) {
        const Result<FileContent> written = readFile(files, QFile::decodeName(target));
        if (!written || written->bytes != bytes)
            return notRestored(target, *copy, EIO);
    }
    (void)files.unlink(*copy);
    if (error != 0)
        return writeProblem(target, error, "write");
    return fingerprintOf(bytes, old->fingerprint.identity);
}

} // namespace wengao::storage
