#include "script.h"

#include <QCoreApplication>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace wengao::typeset;

namespace {

void limit(decltype(RLIMIT_CORE) what, rlim_t to)
{
    const rlimit value{to, to};
    setrlimit(what, &value);
}

/// A hostile formula may make the libraries run wild; it must not take the machine with it, nor outlive the
/// program.
void confine()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    // The engine keeps the machine code it makes in a file in memory.
    limit(RLIMIT_FSIZE, rlim_t(64) * 1024 * 1024);
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, rlim_t(1024) * 1024 * 1024);
#endif
}

/// Ten more seconds of computing for the task that begins.
void allowOneTask()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit value{};
    getrlimit(RLIMIT_CPU, &value);
    value.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 10;
    setrlimit(RLIMIT_CPU, &value);
}

bool send(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written =
            ::write(STDOUT_FILENO, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

bool perform(Script &script, const QByteArray &inside)
{
    const std::optional<Task> task = wire::taskFrom(inside);
    if (!task || isTooLong(*task))
        return false;
    allowOneTask();
    QByteArray frame = wire::frame(script.answer(*task));
    if (frame.size() > wire::maxFrame)
        frame = wire::frame(wire::Answer{});
    return send(frame);
}

} // namespace

int main(int argc, char **argv)
{
    confine();
    const QCoreApplication application(argc, argv);
    Script script;
    wire::FrameReader frames;
    static std::array<char, 1 << 16> buffer;
    while (!frames.isBroken()) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return 0;
        frames.append(QByteArray(buffer.data(), count));
        while (const std::optional<QByteArray> inside = frames.take()) {
            if (!perform(script, *inside))
                return 1;
        }
    }
    return 1;
}
