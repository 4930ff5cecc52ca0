#pragma once

#include <QByteArray>

#include <optional>

namespace wengao {

/// What two of our programs tell each other, as it goes through a pipe: four bytes of length, little-endian,
/// then the content, of at most 4 GiB.
[[nodiscard]] QByteArray framed(const QByteArray &content);

/// Cuts a stream of bytes into frames, whatever pieces they come in.
class FrameBuffer final
{
public:
    /// `longest` is of a frame's content, in bytes.
    explicit FrameBuffer(qsizetype longest) : m_longest(longest) {}

    void append(QByteArrayView bytes) { m_bytes += bytes; }
    /// The content of the next whole frame.
    [[nodiscard]] std::optional<QByteArray> take();
    /// A frame longer than allowed was announced: the other side is not to be trusted any more.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    void clear();

private:
    QByteArray m_bytes;
    qsizetype m_longest;
    bool m_broken = false;
};

} // namespace wengao
