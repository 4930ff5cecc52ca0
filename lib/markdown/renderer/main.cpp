#include "base/helperside.h"
#include "markdown/document.h"
#include "markdown/wire.h"

using namespace wengao;
using namespace wengao::markdown;

namespace {

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

std::optional<QByteArray> answered(Worker &worker, const QByteArray &content)
{
    const std::optional<wire::Task> task = wire::taskFrom(content);
    const std::optional<wire::Reply> reply = task ? worker.answer(*task) : std::nullopt;
    if (!reply)
        return std::nullopt;
    QByteArray frame = wire::frame(*reply);
    if (frame.size() > wire::maxReply) {
        const quint64 generation = std::visit([](const auto &one) { return one.generation; }, *task);
        frame = wire::frame(wire::Reply(wire::Refusal{generation, true}));
    }
    return frame;
}

} // namespace

// What throws ends this process, and another is started.
int main() // NOLINT(bugprone-exception-escape)
{
    confine({.memory = quint64(512) * 1024 * 1024, .fileSize = 0});
    Worker worker;
    return serveFrames(wire::maxTask,
                       [&worker](const QByteArray &content) { return answered(worker, content); });
}
