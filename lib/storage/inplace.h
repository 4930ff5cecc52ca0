#pragma once

#include "storage/writefile.h"

namespace wengao::storage {

/// Writes into an existing file without replacing it, after a copy of its content was put into the recovery
/// folder. On failure the old content is put back, and when even that fails the message names the copy.
[[nodiscard]] Result<Fingerprint> writeInPlace(FileSystem &files, const QByteArray &target,
                                               const QByteArray &bytes, const WriteOptions &options);

/// The error for a file whose content is not the expected one.
[[nodiscard]] Error changedOutside(const QByteArray &target);

} // namespace wengao::storage
