#include "base/textbuffer.h"

#include <algorithm>

namespace wengao {

namespace {

constexpr qsizetype ordinaryPiece = 4096;
constexpr qsizetype longestPiece = 2 * ordinaryPiece;
constexpr qsizetype shortestPiece = ordinaryPiece / 8;

QList<QString> cut(QStringView text)
{
    QList<QString> pieces;
    pieces.reserve(text.size() / ordinaryPiece + 1);
    while (!text.isEmpty()) {
        const qsizetype length = text.size() > longestPiece ? ordinaryPiece : text.size();
        pieces.append(text.first(length).toString());
        text = text.sliced(length);
    }
    return pieces;
}

/// `length` units of the pieces, from an offset into the piece `first` on.
QString taken(const QList<QString> &pieces, qsizetype first, qsizetype offset, qsizetype length)
{
    QString text;
    text.reserve(length);
    for (qsizetype piece = first; text.size() < length; ++piece) {
        const QStringView from = QStringView(pieces.at(piece)).sliced(offset);
        text += from.first(std::min(from.size(), length - text.size()));
        offset = 0;
    }
    return text;
}

} // namespace

QString TextSnapshot::mid(qsizetype start, qsizetype length) const
{
    Q_ASSERT(start >= 0 && length >= 0 && start + length <= size());
    qsizetype piece = 0;
    while (piece < m_pieces.size() && start >= m_pieces.at(piece).size())
        start -= m_pieces.at(piece++).size();
    return taken(m_pieces, piece, start, length);
}

TextBuffer::TextBuffer(QStringView text) : m_pieces(cut(text)), m_size(text.size())
{
}

/// Makes the piece that holds the position the present one; the last one for the text's end.
void TextBuffer::goTo(qsizetype position) const
{
    while (m_start > position)
        m_start -= m_pieces.at(--m_piece).size();
    while (m_piece + 1 < m_pieces.size() && m_start + m_pieces.at(m_piece).size() <= position)
        m_start += m_pieces.at(m_piece++).size();
}

QChar TextBuffer::at(qsizetype position) const
{
    Q_ASSERT(position >= 0 && position < size());
    goTo(position);
    return m_pieces.at(m_piece).at(position - m_start);
}

QString TextBuffer::mid(qsizetype start, qsizetype length) const
{
    Q_ASSERT(start >= 0 && length >= 0 && start + length <= size());
    goTo(start);
    return taken(m_pieces, m_piece, start - m_start, length);
}

void TextBuffer::replace(qsizetype start, qsizetype length, QStringView replacement)
{
    Q_ASSERT(start >= 0 && length >= 0 && start + length <= size());
    if (m_pieces.isEmpty())
        m_pieces.append(QString());
    goTo(start);
    m_size += replacement.size() - length;
    const qsizetype offset = start - m_start;
    const qsizetype left = m_pieces.at(m_piece).size() - length + replacement.size();
    if (offset + length <= m_pieces.at(m_piece).size() && left >= shortestPiece && left <= longestPiece) {
        m_pieces[m_piece].replace(offset, length, replacement.data(), replacement.size());
        return;
    }
    // The piece behind comes along, so that many small edits do not leave many small pieces.
    qsizetype count = 0;
    QString stretch;
    while (m_piece + count < m_pieces.size() && (count < 2 || stretch.size() < offset + length))
        stretch += m_pieces.at(m_piece + count++);
    stretch.replace(offset, length, replacement.data(), replacement.size());
    const QList<QString> fresh = cut(stretch);
    m_pieces.remove(m_piece, count);
    m_pieces.insert(m_piece, fresh.size(), QString());
    std::copy(fresh.cbegin(), fresh.cend(), m_pieces.begin() + m_piece);
    m_piece = 0;
    m_start = 0;
}

} // namespace wengao
