#pragma once

#include <QString>

#include <memory>

class QProcess;

namespace wengao {

/// Where a helper program is: $WENGAO_LIBEXEC/`name`, else beside the program itself, else
/// ../libexec/wengao/`name` seen from the program's own folder. Says nothing about whether it is there.
[[nodiscard]] QString helperProgram(const QString &name);

/// Kills a helper without waiting for it and destroys it when it is gone, so that nothing is held up. Should
/// the program end before, it is waited for then. No signal of the process reaches anybody any more; null is
/// nothing to do. Call it in the thread of the process.
void dismiss(std::unique_ptr<QProcess> process);

} // namespace wengao
