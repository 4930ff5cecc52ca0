#pragma once

#include <sys/wait.h>
#include <unistd.h>

namespace wengao::tests {

/// Runs in a child that gives up root first; true when every step was as it should be.
template <typename Steps>
bool asOrdinaryUser(Steps steps)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dropped = ::setgid(65534) == 0 && ::setuid(65534) == 0;
        ::_exit(dropped && steps() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace wengao::tests
