#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <concepts>

namespace wengao::markdown::wire {

/// Writes numbers (little endian) and strings one after the other.
class ByteWriter final
{
public:
    template <std::integral T>
    void number(T value)
    {
        auto rest = static_cast<quint64>(value);
        for (size_t i = 0; i < sizeof(T); ++i, rest >>= 8)
            m_bytes += static_cast<char>(rest & 0xFF);
    }
    void bytes(QByteArrayView value);
    void string(const QString &value);
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote. After the first thing that is not there everything is empty and isGood()
/// false.
class ByteReader final
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    template <std::integral T>
    T number()
    {
        quint64 value = 0;
        const QByteArrayView part = taken(static_cast<qsizetype>(sizeof(T)));
        for (qsizetype i = part.size() - 1; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(part[i]);
        return static_cast<T>(value);
    }
    QByteArray bytes();
    QString string();
    /// A number of things to come that take at least `least` bytes each; fails if they cannot all be there.
    qsizetype count(qsizetype least);
    void fail() { m_good = false; }
    [[nodiscard]] bool isGood() const { return m_good; }
    /// All was read, and all of it was there.
    [[nodiscard]] bool isDone() const { return m_good && m_bytes.isEmpty(); }

private:
    QByteArrayView taken(qsizetype length);

    QByteArrayView m_bytes;
    bool m_good = true;
};

} // namespace wengao::markdown::wire
