#pragma once

#include "typeset/task.h"

#include <QByteArray>

#include <optional>

/// What the program and its typesetting helper say to each other, in frames as framed() makes them. Nothing
/// read is trusted before it was checked.
namespace wengao::typeset::wire {

/// The most a frame may hold.
inline constexpr qsizetype maxFrame = qsizetype(8) * 1024 * 1024;

struct Answer
{
    bool isOk = false;
    QByteArray text; ///< UTF-8: the markup, or what the library said against the source; empty if nothing

    friend bool operator==(const Answer &, const Answer &) = default;
};

[[nodiscard]] QByteArray frame(const Task &task);
[[nodiscard]] QByteArray frame(const Answer &answer);
/// The inside of a frame; nothing if it is not well-formed.
[[nodiscard]] std::optional<Task> taskFrom(const QByteArray &inside);
[[nodiscard]] std::optional<Answer> answerFrom(const QByteArray &inside);

} // namespace wengao::typeset::wire
