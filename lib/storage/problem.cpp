#include "storage/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace wengao::storage {

namespace {

QString told(const char *sentence, const QByteArray &path)
{
    return QCoreApplication::translate("wengao::storage", sentence).arg(quotedName(path));
}

/// What it means that the system finds nothing at a path that is to be written.
QString noPlaceFor(const QByteArray &path)
{
    const bool hasFolder = QFileInfo(QFileInfo(QFile::decodeName(path)).path()).isDir();
    return hasFolder ? told(QT_TRANSLATE_NOOP("wengao::storage", "%1 cannot be made in its folder."), path)
                     : told(QT_TRANSLATE_NOOP("wengao::storage", "The folder of %1 does not exist."), path);
}

} // namespace

QString quotedName(const QByteArray &path)
{
    const QString name = QFile::decodeName(path.mid(path.lastIndexOf('/') + 1));
    return QCoreApplication::translate("wengao::storage", "“%1”")
        .arg(name.isEmpty() ? QFile::decodeName(path) : name);
}

QString problemDetail(const QByteArray &path, int error, const char *call)
{
    return QStringLiteral("%1 %2: %3")
        .arg(QLatin1StringView(call), QFile::decodeName(path), qt_error_string(error));
}

Error readProblem(const QByteArray &path, int error, const char *call)
{
    const QString detail = problemDetail(path, error, call);
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, told(QT_TRANSLATE_NOOP("wengao::storage", "%1 does not exist."), path),
                detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NotReadable,
                told(QT_TRANSLATE_NOOP("wengao::storage", "You have no permission to read %1."), path),
                detail};
    case EISDIR:
        return {ErrorCode::NotAFile,
                told(QT_TRANSLATE_NOOP("wengao::storage", "%1 is a folder, not an article."), path), detail};
    case ENXIO:
        return {ErrorCode::NotAFile,
                told(QT_TRANSLATE_NOOP("wengao::storage", "%1 is a device or a pipe, not an article."), path),
                detail};
    case ELOOP:
        return {ErrorCode::NotFound,
                told(QT_TRANSLATE_NOOP("wengao::storage", "%1 is a link that leads in a circle."), path),
                detail};
    case ENAMETOOLONG:
        return {ErrorCode::InvalidArgument,
                told(QT_TRANSLATE_NOOP("wengao::storage", "The name %1 is too long."), path), detail};
    default:
        return {ErrorCode::InputOutput,
                told(QT_TRANSLATE_NOOP("wengao::storage", "%1 cannot be read from the disk."), path), detail};
    }
}

Error writeProblem(const QByteArray &path, int error, const char *call)
{
    const QString detail = problemDetail(path, error, call);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::NoSpace,
                told(QT_TRANSLATE_NOOP("wengao::storage",
                                       "There is no space left to save %1. The file is unchanged."),
                     path),
                detail};
    case EFBIG:
        return {ErrorCode::NoSpace,
                told(QT_TRANSLATE_NOOP("wengao::storage",
                                       "%1 is too large for this disk. The file is unchanged."),
                     path),
                detail};
    case EROFS:
        return {
            ErrorCode::NotWritable,
            told(QT_TRANSLATE_NOOP("wengao::storage", "%1 is on a read-only disk. Save it somewhere else."),
                 path),
            detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NotWritable,
                told(QT_TRANSLATE_NOOP("wengao::storage",
                                       "You have no permission to write %1. Save it somewhere else."),
                     path),
                detail};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, noPlaceFor(path), detail};
    case EISDIR:
    case ENXIO:
    case ELOOP:
    case ENAMETOOLONG:
        return readProblem(path, error, call);
    default:
        return {
            ErrorCode::InputOutput,
            told(QT_TRANSLATE_NOOP("wengao::storage", "%1 could not be saved: the disk reports an error."),
                 path),
            detail};
    }
}

} // namespace wengao::storage
