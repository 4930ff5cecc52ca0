#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace wengao {

/// What a helper process may take of the computer, in bytes.
struct HelperLimits
{
    quint64 memory = 0;   ///< address space; not held to under the address sanitizer, which needs far more
    quint64 fileSize = 0; ///< of any file it writes
};

/// Confines this process, which works on hostile texts: they must not take the machine with them, nor may the
/// process outlive the program that started it, gain rights or leave a dump of its memory.
void confine(const HelperLimits &limits);

/// Answers each frame from the standard input with the frame that `answer` makes of its content, until the
/// input ends: what main() is to return, 0 then and 1 after a frame longer than `longest` bytes or one that
/// has no answer. Each may take ten seconds of computing.
[[nodiscard]] int serveFrames(qsizetype longest,
                              const std::function<std::optional<QByteArray>(const QByteArray &)> &answer);

} // namespace wengao
