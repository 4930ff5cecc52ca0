#include "markdown/document.h"
#include "markdown/wire.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace wengao;
using namespace wengao::markdown;

namespace {

void limit(decltype(RLIMIT_CORE) what, rlim_t to)
{
    const rlimit value{to, to};
    setrlimit(what, &value);
}

/// Hostile text may make the parser run wild; it must not take the machine with it, nor outlive the editor.
void confine()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, rlim_t(512) * 1024 * 1024);
#endif
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

/// Holds the text and answers each task with one patch.
class Worker final
{
public:
    std::optional<wire::Reply> answer(const wire::Task &task)
    {
        const quint64 generation = std::visit([](const auto &one) { return one.generation; }, task);
        if (!accept(task))
            return wire::Refusal{generation, false};
        Patch patch = m_document.update();
        patch.generation = generation;
        return patch;
    }

private:
    bool accept(const wire::Task &task)
    {
        if (const auto *text = std::get_if<wire::TextTask>(&task)) {
            m_document.setText(text->text, text->options);
            m_hasText = true;
            return true;
        }
        for (const TextEdits &edits : std::get<wire::EditTask>(task).batches)
            m_hasText = m_hasText && m_document.applyEdits(edits);
        return m_hasText;
    }

    Document m_document;
    bool m_hasText = false;
};

bool perform(Worker &worker, const QByteArray &inside)
{
    const std::optional<wire::Task> task = wire::taskFrom(inside);
    if (!task)
        return false;
    allowOneTask();
    const std::optional<wire::Reply> reply = worker.answer(*task);
    QByteArray frame = wire::frame(*reply);
    if (frame.size() > wire::maxReply) {
        const quint64 generation = std::visit([](const auto &one) { return one.generation; }, *task);
        frame = wire::frame(wire::Reply(wire::Refusal{generation, true}));
    }
    return send(frame);
}

} // namespace

// What throws ends this process, and another is started.
int main() // NOLINT(bugprone-exception-escape)
{
    confine();
    widenPipes();
    Worker worker;
    wire::FrameBuffer frames(wire::maxTask);
    static std::array<char, 1 << 18> buffer;
    while (!frames.isBroken()) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return 0;
        frames.append(QByteArrayView(buffer.data(), count));
        while (const std::optional<QByteArray> inside = frames.take()) {
            if (!perform(worker, *inside))
                return 1;
        }
    }
    return 1;
}
