#include "export/delivery.h"

#include "export/swiftfiles.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace wengao::exporting {

namespace {

constexpr qint64 largestFile = qint64(512) << 20;

bool isSameFile(const QString &a, const QString &b)
{
    const QString path = QFileInfo(a).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(b).canonicalFilePath();
}

Result<void> prepareFolder(const QString &folder, const QString &top)
{
    if (top.isEmpty())
        return {};
    // Only one level is made above what was asked for: a slip of the finger makes no deep tree.
    // Another worker may make a folder between the look and the making, so a failure asks again.
    const bool topIsThere = QFileInfo::exists(top) || QDir().mkdir(top) || QFileInfo::exists(top);
    if (!topIsThere || (!QDir().mkpath(folder) && !QFileInfo(folder).isDir()))
        return Error{ErrorCode::NotWritable,
                     QCoreApplication::translate("wengao::export", "The folder %1 cannot be made.")
                         .arg(QDir::toNativeSeparators(topIsThere ? folder : top))};
    return {};
}

Result<Delivered> put(storage::FileSystem &disk, const QByteArray &bytes, const QString &target,
                      const DeliveryOptions &options)
{
    // Pages in a folder are many, and waiting for the disk after each would take longer than making them.
    SwiftFiles swift(disk);
    storage::FileSystem &files = options.makesFoldersBelow.isEmpty() ? disk : swift;
    if (QFileInfo::exists(target)) {
        const auto present = storage::readFile(files, target, {largestFile, false});
        if (present && present->bytes == bytes && !options.writesUnchanged)
            return Delivered::Unchanged;
        if (!options.replaces)
            return Error{ErrorCode::ChangedOutside,
                         QCoreApplication::translate("wengao::export", "%1 is there already.")
                             .arg(QDir::toNativeSeparators(target))};
    }
    storage::WriteOptions writing;
    writing.fingerprint = false;
    writing.target = options.replaces ? storage::Target::Any : storage::Target::New;
    const auto written = storage::writeFile(files, target, bytes, writing);
    if (!written)
        return written.error();
    return Delivered::Written;
}

} // namespace

Result<Delivered> deliver(storage::FileSystem &files, const Product &product, const ExportSource &source,
                          const DeliveryOptions &options)
{
    if (isSameFile(source.target, source.articlePath))
        return Error{
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("wengao::export", "The page would replace the article itself.")};
    const QString folder = QFileInfo(source.target).absolutePath();
    const Result<void> prepared = prepareFolder(folder, options.makesFoldersBelow);
    if (!prepared)
        return prepared.error();
    if (!QFileInfo(folder).isDir())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("wengao::export", "There is no folder %1.")
                         .arg(QDir::toNativeSeparators(folder))};
    Delivered outcome = Delivered::Unchanged;
    for (const SideFile &file : product.files) {
        const auto content = storage::readFile(files, file.source, {largestFile, false});
        if (!content)
            return content.error();
        const QString target = QDir(folder).filePath(file.target);
        (void)QDir(folder).mkpath(QFileInfo(file.target).path());
        const Result<Delivered> copied = put(files, content->bytes, target, options);
        if (!copied)
            return copied.error();
        outcome = *copied == Delivered::Written ? Delivered::Written : outcome;
    }
    if (product.isUnchanged)
        return outcome;
    const Result<Delivered> written = put(files, product.bytes, source.target, options);
    return written && *written == Delivered::Unchanged ? Result<Delivered>(outcome) : written;
}

} // namespace wengao::exporting
