#include "base/helperside.h"

#include "base/framebuffer.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace wengao {

namespace {

void limit(decltype(RLIMIT_CORE) what, rlim_t to)
{
    const rlimit value{to, to};
    setrlimit(what, &value);
}

/// A long article passes in a few pieces instead of many, each of which would wait for the other side. Where
/// that is not allowed the pipes stay as they are.
void widenPipes()
{
    for (const int pipe : {STDIN_FILENO, STDOUT_FILENO})
        (void)fcntl(pipe, F_SETPIPE_SZ, 1 << 20);
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

bool send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

void confine(const HelperLimits &limits)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, limits.fileSize);
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, limits.memory);
#endif
}

int serveFrames(qsizetype longest, const std::function<std::optional<QByteArray>(const QByteArray &)> &answer)
{
    widenPipes();
    FrameBuffer frames(longest);
    static std::array<char, 1 << 18> buffer;
    while (!frames.isBroken()) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return 0;
        frames.append(QByteArrayView(buffer.data(), count));
        while (const std::optional<QByteArray> content = frames.take()) {
            allowOneTask();
            const std::optional<QByteArray> reply = answer(*content);
            if (!reply || !send(*reply))
                return 1;
        }
    }
    return 1;
}

} // namespace wengao
