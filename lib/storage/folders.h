#pragma once

#include "storage/filesystem.h"

namespace wengao::storage {

/// Makes a folder and those above it that are missing, for the owner alone; 0 or an errno. The path may end
/// with a slash.
[[nodiscard]] int makeFolders(FileSystem &files, const QByteArray &folder);

} // namespace wengao::storage
