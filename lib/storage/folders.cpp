#include "storage/folders.h"

#include <cerrno>

namespace wengao::storage {

int makeFolders(FileSystem &files, const QByteArray &folder)
{
    constexpr quint32 ownerOnly = 0700;
    const int error = files.makeFolder(folder, ownerOnly);
    const qsizetype slash = folder.lastIndexOf('/', -2);
    if (error != ENOENT || slash <= 0)
        return error == EEXIST ? 0 : error;
    const int parentError = makeFolders(files, folder.left(slash + 1));
    return parentError != 0 ? parentError : files.makeFolder(folder, ownerOnly);
}

} // namespace wengao::storage
