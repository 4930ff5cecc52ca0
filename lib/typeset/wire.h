#pragma once

#include "typeset/task.h"

#include <QByteArray>

#include <optional>

/// What the program and its typesetting helper say to each other: a length (4 bytes, little endian) and that
/// many bytes. Nothing read is trusted before it was checked.
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

/// Cuts a stream of bytes into frames.
class FrameReader final
{
public:
    void append(const QByteArray &bytes) { m_bytes += bytes; }
    /// The inside of the next whole frame.
    [[nodiscard]] std::optional<QByteArray> take();
    /// A frame longer than allowed was announced.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    void clear();

private:
    QByteArray m_bytes;
    bool m_broken = false;
};

} // namespace wengao::typeset::wire
