#include "base/textbuffer.h"

#include <algorithm>

namespace wengao {

namespace {

constexpr qsizetype smallestGap = 256;

const QChar *characters(const char16_t *units)
{
    return reinterpret_cast<const QChar *>(units);
}

} // namespace

TextBuffer::TextBuffer(QStringView text) : m_units(text.utf16(), text.utf16() + text.size())
{
    m_gapStart = m_gapEnd = text.size();
}

qsizetype TextBuffer::size() const
{
    return qsizetype(m_units.size()) - (m_gapEnd - m_gapStart);
}

QChar TextBuffer::at(qsizetype position) const
{
    Q_ASSERT(position >= 0 && position < size());
    return m_units[std::size_t(position < m_gapStart ? position : position + m_gapEnd - m_gapStart)];
}

QString TextBuffer::mid(qsizetype start, qsizetype length) const
{
    Q_ASSERT(start >= 0 && length >= 0 && start + length <= size());
    const qsizetype before = std::clamp(m_gapStart - start, qsizetype(0), length);
    const qsizetype after = length - before;
    QString text;
    text.reserve(length);
    text.append(characters(m_units.data() + start), before);
    text.append(characters(m_units.data() + start + before + m_gapEnd - m_gapStart), after);
    return text;
}

QString TextBuffer::toString() const
{
    return mid(0, size());
}

void TextBuffer::replace(qsizetype start, qsizetype length, QStringView replacement)
{
    Q_ASSERT(start >= 0 && length >= 0 && start + length <= size());
    // An edit that begins before the gap and ends in or behind it needs no moving of what it removes.
    moveGap(std::clamp(m_gapStart, start, start + length));
    const qsizetype before = m_gapStart - start;
    m_gapStart = start;
    m_gapEnd += length - before;
    if (replacement.size() > m_gapEnd - m_gapStart)
        growGap(replacement.size());
    std::copy_n(replacement.utf16(), replacement.size(), m_units.begin() + m_gapStart);
    m_gapStart += replacement.size();
}

void TextBuffer::moveGap(qsizetype position)
{
    const auto begin = m_units.begin();
    if (position < m_gapStart)
        std::move_backward(begin + position, begin + m_gapStart, begin + m_gapEnd);
    else
        std::move(begin + m_gapEnd, begin + m_gapEnd + (position - m_gapStart), begin + m_gapStart);
    m_gapEnd += position - m_gapStart;
    m_gapStart = position;
}

void TextBuffer::growGap(qsizetype needed)
{
    const qsizetype tail = qsizetype(m_units.size()) - m_gapEnd;
    const qsizetype gap = needed + std::max(smallestGap, size() / 4);
    m_units.resize(std::size_t(m_gapStart + gap + tail));
    std::move_backward(m_units.begin() + m_gapEnd, m_units.begin() + m_gapEnd + tail, m_units.end());
    m_gapEnd = m_gapStart + gap;
}

} // namespace wengao
