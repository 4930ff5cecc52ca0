#include "frontmatter/yamltypes.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= QChar(u'0') && c <= QChar(u'9');
}

const QHash<QString, Resolved> &words()
{
    static const QHash<QString, Resolved> table = [] {
        QHash<QString, Resolved> result;
        for (const auto *word :
             {u"y", u"Y", u"yes", u"Yes", u"YES", u"true", u"True", u"TRUE", u"on", u"On", u"ON"})
            result.insert(QString::fromUtf16(word), {Type::Bool, true});
        for (const auto *word :
             {u"n", u"N", u"no", u"No", u"NO", u"false", u"False", u"FALSE", u"off", u"Off", u"OFF"})
            result.insert(QString::fromUtf16(word), {Type::Bool, false});
        for (const auto *word : {u"", u"~", u"null", u"Null", u"NULL"})
            result.insert(QString::fromUtf16(word), {Type::Null, {}});
        const double infinity = std::numeric_limits<double>::infinity();
        for (const auto *word : {u".nan", u".NaN", u".NAN"})
            result.insert(QString::fromUtf16(word), {Type::Float, std::numeric_limits<double>::quiet_NaN()});
        for (const auto *word : {u".inf", u".Inf", u".INF", u"+.inf", u"+.Inf", u"+.INF"})
            result.insert(QString::fromUtf16(word), {Type::Float, infinity});
        for (const auto *word : {u"-.inf", u"-.Inf", u"-.INF"})
            result.insert(QString::fromUtf16(word), {Type::Float, -infinity});
        return result;
    }();
    return table;
}

/// Go's strconv.ParseInt with base 0, and ParseUint behind it for what exceeds 63 bits. QString::toLongLong
/// with base 0 knows neither `0o` nor (in Qt 6.4) `0b`, and takes white space.
bool parseInteger(QStringView text, QVariant *value)
{
    bool negative = false;
    QStringView digits = text;
    if (!digits.isEmpty() && (digits[0] == QChar(u'-') || digits[0] == QChar(u'+'))) {
        negative = digits[0] == QChar(u'-');
        digits = digits.sliced(1);
    }
    int base = 10;
    if (digits.size() > 1 && digits[0] == QChar(u'0')) {
        const char16_t mark = digits[1].toLower().unicode();
        base = mark == u'x' ? 16 : mark == u'b' ? 2 : 8;
        digits = digits.sliced(mark == u'x' || mark == u'b' || mark == u'o' ? 2 : 1);
    }
    if (digits.isEmpty() || !(digits[0].isLetterOrNumber()))
        return false;
    bool ok = false;
    const qulonglong magnitude = digits.toULongLong(&ok, base);
    const auto limit = static_cast<qulonglong>(std::numeric_limits<qint64>::max());
    if (!ok || (negative && magnitude > limit + 1) || (text.startsWith(QChar(u'+')) && magnitude > limit))
        return false;
    if (negative)
        *value = static_cast<qint64>(0 - magnitude);
    else if (magnitude > limit)
        *value = magnitude;
    else
        *value = static_cast<qint64>(magnitude);
    return true;
}

bool parseFloat(QStringView text, QVariant *value)
{
    static const QRegularExpression shape(u"\\A[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?\\z"_s);
    if (!shape.match(text.toString()).hasMatch())
        return false;
    bool ok = false;
    const double number = text.toDouble(&ok);
    // Go reports a range error for what overflows, and the scalar stays a string.
    if (!ok && !(number == 0.0))
        return false;
    if (std::isinf(number))
        return false;
    *value = number;
    return true;
}

/// Reads one to `most` digits at `pos`; negative when there is none.
int number(QStringView text, qsizetype &pos, int most)
{
    int result = -1;
    for (int i = 0; i < most && pos < text.size() && isDigit(text[pos]); ++i, ++pos)
        result = (result < 0 ? 0 : result * 10) + text[pos].digitValue();
    return result;
}

bool take(QStringView text, qsizetype &pos, char16_t c)
{
    if (pos >= text.size() || text[pos] != QChar(c))
        return false;
    ++pos;
    return true;
}

/// `15:4:5` with an optional fraction after `.` or `,`, each part of one or two digits as Go reads them.
bool takeClock(QStringView text, qsizetype &pos)
{
    const int hour = number(text, pos, 2);
    if (hour < 0 || hour > 23 || !take(text, pos, u':'))
        return false;
    const int minute = number(text, pos, 2);
    if (minute < 0 || minute > 59 || !take(text, pos, u':'))
        return false;
    const int second = number(text, pos, 2);
    if (second < 0 || second > 59)
        return false;
    if (pos + 1 < text.size() && (text[pos] == QChar(u'.') || text[pos] == QChar(u',')) &&
        isDigit(text[pos + 1])) {
        ++pos;
        while (pos < text.size() && isDigit(text[pos]))
            ++pos;
    }
    return true;
}

bool takeZone(QStringView text, qsizetype &pos)
{
    if (take(text, pos, u'Z'))
        return true;
    if (!take(text, pos, u'+') && !take(text, pos, u'-'))
        return false;
    const qsizetype hours = pos;
    const int hour = number(text, pos, 2);
    if (pos != hours + 2 || hour > 24 || !take(text, pos, u':'))
        return false;
    const qsizetype minutes = pos;
    const int minute = number(text, pos, 2);
    return pos == minutes + 2 && minute <= 60;
}

} // namespace

bool isTimestamp(QStringView scalar)
{
    qsizetype pos = 0;
    const int year = number(scalar, pos, 4);
    if (pos != 4 || !take(scalar, pos, u'-'))
        return false;
    const int month = number(scalar, pos, 2);
    if (month < 1 || month > 12 || !take(scalar, pos, u'-'))
        return false;
    const int day = number(scalar, pos, 2);
    // Go has a year 0, a leap year; QDate has not. 400 repeats the calendar.
    if (day < 1 || day > QDate(year == 0 ? 400 : year, month, 1).daysInMonth())
        return false;
    if (pos == scalar.size())
        return true;
    const QChar separator = scalar[pos++];
    if (!takeClock(scalar, pos))
        return false;
    if (separator == QChar(u' '))
        return pos == scalar.size();
    return (separator == QChar(u'T') || separator == QChar(u't')) && takeZone(scalar, pos) &&
           pos == scalar.size();
}

bool isSexagesimal(QStringView scalar)
{
    static const QRegularExpression shape(u"\\A[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?\\z"_s);
    return shape.match(scalar.toString()).hasMatch();
}

Resolved resolvePlain(const QString &scalar)
{
    if (scalar.size() <= 5) {
        const auto word = words().constFind(scalar);
        if (word != words().cend())
            return *word;
    }
    const QChar hint = scalar[0];
    QVariant value;
    if (hint == QChar(u'.')) {
        if (parseFloat(scalar, &value))
            return {Type::Float, value};
    } else if (isDigit(hint) || hint == QChar(u'+') || hint == QChar(u'-')) {
        if (isTimestamp(scalar))
            return {Type::Timestamp, scalar};
        const QString plain = QString(scalar).remove(QChar(u'_'));
        if (parseInteger(plain, &value))
            return {Type::Integer, value};
        if (parseFloat(plain, &value))
            return {Type::Float, value};
    }
    return {Type::String, scalar};
}

} // namespace wengao::frontmatter::detail
