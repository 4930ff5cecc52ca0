#pragma once

#include "storage/filesystem.h"

namespace wengao::documents {

/// The one name of an article's file, whatever links lead to it: absolute, with symbolic links followed. For
/// a file that is not there, its folder's real name and its own.
[[nodiscard]] QString identityPath(const QString &path);

/// True when both names lead to the same file, be it by symbolic or by hard links.
[[nodiscard]] bool isSameFile(storage::FileSystem &files, const QString &a, const QString &b);

} // namespace wengao::documents
