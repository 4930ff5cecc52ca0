#pragma once

#include "cli/cli.h"

namespace wengao::cli {

/// run() for `cite`, apart from the other commands because it needs Qt's script engine, which none of them
/// should wait for. `userStyles` is the folder of the user's own CSL files.
[[nodiscard]] int runCite(const QStringList &arguments, const Streams &streams, const QString &userStyles);
/// The same on the process's own streams, in the language of the system.
[[nodiscard]] int runCite(const QStringList &arguments);

} // namespace wengao::cli
