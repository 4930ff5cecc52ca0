#include "frontmatter/dates.h"

#include "frontmatter/reasons.h"

#include <QLocale>
#include <QRegularExpression>

#include <cstdlib>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;

namespace {

/// cast.StringToDateInDefaultLocation accepts these; a lower-case t, one-digit days and months, a missing
/// second and a zone of hours alone all give Hugo's zero date.
const QRegularExpression &isoShape()
{
    static const QRegularExpression shape(
        u"\\A(\\d{4}-\\d{2}-\\d{2})(?:([T ])(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d+))?(Z| ?[-+]\\d{2}:?\\d{2})?(?: [A-Z]{3,4})?)?\\z"_s);
    return shape;
}

std::optional<WrittenDate> readIso(const QRegularExpressionMatch &match)
{
    WrittenDate date;
    const QDate day = QDate::fromString(match.captured(1), u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return {};
    date.hasTime = !match.captured(2).isEmpty();
    if (!date.hasTime) {
        date.moment = QDateTime(day, day.startOfDay(Qt::LocalTime).time(), Qt::LocalTime);
        return date;
    }
    date.separator = match.captured(2)[0];
    const QString fraction = match.captured(6);
    date.fractionDigits = static_cast<int>(fraction.size());
    const int milliseconds = fraction.isEmpty() ? 0 : (fraction + u"00"_s).first(3).toInt();
    const QTime time(match.captured(3).toInt(), match.captured(4).toInt(), match.captured(5).toInt(),
                     milliseconds);
    if (!time.isValid())
        return {};
    date.zoneStyle = match.captured(7);
    date.hasZone = !date.zoneStyle.isEmpty();
    if (!date.hasZone) {
        date.moment = QDateTime(day, time, Qt::LocalTime);
        return date;
    }
    if (date.zoneStyle == u"Z") {
        date.moment = QDateTime(day, time, Qt::UTC);
        return date;
    }
    const QString digits = QString(date.zoneStyle).remove(QChar(u':')).trimmed();
    const int offset = digits.sliced(1, 2).toInt() * 3600 + digits.sliced(3, 2).toInt() * 60;
    date.moment = QDateTime(day, time, Qt::OffsetFromUTC, digits[0] == QChar(u'-') ? -offset : offset);
    return date;
}

/// The English forms: RFC 1123, RFC 822, the C library's and `02 Jan 2006`.
std::optional<WrittenDate> readEnglish(const QString &text)
{
    WrittenDate date;
    date.isIso = false;
    date.hasTime = true;
    const QLocale english = QLocale::c();
    const auto as = [&](const QString &format) { return english.toDateTime(text.simplified(), format); };
    static const QRegularExpression zoned(
        u"\\A(?:[A-Z][a-z]{2}, )?\\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} [-+]\\d{4}\\z"_s);
    if (zoned.match(text).hasMatch()) {
        date.moment = QDateTime::fromString(text, Qt::RFC2822Date);
        date.hasZone = true;
    } else if (text.endsWith(u" GMT") && as(u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).isValid()) {
        // Hugo reads the name of a zone it does not know as its own zone.
        date.moment = as(u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    } else if (as(u"ddd MMM d HH:mm:ss yyyy"_s).isValid()) {
        date.moment = as(u"ddd MMM d HH:mm:ss yyyy"_s);
    } else {
        static const QRegularExpression plain(u"\\A\\d{2} [A-Z][a-z]{2} \\d{4}\\z"_s);
        date.hasTime = false;
        date.moment = plain.match(text).hasMatch() ? as(u"dd MMM yyyy"_s) : QDateTime();
    }
    return date.moment.isValid() ? std::optional(date) : std::nullopt;
}

QString zoneText(const QString &style, int offset)
{
    if (style == u"Z" && offset == 0)
        return style;
    const bool colon = style == u"Z" || style.contains(QChar(u':'));
    const int minutes = std::abs(offset) / 60;
    return (style.startsWith(QChar(u' ')) ? u" "_s : QString()) + (offset < 0 ? QChar(u'-') : QChar(u'+')) +
           u"%1%2%3"_s.arg(minutes / 60, 2, 10, QChar(u'0'))
               .arg(colon ? u":"_s : QString())
               .arg(minutes % 60, 2, 10, QChar(u'0'));
}

Problem about(const Field &field, const QString &id, const QString &message, bool isError)
{
    Problem problem;
    problem.range = field.valueRange;
    problem.message = message;
    problem.isError = isError;
    problem.id = id;
    problem.path = field.path;
    return problem;
}

} // namespace

std::optional<WrittenDate> readDate(QStringView written)
{
    const QString text = written.toString();
    const QRegularExpressionMatch iso = isoShape().match(text);
    return iso.hasMatch() ? readIso(iso) : readEnglish(text);
}

QString writeDate(const WrittenDate &like, const QDateTime &moment, bool keepOffset)
{
    const bool ownOffset = moment.timeSpec() != Qt::LocalTime;
    QDateTime face = moment;
    if (like.hasZone && keepOffset)
        face = moment.toOffsetFromUtc(like.moment.offsetFromUtc());
    const bool withTime = like.hasTime || face.time() != QTime(0, 0) || (ownOffset && !keepOffset);
    QString text = face.toString(u"yyyy-MM-dd"_s);
    if (!withTime)
        return text;
    text += (like.isIso ? like.separator : QChar(u'T')) + face.toString(u"HH:mm:ss"_s);
    if (like.fractionDigits > 0)
        text +=
            QChar(u'.') +
            (face.toString(u"zzz"_s) + QString(like.fractionDigits, QChar(u'0'))).first(like.fractionDigits);
    const bool withZone = like.hasZone || (ownOffset && !keepOffset) || !like.hasTime;
    if (withZone)
        text += zoneText(like.zoneStyle.isEmpty() ? u"+00:00"_s : like.zoneStyle, face.offsetFromUtc());
    return text;
}

QDateTime instant(const WrittenDate &date, const QTimeZone &zone)
{
    if (date.hasZone)
        return date.moment;
    return QDateTime(date.moment.date(), date.hasTime ? date.moment.time() : QTime(0, 0), zone);
}

QString nowWritten(const Clock &clock)
{
    const QDateTime now = clock.now();
    const QDateTime face = now.toOffsetFromUtc(now.offsetFromUtc());
    return face.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + zoneText(u"+00:00"_s, face.offsetFromUtc());
}

QList<Problem> dateProblems(const Field &field, bool isPublishing, const Clock &clock,
                            const std::optional<QTimeZone> &zone)
{
    if (field.type == Type::Null || field.type == Type::List || field.type == Type::Map)
        return {};
    // A bare number is seconds since 1970 to Hugo, which nobody means who writes 20240102.
    const QString written = field.value.toString();
    const std::optional<WrittenDate> date = field.type == Type::Integer ? std::nullopt : readDate(written);
    if (!date) {
        if (written.isEmpty())
            return {};
        return {about(
            field, u"date-unreadable"_s,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                   "Hugo cannot read “%1” as a date; write it as 2025-01-31T08:00:00+08:00."))
                .arg(written),
            true)};
    }
    QList<Problem> problems;
    const QDateTime now = clock.now();
    if (isPublishing && !date->hasZone && !zone)
        problems.append(about(
            field, u"date-without-zone"_s,
            told(QT_TRANSLATE_NOOP(
                "wengao::frontmatter",
                "This date names no time zone, so the article may appear hours later than you expect.")),
            false));
    const QDateTime published = instant(*date, zone.value_or(QTimeZone::utc()));
    if (isPublishing && published > now) {
        const QString local = published.toOffsetFromUtc(now.offsetFromUtc()).toString(u"yyyy-MM-dd HH:mm"_s);
        problems.append(about(
            field, u"date-in-future"_s,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Not published until %1.")).arg(local), false));
    }
    return problems;
}

} // namespace wengao::frontmatter
