#include "markdown/bytes.h"

#include <QtEndian>

namespace wengao::markdown::wire {

void ByteWriter::bytes(QByteArrayView value)
{
    number<qint64>(value.size());
    m_bytes += value;
}

void ByteWriter::string(const QString &value)
{
    number<qint64>(value.size());
    const qsizetype at = m_bytes.size();
    m_bytes.resize(at + value.size() * 2);
    if (!value.isEmpty()) // an empty text has no address to copy from
        qToLittleEndian<char16_t>(value.utf16(), value.size(), m_bytes.data() + at);
}

QByteArray ByteReader::bytes()
{
    return taken(number<qint64>()).toByteArray();
}

QString ByteReader::string()
{
    const auto length = number<qint64>();
    if (length < 0 || length > m_bytes.size() / 2)
        fail();
    const QByteArrayView part = taken(m_good ? length * 2 : 0);
    QString value(part.size() / 2, Qt::Uninitialized);
    if (!value.isEmpty()) // an empty text has no address to copy from
        qFromLittleEndian<char16_t>(part.data(), value.size(), value.data());
    return value;
}

qsizetype ByteReader::count(qsizetype least)
{
    const auto value = number<qint64>();
    if (!m_good || value < 0 || value > m_bytes.size() / least) {
        fail();
        return 0;
    }
    return value;
}

QByteArrayView ByteReader::taken(qsizetype length)
{
    if (!m_good || length < 0 || length > m_bytes.size()) {
        m_good = false;
        return {};
    }
    const QByteArrayView part = m_bytes.first(length);
    m_bytes = m_bytes.sliced(length);
    return part;
}

} // namespace wengao::markdown::wire
