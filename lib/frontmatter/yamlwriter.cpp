#include "frontmatter/yamlwriter.h"

#include "frontmatter/yamltypes.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

/// go-yaml refuses these outright, and U+0085, U+2028 and U+2029 are line breaks to YAML 1.1.
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
           c == 0xFFFF;
}

bool hasUnprintable(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return needsEscape(c.unicode()); });
}

QString escape(char16_t c)
{
    switch (c) {
    case u'\n':
        return u"\\n"_s;
    case u'\t':
        return u"\\t"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\0':
        return u"\\0"_s;
    default:
        break;
    }
    return c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, QChar(u'0'))
                     : u"\\u%1"_s.arg(uint(c), 4, 16, QChar(u'0'));
}

bool isBlank(QChar c)
{
    return c == QChar(u' ') || c == QChar(u'\t');
}

/// The chomping a block scalar needs to end as the text does, and the text's lines without the last break.
struct BlockBody
{
    QString indicators;
    QStringList lines;
};

bool blockBody(const QString &text, int indent, BlockBody &body)
{
    const bool fits = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c != QChar(u'\n') && c != QChar(u'\t') && needsEscape(c.unicode());
    });
    QString trimmed = text;
    while (trimmed.endsWith(QChar(u'\n')))
        trimmed.chop(1);
    if (!fits || trimmed.isEmpty() || indent < 1)
        return false;
    body.lines = trimmed.split(QChar(u'\n'));
    const qsizetype breaks = text.size() - trimmed.size();
    for (qsizetype i = 1; i < breaks; ++i)
        body.lines.append(QString());
    if (isBlank(trimmed[0]) || body.lines.constFirst().isEmpty())
        return false; // would need an indentation indicator, which readers treat differently
    body.indicators = breaks == 0 ? u"-"_s : breaks == 1 ? QString() : u"+"_s;
    return true;
}

QString listText(const QVariantList &list, const Place &place)
{
    Place inside = place;
    inside.flow = true;
    QStringList items;
    for (const QVariant &item : list) {
        const QString written = item.isValid() ? writeValue(item, place.strings, inside) : u"null"_s;
        if (written.isNull())
            return {};
        items.append(written);
    }
    return QChar(u'[') + items.join(u", "_s) + QChar(u']');
}

QString mapText(const QVariantMap &map, const Place &place)
{
    Place inside = place;
    inside.flow = true;
    QStringList items;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const QString written = it->isValid() ? writeValue(*it, place.strings, inside) : u"null"_s;
        if (written.isNull())
            return {};
        items.append(writeKey(it.key(), true) + u": "_s + written);
    }
    return QChar(u'{') + items.join(u", "_s) + QChar(u'}');
}

bool normalizeString(QVariant &value)
{
    const QString text = value.toString();
    if (!text.isValidUtf16())
        return false;
    value = text.isNull() ? QString(u""_s) : text;
    return true;
}

bool normalizeList(QVariant &value)
{
    QVariantList list = value.toList();
    const bool ok = std::all_of(list.begin(), list.end(), [](QVariant &item) { return normalize(item); });
    value = list;
    return ok;
}

bool normalizeMap(QVariant &value)
{
    QVariantMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key().isEmpty() || !it.key().isValidUtf16() || !normalize(*it))
            return false;
    }
    value = map;
    return true;
}

} // namespace

bool canBePlain(const QString &text, bool flow)
{
    if (text.isEmpty() || isBlank(text[0]) || isBlank(text.back()) || hasUnprintable(text))
        return false;
    if (QStringView(u",[]{}#&*!|>'\"%@`?").contains(text[0]) || text.startsWith(u"---") ||
        text.startsWith(u"..."))
        return false;
    if ((text[0] == QChar(u'-') || text[0] == QChar(u':')) && (flow || text.size() == 1 || isBlank(text[1])))
        return false;
    if (text.back() == QChar(u':') || text.contains(u": "_s) || text.contains(u":\t"_s) ||
        text.contains(u" #"_s) || text.contains(u"\t#"_s))
        return false;
    if (flow &&
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return QStringView(u",[]{}?:").contains(c); }))
        return false;
    return text != u"<<" && text != u"=" && resolvePlain(text).type == Type::String && !isSexagesimal(text);
}

QString doubleQuoted(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == QChar(u'"') || c == QChar(u'\\'))
            result += QString(QChar(u'\\')) + c;
        else if (needsEscape(c.unicode()))
            result += escape(c.unicode());
        else
            result += c;
    }
    return result + QChar(u'"');
}

QString singleQuoted(const QString &text)
{
    if (hasUnprintable(text))
        return {};
    return QChar(u'\'') + QString(text).replace(QChar(u'\''), u"''"_s) + QChar(u'\'');
}

QString literalBlock(const QString &text, int indent, QChar lineBreak, const QString &header)
{
    BlockBody body;
    if (!blockBody(text, indent, body))
        return {};
    QString result = QChar(u'|') + body.indicators + header;
    for (const QString &line : std::as_const(body.lines))
        result += lineBreak + (line.isEmpty() ? QString() : QString(indent, QChar(u' ')) + line);
    return result;
}

QString foldedBlock(const QString &text, int indent, QChar lineBreak, const QString &header)
{
    BlockBody body;
    if (!blockBody(text, indent, body))
        return {};
    const bool indented = std::any_of(body.lines.cbegin(), body.lines.cend(), [](const QString &line) {
        return !line.isEmpty() && isBlank(line[0]);
    });
    if (indented)
        return {}; // lines that begin with a blank are not folded; a literal block says it plainly
    QString result = QChar(u'>') + body.indicators + header;
    bool first = true;
    bool seenText = false;
    for (const QString &line : std::as_const(body.lines)) {
        if (!first && !line.isEmpty() && seenText)
            result += lineBreak; // one break would fold into a space
        result += lineBreak + (line.isEmpty() ? QString() : QString(indent, QChar(u' ')) + line);
        seenText = seenText || !line.isEmpty();
        first = false;
    }
    return result;
}

QString writeString(const QString &text, Style preferred, const Place &place)
{
    if (!place.flow && text.contains(QChar(u'\n')) && preferred != Style::DoubleQuoted &&
        preferred != Style::SingleQuoted) {
        const QString block = preferred == Style::Folded
                                  ? foldedBlock(text, place.parentIndent + 2, place.lineBreak, {})
                                  : QString();
        const QString literal =
            block.isNull() ? literalBlock(text, place.parentIndent + 2, place.lineBreak, {}) : block;
        if (!literal.isNull())
            return literal;
    }
    if (preferred == Style::SingleQuoted) {
        const QString single = singleQuoted(text);
        if (!single.isNull())
            return single;
    }
    if (preferred != Style::DoubleQuoted && preferred != Style::SingleQuoted && canBePlain(text, place.flow))
        return text;
    const bool ugly = text.contains(QChar(u'"')) || text.contains(QChar(u'\\'));
    if (preferred != Style::DoubleQuoted && ugly && !text.contains(QChar(u'\'')) && !hasUnprintable(text))
        return singleQuoted(text);
    return doubleQuoted(text);
}

QString writeDouble(double number)
{
    if (std::isnan(number))
        return u".nan"_s;
    if (std::isinf(number))
        return number > 0 ? u".inf"_s : u"-.inf"_s;
    QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(QChar(u'.')) && !text.contains(QChar(u'e')))
        text += u".0"_s;
    return text;
}

QString writeValue(const QVariant &value, Style preferred, const Place &place)
{
    if (!value.isValid())
        return u""_s;
    if (value.metaType() == QMetaType::fromType<Timestamp>()) {
        const QString written = value.value<Timestamp>().written;
        return isTimestamp(written) ? written : QString();
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString();
    case QMetaType::Double:
        return writeDouble(value.toDouble());
    case QMetaType::QString:
        return writeString(value.toString(), preferred, place);
    case QMetaType::QVariantList:
        return listText(value.toList(), place);
    case QMetaType::QVariantMap:
        return mapText(value.toMap(), place);
    default:
        return {};
    }
}

QString writeKey(const QString &key, bool flow)
{
    // A key that only reads as another type (`y`, `2024`) is still quoted: Hugo would turn it into that.
    return canBePlain(key, flow) && !key.contains(QChar(u':')) ? key : doubleQuoted(key);
}

bool normalize(QVariant &value)
{
    if (!value.isValid() || value.metaType() == QMetaType::fromType<Timestamp>())
        return true;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    case QMetaType::Float:
        value = value.toDouble();
        return true;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::Long:
        value = value.toLongLong();
        return true;
    case QMetaType::ULong:
        value = value.toULongLong();
        return true;
    case QMetaType::QString:
        return normalizeString(value);
    case QMetaType::QDateTime: {
        QDateTime moment = value.toDateTime();
        moment = moment.toOffsetFromUtc(moment.offsetFromUtc());
        value = QVariant::fromValue(Timestamp{moment.toString(Qt::ISODate)});
        return moment.isValid();
    }
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return normalizeList(value);
    case QMetaType::QVariantMap:
        return normalizeMap(value);
    default:
        return false;
    }
}

} // namespace wengao::frontmatter::detail
