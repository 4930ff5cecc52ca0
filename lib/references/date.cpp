#include "references/date.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestDate = 200; // a longer text is no date, and needs no search for one

std::optional<int> numberOf(const QJsonValue &value)
{
    if (value.isDouble() && value.toDouble() == value.toInt(INT_MIN))
        return value.toInt();
    bool ok = false;
    const int number = value.toString().trimmed().toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// What is left of the parts when those that are no day of the calendar are dropped from the right.
DatePart checked(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || std::abs(*year) > 9999)
        return {};
    if (!month || *month < 1 || *month > 12)
        return {year, {}, {}};
    if (!day || *day < 1 || *day > QDate(*year == 0 ? 4 : *year, *month, 1).daysInMonth())
        return {year, month, {}};
    return {year, month, day};
}

bool isWhole(const DatePart &part, std::optional<int> month, std::optional<int> day)
{
    return !part.isEmpty() && part.month == month && part.day == day;
}

DatePart partOf(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    // 13–24 name seasons in older CSL-JSON and are no months.
    return checked(numberOf(numbers.at(0)), numberOf(numbers.at(1)), numberOf(numbers.at(2)));
}

int monthNamed(QStringView word)
{
    static const std::array<const char *, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
    static const std::array<const char *, 12> whole{"january",   "february", "march",    "april",
                                                    "may",       "june",     "july",     "august",
                                                    "september", "october",  "november", "december"};
    const QString lower = word.toString().toLower();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isShort = lower == QLatin1StringView(names[i]) ||
                             lower == QLatin1StringView(names[i]) + u't' || // Sept
                             (lower == "june"_L1 && i == 5) || (lower == "july"_L1 && i == 6);
        if (isShort || lower == QLatin1StringView(whole[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::optional<int> captured(const QRegularExpressionMatch &match, const QString &group)
{
    const QStringView text = match.capturedView(group);
    if (text.isEmpty())
        return {};
    const int month = text.front().isLetter() ? monthNamed(text) : 0;
    return month > 0 ? month : text.toInt();
}

const QList<QRegularExpression> &forms()
{
    static const QString hour = u"(?:[T ,]\\s*\\d{1,2}[:时時点]\\d{0,2}.*)?"_s;
    static const QString sign = u"(?<sign>-|公元前|前|BC\\s*)?"_s;
    static const auto form = [](const QString &pattern) {
        return QRegularExpression(u'^' + pattern + u'$', QRegularExpression::CaseInsensitiveOption |
                                                             QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QList<QRegularExpression> list{
        form(sign + u"(?<year>\\d{1,4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?"_s + hour),
        form(u"(?<year>\\d{4})([./])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?"_s + hour),
        form(u"(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"_s),
        form(sign +
             u"(?<year>\\d{1,4})\\s*[年년](?:\\s*(?<month>\\d{1,2})\\s*[月월](?:份|\\s*(?<day>\\d{1,2})\\s*"
             u"[日号號일])?)?"_s +
             hour),
        form(u"(?<month>\\p{L}{3,9})\\.?(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?)?,?\\s+(?<year>\\d{4})"_s +
             hour),
        form(
            u"(?:\\p{L}+,\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>\\p{L}{3,9})\\.?,?\\s+(?<year>\\d{4})"_s +
            hour),
        form(u"(?<year>\\d{4}),?\\s+(?<month>\\p{L}{3,9})\\.?(?:\\s+(?<day>\\d{1,2}))?"_s),
    };
    return list;
}

/// A single date; empty when the text is none, or one that no calendar has.
DatePart partNamed(const QString &text)
{
    for (const QRegularExpression &form : forms()) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        const std::optional<int> month = captured(match, u"month"_s);
        const std::optional<int> day = captured(match, u"day"_s);
        std::optional<int> year = captured(match, u"year"_s);
        if (year && form.namedCaptureGroups().contains(u"sign"_s) && !match.capturedView(u"sign"_s).isEmpty())
            year = -*year;
        const DatePart part = checked(year, month, day);
        return isWhole(part, month, day) ? part : DatePart();
    }
    return {};
}

/// ASCII digits, hyphens and colons for their full-width and typographic kin, without space around.
QString plain(QStringView typed)
{
    QString text;
    for (const QChar c : typed.trimmed()) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            text += QChar(c.unicode() - 0xFEE0);
        else if (c == u'\u2212' || c == u'\u2010' || c == u'\u2011')
            text += u'-';
        else
            text += c.isSpace() ? QChar(u' ') : c;
    }
    return text;
}

bool saysNone(const QString &text)
{
    static const QStringList words{u"n.d."_s,     u"n. d."_s,    u"nd"_s,       u"n.d"_s,
                                   u"no date"_s,  u"无日期"_s,   u"日期不详"_s, u"無日期"_s,
                                   u"日期不詳"_s, u"日付なし"_s, u"日付不明"_s, u"날짜 없음"_s};
    QString bare = text.toLower();
    if (bare.startsWith(u'(') && bare.endsWith(u')'))
        bare = bare.mid(1, bare.size() - 2);
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.mid(1, bare.size() - 2);
    return bare.isEmpty() || words.contains(bare);
}

/// Takes a mark of uncertainty off the text.
bool takeCirca(QString *text)
{
    static const QRegularExpression before(u"^(?:circa|ca\\.?|c\\.|约|大约|約|약)\\s*(?=\\d)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(u"\\s*(?:[~?%]|前后|前後|頃|경)$"_s);
    const qsizetype length = text->size();
    text->remove(before);
    text->remove(after);
    return text->size() != length;
}

std::optional<int> takeSeason(QString *text)
{
    static const std::array<QRegularExpression, 4> words{
        QRegularExpression(u"^spring,?\\s+|\\s*(?:春季?|봄)$"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"^summer,?\\s+|\\s*(?:夏季?|여름)$"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"^(?:autumn|fall),?\\s+|\\s*(?:秋季?|가을)$"_s,
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"^winter,?\\s+|\\s*(?:冬季?|겨울)$"_s,
                           QRegularExpression::CaseInsensitiveOption)};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const qsizetype length = text->size();
        text->remove(words[i]);
        if (text->size() != length)
            return static_cast<int>(i) + 1;
    }
    return {};
}

Date ofParts(const DatePart &start, const DatePart &end)
{
    Date date = start.isEmpty() ? Date() : Date::of(*start.year, start.month, start.day);
    if (!start.isEmpty() && !(end == start))
        date.end = end;
    return date;
}

Date rangeIn(const QString &text)
{
    static const QList<QString> marks{u"/"_s, u"–"_s, u"—"_s, u" - "_s, u"~"_s, u"〜"_s, u" to "_s, u"至"_s};
    for (const QString &mark : marks) {
        const qsizetype at = text.indexOf(mark);
        if (at <= 0 || text.indexOf(mark, at + mark.size()) >= 0)
            continue;
        const DatePart start = partNamed(text.left(at).trimmed());
        const DatePart end = partNamed(text.mid(at + mark.size()).trimmed());
        if (!start.isEmpty() && !end.isEmpty())
            return ofParts(start, end);
    }
    return {};
}

QJsonArray jsonOf(const DatePart &part)
{
    QJsonArray numbers{*part.year};
    if (part.month) {
        numbers.append(*part.month);
        if (part.day)
            numbers.append(*part.day);
    }
    return numbers;
}

QString shownPart(const DatePart &part)
{
    const int year = *part.year;
    QString text = year < 0 ? u'-' + QString::number(-year) : u"%1"_s.arg(year, 4, 10, QLatin1Char('0'));
    for (const std::optional<int> number : {part.month, part.day}) {
        if (number)
            text += u"-%1"_s.arg(*number, 2, 10, QLatin1Char('0'));
    }
    return text;
}

QString shownSeason(int season)
{
    static const std::array<const char *, 4> words{"Spring ", "Summer ", "Autumn ", "Winter "};
    return season >= 1 && season <= 4 ? QLatin1StringView(words[static_cast<std::size_t>(season - 1)])
                                      : QLatin1StringView();
}

} // namespace

Date Date::of(int year, std::optional<int> month, std::optional<int> day)
{
    Date date;
    date.year = year;
    date.month = month;
    date.day = month ? day : std::nullopt;
    return date;
}

Date Date::parsed(QStringView typed)
{
    if (typed.size() > longestDate)
        return Date{.literal = typed.toString()};
    QString text = plain(typed);
    if (saysNone(text))
        return {};
    const bool circa = takeCirca(&text);
    Date date = ofParts(partNamed(text), {});
    if (date.isEmpty())
        date = rangeIn(text);
    if (date.isEmpty()) {
        const std::optional<int> season = takeSeason(&text);
        date = season ? ofParts(partNamed(text), {}) : Date();
        date.season = date.isEmpty() || date.month ? std::nullopt : season;
    }
    if (date.isEmpty())
        return Date{.literal = typed.trimmed().toString()};
    date.circa = circa;
    return date;
}

Date Date::fromJson(const QJsonValue &value)
{
    if (value.isString() || value.isDouble())
        return parsed(value.isString() ? value.toString() : QString::number(value.toInt()));
    const QJsonObject object = value.toObject();
    const QJsonArray parts = object.value("date-parts"_L1).toArray();
    Date date = ofParts(partOf(parts.at(0)), partOf(parts.at(1)));
    if (date.isEmpty())
        date = parsed(object.value("raw"_L1).toString());
    if (date.isEmpty())
        date.literal = object.value("literal"_L1).toString();
    const QJsonValue circa = object.value("circa"_L1);
    date.circa = date.circa || (!date.isEmpty() && (circa.toBool() || numberOf(circa).value_or(0) != 0));
    const int season = numberOf(object.value("season"_L1)).value_or(0);
    if (date.year && !date.month && date.end.isEmpty() && season >= 1 && season <= 4)
        date.season = season;
    return date;
}

QJsonValue Date::toJson() const
{
    if (isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonObject object;
    if (year) {
        QJsonArray parts{jsonOf(start())};
        if (!end.isEmpty())
            parts.append(jsonOf(end));
        object.insert("date-parts"_L1, parts);
    } else {
        object.insert("literal"_L1, literal);
    }
    if (season)
        object.insert("season"_L1, *season);
    if (circa)
        object.insert("circa"_L1, true);
    return object;
}

QString Date::shown() const
{
    if (!year)
        return literal;
    const QString before = (circa ? u"c. "_s : QString()) + (season ? shownSeason(*season) : QString());
    return before + shownPart(start()) + (end.isEmpty() ? QString() : u'/' + shownPart(end));
}

} // namespace wengao::references
