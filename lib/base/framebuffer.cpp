#include "base/framebuffer.h"

#include <QtEndian>

namespace wengao {

namespace {

constexpr qsizetype prefixSize = 4;

} // namespace

QByteArray framed(const QByteArray &content)
{
    QByteArray result(prefixSize, '\0');
    qToLittleEndian(quint32(content.size()), result.data());
    return result + content;
}

std::optional<QByteArray> FrameBuffer::take()
{
    if (m_broken || m_bytes.size() < prefixSize)
        return std::nullopt;
    const qsizetype length = qFromLittleEndian<quint32>(m_bytes.constData());
    if (length > m_longest) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_bytes.size() < prefixSize + length)
        return std::nullopt;
    QByteArray content = m_bytes.sliced(prefixSize, length);
    m_bytes.remove(0, prefixSize + length);
    return content;
}

void FrameBuffer::clear()
{
    m_bytes.clear();
    m_broken = false;
}

} // namespace wengao
