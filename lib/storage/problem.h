#pragma once

#include "base/error.h"

#include <QByteArray>

namespace wengao::storage {

/// The name of a file for a sentence: without its folder, in the quotes of the language.
[[nodiscard]] QString quotedName(const QByteArray &path);

/// What a failed attempt to read a file means, told from its errno.
[[nodiscard]] Error readProblem(const QByteArray &path, int error, const char *call);

/// What a failed attempt to write a file means, told from its errno.
[[nodiscard]] Error writeProblem(const QByteArray &path, int error, const char *call);

/// "<call> <path>: <what the system says>", for the log.
[[nodiscard]] QString problemDetail(const QByteArray &path, int error, const char *call);

} // namespace wengao::storage
