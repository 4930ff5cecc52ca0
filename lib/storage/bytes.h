#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>

namespace wengao::storage {

/// Puts numbers and texts into bytes, little-endian, for ByteReader to take out again.
class ByteWriter final
{
public:
    template <typename Number>
    void number(Number value)
    {
        const Number little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof(little));
    }
    void bytes(const QByteArray &value)
    {
        number(quint32(value.size()));
        m_bytes.append(value);
    }
    void text(QStringView value)
    {
        number(quint32(value.size()));
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + value.size() * 2);
        if (!value.isEmpty()) // an empty text has no address to copy from
            qToLittleEndian<quint16>(value.utf16(), value.size(), m_bytes.data() + start);
    }
    [[nodiscard]] const QByteArray &result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Takes out what ByteWriter put in. Whatever the bytes are, nothing outside them is read and no more memory
/// is asked for than they have; after something that is not there, `isGood` is false and everything empty.
class ByteReader final
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] qsizetype left() const { return m_bytes.size(); }

    template <typename Number>
    [[nodiscard]] Number number()
    {
        const QByteArrayView taken = take(sizeof(Number));
        return m_good ? qFromLittleEndian<Number>(taken.data()) : Number();
    }
    [[nodiscard]] QByteArray bytes() { return take(number<quint32>()).toByteArray(); }
    [[nodiscard]] QString text()
    {
        const QByteArrayView taken = take(qsizetype(number<quint32>()) * 2);
        QString value(taken.size() / 2, Qt::Uninitialized);
        if (!value.isEmpty()) // an empty text has no address to copy from
            qFromLittleEndian<quint16>(taken.data(), value.size(), value.data());
        return value;
    }

private:
    QByteArrayView take(qsizetype size)
    {
        m_good = m_good && size <= m_bytes.size();
        if (!m_good)
            return {};
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }

    QByteArrayView m_bytes;
    bool m_good = true;
};

} // namespace wengao::storage
