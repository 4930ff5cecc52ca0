#include "script.h"

#include "base/helperside.h"

#include <QCoreApplication>

using namespace wengao;
using namespace wengao::typeset;

namespace {

std::optional<QByteArray> answered(Script &script, const QByteArray &content)
{
    const std::optional<Task> task = wire::taskFrom(content);
    if (!task || isTooLong(*task))
        return std::nullopt;
    QByteArray frame = wire::frame(script.answer(*task));
    if (frame.size() > wire::maxFrame)
        frame = wire::frame(wire::Answer{});
    return frame;
}

} // namespace

int main(int argc, char **argv)
{
    constexpr quint64 megabyte = 1024 * 1024;
    // The engine keeps the machine code it makes in a file in memory.
    confine({.memory = 1024 * megabyte, .fileSize = 64 * megabyte});
    const QCoreApplication application(argc, argv);
    Script script;
    return serveFrames(wire::maxFrame,
                       [&script](const QByteArray &content) { return answered(script, content); });
}
