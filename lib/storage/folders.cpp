#include "storage/folders.h"

#include <cerrno>

namespace wengao::storage {

namespace {

/// A folder that is there already is as good as one made: another program may make it at the same moment.
int makeOne(FileSystem &files, const QByteArray &folder)
{
    constexpr quint32 ownerOnly = 0700;
    const int error = files.makeFolder(folder, ownerOnly);
    return error == EEXIST ? 0 : error;
}

} // namespace

int makeFolders(FileSystem &files, const QByteArray &folder)
{
    const int error = makeOne(files, folder);
    const qsizetype slash = folder.lastIndexOf('/', -2);
    if (error != ENOENT || slash <= 0)
        return error;
    const int parentError = makeFolders(files, folder.left(slash + 1));
    return parentError != 0 ? parentError : makeOne(files, folder);
}

} // namespace wengao::storage
