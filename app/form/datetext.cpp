#include "form/datetext.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &shape()
{
    static const QRegularExpression pattern(
        uR"(^(\d{4})-(\d{2})-(\d{2})(?:([Tt ])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(\s?)([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$)"_s);
    return pattern;
}

} // namespace

std::optional<DateText> DateText::read(const QString &written)
{
    const QRegularExpressionMatch match = shape().match(written);
    if (!match.hasMatch())
        return {};
    DateText result;
    result.m_date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    result.m_hasTime = match.hasCaptured(4) && !match.captured(4).isEmpty();
    if (result.m_hasTime) {
        result.m_separator = match.captured(4).at(0);
        result.m_twoDigitHour = match.captured(5).size() == 2;
        result.m_hasSeconds = !match.captured(7).isEmpty();
        result.m_fraction = match.captured(8);
        result.m_fractionDigits = int(result.m_fraction.size());
        result.m_zoneSpace = match.captured(9);
        result.m_zone = match.captured(10);
        const int milliseconds = result.m_fraction.left(3).leftJustified(3, u'0').toInt();
        result.m_time = QTime(match.captured(5).toInt(), match.captured(6).toInt(), match.captured(7).toInt(),
                              milliseconds);
        if (result.m_zone.isEmpty() && !result.m_zoneSpace.isEmpty())
            return {};
    }
    const bool real = result.m_date.isValid() && (!result.m_hasTime || result.m_time.isValid());
    return real ? std::optional(result) : std::nullopt;
}

DateText DateText::fromMoment(const QDateTime &moment)
{
    DateText result;
    result.m_date = moment.date();
    result.m_time = QTime(moment.time().hour(), moment.time().minute(), moment.time().second());
    result.m_zone = zoneText(moment.offsetFromUtc());
    result.m_hasTime = true;
    result.m_hasSeconds = true;
    return result;
}

QString DateText::written() const
{
    QString text = m_date.toString(u"yyyy-MM-dd"_s);
    if (!m_hasTime)
        return text;
    text += m_separator;
    text += m_time.toString(m_twoDigitHour ? u"HH:mm"_s : u"H:mm"_s);
    if (m_hasSeconds)
        text += m_time.toString(u":ss"_s);
    if (m_fractionDigits > 0)
        text += u'.' + m_fraction;
    return text + m_zoneSpace + m_zone;
}

void DateText::setTime(QTime time)
{
    if (!m_hasTime) {
        m_hasTime = true;
        m_hasSeconds = true;
    }
    m_time = time;
    if (time.second() != 0)
        m_hasSeconds = true;
    m_fraction =
        QString::number(time.msec()).rightJustified(3, u'0').leftJustified(m_fractionDigits, u'0', true);
}

void DateText::clearTime()
{
    m_hasTime = false;
    m_zone.clear();
    m_zoneSpace.clear();
}

void DateText::setZone(const QString &zone)
{
    m_zone = zone;
    if (zone.isEmpty())
        m_zoneSpace.clear();
    else if (!m_hasTime)
        setTime(QTime(0, 0));
}

void DateText::setMoment(const QDateTime &moment)
{
    const bool ownZone = m_hasTime && !m_zone.isEmpty();
    const QDateTime told = ownZone ? moment.toOffsetFromUtc(offsetSeconds()) : moment;
    m_date = told.date();
    if (m_hasTime)
        setTime(m_hasSeconds ? told.time() : QTime(told.time().hour(), told.time().minute()));
}

int DateText::offsetSeconds() const
{
    if (m_zone.size() < 3)
        return 0;
    const int sign = m_zone.at(0) == u'-' ? -1 : 1;
    return sign * (QStringView(m_zone).sliced(1, 2).toInt() * 3600 +
                   (m_zone.size() >= 5 ? QStringView(m_zone).last(2).toInt() * 60 : 0));
}

QDateTime DateText::moment() const
{
    const QTime clock = m_hasTime ? m_time : QTime(0, 0);
    return {m_date, clock, Qt::OffsetFromUTC, offsetSeconds()};
}

QString zoneText(int offsetSeconds)
{
    if (offsetSeconds == 0)
        return u"Z"_s;
    const int minutes = std::abs(offsetSeconds) / 60;
    return u"%1%2:%3"_s.arg(offsetSeconds < 0 ? u'-' : u'+')
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace wengao::form
