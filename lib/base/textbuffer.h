#pragma once

#include <QList>
#include <QString>

namespace wengao {

/// A text as it stood at one moment. A value that shares its memory with the buffer it was taken from, so
/// that taking, copying and handing it to another thread costs next to nothing; only reading copies.
class TextSnapshot final
{
public:
    TextSnapshot() = default;

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QString mid(qsizetype start, qsizetype length) const;
    [[nodiscard]] QString toString() const { return mid(0, m_size); }

private:
    friend class TextBuffer;
    TextSnapshot(QList<QString> pieces, qsizetype size) : m_pieces(std::move(pieces)), m_size(size) {}

    QList<QString> m_pieces;
    qsizetype m_size = 0;
};

/// A text that is edited and looked at in one neighbourhood at a time, kept in pieces: an edit copies a few
/// thousand units and its own length, wherever it is. Positions are UTF-16 offsets and must lie inside the
/// text. Not thread-safe.
class TextBuffer final
{
public:
    TextBuffer() = default;
    explicit TextBuffer(QStringView text);
    /// Shares the memory of the snapshot.
    explicit TextBuffer(const TextSnapshot &text) : m_pieces(text.m_pieces), m_size(text.m_size) {}

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QChar at(qsizetype position) const;
    [[nodiscard]] QString mid(qsizetype start, qsizetype length) const;
    [[nodiscard]] QString toString() const { return mid(0, m_size); }
    [[nodiscard]] TextSnapshot snapshot() const { return {m_pieces, m_size}; }
    void replace(qsizetype start, qsizetype length, QStringView replacement);

private:
    void goTo(qsizetype position) const;

    QList<QString> m_pieces; ///< none is empty
    qsizetype m_size = 0;
    mutable qsizetype m_piece = 0; ///< where the last edit or look was
    mutable qsizetype m_start = 0; ///< of that piece
};

} // namespace wengao
