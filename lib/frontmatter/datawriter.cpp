#include "frontmatter/datawriter.h"

#include "frontmatter/dates.h"
#include "frontmatter/tomlscalar.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != QChar(u'\t')) || c.unicode() == 0x7F;
}

bool hasControl(const QString &text, bool breaksAllowed)
{
    return std::any_of(text.cbegin(), text.cend(), [breaksAllowed](QChar c) {
        return isControl(c) && !(breaksAllowed && c == QChar(u'\n'));
    });
}

/// Both notations know these escapes.
QString escape(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\t':
        return u"\\t"_s;
    case u'\r':
        return u"\\r"_s;
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    default:
        return u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    }
}

QString basic(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text)
        result += isControl(c) || c == QChar(u'"') || c == QChar(u'\\') ? escape(c) : QString(c);
    return result + QChar(u'"');
}

QString multiLine(const QString &text, QChar lineBreak)
{
    QString result = u"\"\"\""_s + lineBreak;
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        marks = c == QChar(u'"') ? marks + 1 : 0;
        if (c == QChar(u'\n'))
            result += lineBreak;
        else if (isControl(c) || c == QChar(u'\\') || marks == 3 ||
                 (c == QChar(u'"') && i + 1 == text.size()))
            result += escape(c);
        else
            result += c;
        marks %= 3;
    }
    return result + u"\"\"\""_s;
}

QString number(double value)
{
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value > 0 ? u"inf"_s : u"-inf"_s;
    return writeDouble(value);
}

QString tomlCollection(const QVariant &value, const DataStyle &style)
{
    QStringList parts;
    const bool isList = value.typeId() == QMetaType::QVariantList;
    if (isList) {
        for (const QVariant &item : value.toList())
            parts.append(writeTomlValue(item, style));
    } else {
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            const QString written = writeTomlValue(*it, style);
            parts.append(written.isNull() ? written : writeTomlKey(it.key()) + u" = "_s + written);
        }
    }
    if (std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part.isNull(); }))
        return {};
    if (isList)
        return QChar(u'[') + parts.join(u", "_s) + QChar(u']');
    return parts.isEmpty() ? u"{}"_s : u"{ "_s + parts.join(u", "_s) + u" }"_s;
}

QString jsonMap(const QVariantMap &map, const DataStyle &style)
{
    DataStyle inside = style;
    inside.margin += style.step;
    QStringList parts;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const QString written = writeJsonValue(*it, inside);
        if (written.isNull())
            return {};
        parts.append(writeJsonString(it.key()) + u": "_s + written);
    }
    if (style.step.isEmpty() || parts.isEmpty())
        return QChar(u'{') + parts.join(u", "_s) + QChar(u'}');
    const QString between = style.lineBreak + inside.margin;
    return QChar(u'{') + between + parts.join(QChar(u',') + between) + style.lineBreak + style.margin +
           QChar(u'}');
}

} // namespace

QString writeTomlKey(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.cbegin(), key.cend(), isBareKeyCharacter) ? key : basic(key);
}

QString writeTomlString(const QString &text, Style preferred, QChar lineBreak)
{
    const bool raw =
        preferred == Style::SingleQuoted && !text.contains(QChar(u'\'')) && !hasControl(text, false);
    if (raw)
        return QChar(u'\'') + text + QChar(u'\'');
    const bool rawLines = preferred == Style::RawMultiLine && !text.contains(u"'''"_s) &&
                          !text.endsWith(QChar(u'\'')) && !hasControl(text, true);
    if (rawLines)
        return u"'''"_s + lineBreak + QString(text).replace(QChar(u'\n'), lineBreak) + u"'''"_s;
    if (preferred == Style::MultiLine || preferred == Style::RawMultiLine)
        return multiLine(text, lineBreak);
    return basic(text);
}

QString tomlTime(const QString &written)
{
    if (isTomlDate(written))
        return written;
    const std::optional<WrittenDate> date = readDate(written);
    if (!date)
        return {};
    WrittenDate plain = *date;
    plain.isIso = true;
    plain.separator = u'T';
    plain.zoneStyle = date->hasZone ? u"+00:00"_s : QString();
    return writeDate(plain, plain.moment);
}

QString writeTomlValue(const QVariant &value, const DataStyle &style)
{
    if (value.metaType() == QMetaType::fromType<Timestamp>()) {
        const QString time = tomlTime(value.value<Timestamp>().written);
        return time.isEmpty() ? QString() : time;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QMetaType::LongLong:
        return value.toString();
    case QMetaType::ULongLong:
        return value.toULongLong() <= quint64(std::numeric_limits<qint64>::max()) ? value.toString()
                                                                                  : QString();
    case QMetaType::Double:
        return number(value.toDouble());
    case QMetaType::QString:
        return writeTomlString(value.toString(), style.strings, style.lineBreak);
    case QMetaType::QVariantList:
    case QMetaType::QVariantMap:
        return tomlCollection(value, style);
    default:
        return {};
    }
}

QString writeJsonString(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text)
        result += c.unicode() < 0x20 || c == QChar(u'"') || c == QChar(u'\\') ? escape(c) : QString(c);
    return result + QChar(u'"');
}

QString writeJsonValue(const QVariant &value, const DataStyle &style)
{
    if (!value.isValid())
        return u"null"_s;
    if (value.metaType() == QMetaType::fromType<Timestamp>())
        return writeJsonString(value.value<Timestamp>().written);
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString();
    case QMetaType::Double:
        return std::isfinite(value.toDouble()) ? writeDouble(value.toDouble()) : QString();
    case QMetaType::QString:
        return writeJsonString(value.toString());
    case QMetaType::QVariantMap:
        return jsonMap(value.toMap(), style);
    case QMetaType::QVariantList: {
        QStringList items;
        for (const QVariant &item : value.toList()) {
            DataStyle inside = style;
            inside.step.clear();
            items.append(writeJsonValue(item, inside));
            if (items.constLast().isNull())
                return {};
        }
        return QChar(u'[') + items.join(u", "_s) + QChar(u']');
    }
    default:
        return {};
    }
}

} // namespace wengao::frontmatter::detail
