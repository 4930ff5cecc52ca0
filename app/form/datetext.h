#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace wengao::form {

/// A moment as it is written in a front matter, taken apart so that changing one part leaves the spelling of
/// the others: the T or the space, seconds or none, the digits of the fraction, Z or +08:00.
class DateText final
{
public:
    /// Reads `written`; nothing when it is no date of the ISO shape (2025-06-08, 2025-06-08T20:11:50.179Z,
    /// 2025-06-08 20:11 +0800) or names a day or a time there is none of.
    [[nodiscard]] static std::optional<DateText> read(const QString &written);

    /// A moment in the shape most sites use: 2025-06-08T20:11:50+08:00.
    [[nodiscard]] static DateText fromMoment(const QDateTime &moment);

    [[nodiscard]] QString written() const;

    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] QTime time() const { return m_time; }
    [[nodiscard]] bool hasTime() const { return m_hasTime; }
    [[nodiscard]] bool hasSeconds() const { return m_hasSeconds; }
    /// As written, without the space before it: "Z", "+08:00", or nothing.
    [[nodiscard]] const QString &zone() const { return m_zone; }

    void setDate(QDate date) { m_date = date; }
    /// Sets the clock; a written fraction keeps its number of digits.
    void setTime(QTime time);
    /// Takes the time away, and the zone with it.
    void clearTime();
    /// Sets the zone as written without changing the clock.
    void setZone(const QString &zone);
    /// The same spelling for another moment, told in this text's own zone.
    void setMoment(const QDateTime &moment);

    /// The moment meant: without a zone in UTC, as Hugo takes it.
    [[nodiscard]] QDateTime moment() const;

private:
    [[nodiscard]] int offsetSeconds() const;

    QDate m_date;
    QTime m_time;
    QChar m_separator = u'T';
    QString m_zoneSpace;
    QString m_zone;
    int m_fractionDigits = 0;
    QString m_fraction;
    bool m_hasTime = false;
    bool m_hasSeconds = false;
    bool m_twoDigitHour = true;
};

/// "+08:00" for an offset in seconds, "Z" for none.
[[nodiscard]] QString zoneText(int offsetSeconds);

} // namespace wengao::form
