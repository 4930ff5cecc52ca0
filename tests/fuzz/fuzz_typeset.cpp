#include "base/framebuffer.h"
#include "typeset/markupcheck.h"
#include "typeset/pieces.h"
#include "typeset/wire.h"

#include <cstdlib>

using namespace wengao::typeset;

/// Whatever goes in: frames are taken or refused, pieces lie inside the HTML in order, and markup that passes
/// the check has nothing that could act.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    wengao::FrameBuffer frames(wire::maxFrame);
    frames.append(input);
    while (const std::optional<QByteArray> inside = frames.take()) {
        const std::optional<Task> task = wire::taskFrom(*inside);
        wengao::FrameBuffer again(wire::maxFrame);
        if (task)
            again.append(wire::frame(*task));
        if (task && wire::taskFrom(again.take().value_or(QByteArray())) != task)
            std::abort();
        (void)wire::answerFrom(*inside);
    }
    qsizetype last = 0;
    for (const Piece &piece : piecesOf(input, Task::Form::MathMl)) {
        if (piece.start < last || piece.end < piece.start || piece.end > input.size())
            std::abort();
        last = piece.end;
    }
    // What passes has no bracket in its text, so these could only be tags.
    for (const char *active : {"<script", "<a ", "<img", "<!--", "<style", "<iframe"}) {
        if (isMathMarkup(input) && input.contains(active))
            std::abort();
    }
    (void)isMarkedCode(input, QString::fromUtf8(input));
    return 0;
}
