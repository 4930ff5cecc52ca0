#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <memory>

class QProcess;

namespace wengao {

/// Where a helper program is: $WENGAO_LIBEXEC/`name`, else beside the program itself, else
/// ../libexec/wengao/`name` seen from the program's own folder. Says nothing about whether it is there.
[[nodiscard]] QString helperProgram(const QString &name);

/// This program's environment, in which the C library asks for large pages (glibc.malloc.hugetlb, from glibc
/// 2.35 on; others do not know it): a helper that fills many megabytes is spared thousands of page faults.
/// Tunables that a person has set stay as they are.
[[nodiscard]] QProcessEnvironment largePageEnvironment();

/// Kills a helper without waiting for it and destroys it when it is gone, so that nothing is held up. Should
/// the program end before, it is waited for then. No signal of the process reaches anybody any more; null is
/// nothing to do. Call it in the thread of the process.
void dismiss(std::unique_ptr<QProcess> process);

} // namespace wengao
