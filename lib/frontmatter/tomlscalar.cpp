#include "frontmatter/tomlscalar.h"

#include <QRegularExpression>

#include <limits>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar lineFeed = u'\n';

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != QChar(u'\t')) || c.unicode() == 0x7F;
}

/// Appends what an escape stands for and moves behind it; false for one TOML 1.0 does not know.
bool takeEscape(QStringView plain, qsizetype &pos, qsizetype end, bool multiLine, QString &text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 7> simple{{{u'b', u'\b'},
                                                                          {u't', u'\t'},
                                                                          {u'n', u'\n'},
                                                                          {u'f', u'\f'},
                                                                          {u'r', u'\r'},
                                                                          {u'"', u'"'},
                                                                          {u'\\', u'\\'}}};
    if (pos >= end)
        return false;
    const QChar c = plain[pos];
    for (const auto &[name, meaning] : simple) {
        if (c == QChar(name)) {
            text += QChar(meaning);
            ++pos;
            return true;
        }
    }
    if (c == QChar(u'u') || c == QChar(u'U')) {
        const qsizetype digits = c == QChar(u'u') ? 4 : 8;
        bool ok = end - pos > digits;
        const char32_t code = ok ? plain.sliced(pos + 1, digits).toUInt(&ok, 16) : 0;
        if (!ok || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return false;
        text += QString::fromUcs4(&code, 1);
        pos += digits + 1;
        return true;
    }
    // A backslash at the end of a line swallows all white space up to the next character.
    qsizetype behind = pos;
    while (behind < end && (plain[behind] == QChar(u' ') || plain[behind] == QChar(u'\t')))
        ++behind;
    if (!multiLine || behind >= end || plain[behind] != lineFeed)
        return false;
    while (behind < end && plain[behind].isSpace())
        ++behind;
    pos = behind;
    return true;
}

/// The text between three marks, from behind the opening ones. Up to two more marks may stand at its end.
TomlScalar scanMultiLine(QStringView plain, qsizetype pos, qsizetype end, QChar mark)
{
    TomlScalar scalar;
    scalar.style = mark == QChar(u'"') ? Style::MultiLine : Style::RawMultiLine;
    scalar.type = Type::String;
    QString text = u""_s;
    if (pos < end && plain[pos] == lineFeed)
        ++pos;
    while (pos < end) {
        const QChar c = plain[pos];
        if (c == mark) {
            qsizetype run = 0;
            while (pos + run < end && plain[pos + run] == mark)
                ++run;
            if (run > 5)
                return scalar;
            if (run >= 3) {
                scalar.value = text + QString(run - 3, mark);
                scalar.end = pos + run;
                scalar.ok = true;
                return scalar;
            }
            text += QString(run, mark);
            pos += run;
        } else if (c == QChar(u'\\') && mark == QChar(u'"')) {
            if (!takeEscape(plain, ++pos, end, true, text))
                return scalar;
        } else if (isControl(c) && c != lineFeed) {
            return scalar;
        } else {
            text += c;
            ++pos;
        }
    }
    return scalar;
}

struct Shapes
{
    QRegularExpression integer{u"\\A[-+]?(?:0|[1-9](?:_?\\d)*)\\z"_s};
    QRegularExpression based{
        u"\\A0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|o[0-7](?:_?[0-7])*|b[01](?:_?[01])*)\\z"_s};
    QRegularExpression real{
        u"\\A[-+]?(?:0|[1-9](?:_?\\d)*)(?:\\.\\d(?:_?\\d)*)?(?:[eE][-+]?\\d(?:_?\\d)*)?\\z"_s};
    QRegularExpression date{
        u"\\A\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:[Zz]|[-+]\\d{2}:\\d{2})?)?\\z"_s};
};

const Shapes &shapes()
{
    static const Shapes all;
    return all;
}

bool readInteger(const QString &token, QVariant &value)
{
    bool ok = false;
    const QString digits = QString(token).remove(QChar(u'_'));
    if (shapes().integer.match(token).hasMatch()) {
        value = digits.toLongLong(&ok, 10);
    } else if (shapes().based.match(token).hasMatch()) {
        const int base = token[1] == QChar(u'x') ? 16 : token[1] == QChar(u'o') ? 8 : 2;
        value = digits.sliced(2).toLongLong(&ok, base);
    }
    return ok;
}

bool readReal(const QString &token, QVariant &value)
{
    const QString word =
        token.startsWith(QChar(u'-')) || token.startsWith(QChar(u'+')) ? token.sliced(1) : token;
    const double sign = token.startsWith(QChar(u'-')) ? -1 : 1;
    if (word == u"inf" || word == u"nan") {
        value = word == u"inf" ? sign * std::numeric_limits<double>::infinity()
                               : std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    bool ok = false;
    if (shapes().real.match(token).hasMatch())
        value = QString(token).remove(QChar(u'_')).toDouble(&ok);
    return ok;
}

qsizetype tokenEnd(QStringView plain, qsizetype pos, qsizetype end)
{
    const auto stops = [](QChar c) { return c.isSpace() || QStringView(u",]}#").contains(c); };
    const qsizetype start = pos;
    while (pos < end && !stops(plain[pos]))
        ++pos;
    // `2024-01-02 03:04:05`: a blank may stand between day and time.
    if (pos - start == 10 && pos + 3 < end && plain[pos] == QChar(u' ') && plain[pos + 1].isDigit() &&
        plain[start + 4] == QChar(u'-') && plain[pos + 3] == QChar(u':')) {
        ++pos;
        while (pos < end && !stops(plain[pos]))
            ++pos;
    }
    return pos;
}

} // namespace

bool isTomlDate(const QString &written)
{
    return shapes().date.match(written).hasMatch();
}

TomlScalar scanTomlString(QStringView plain, qsizetype start, qsizetype end)
{
    TomlScalar scalar;
    const QChar mark = plain[start];
    if (start + 2 < end && plain[start + 1] == mark && plain[start + 2] == mark)
        return scanMultiLine(plain, start + 3, end, mark);
    scalar.style = mark == QChar(u'"') ? Style::DoubleQuoted : Style::SingleQuoted;
    scalar.type = Type::String;
    QString text = u""_s;
    for (qsizetype pos = start + 1; pos < end;) {
        const QChar c = plain[pos];
        if (c == mark) {
            scalar.value = text;
            scalar.end = pos + 1;
            scalar.ok = true;
            return scalar;
        }
        if (isControl(c))
            return scalar;
        if (c == QChar(u'\\') && mark == QChar(u'"')) {
            if (!takeEscape(plain, ++pos, end, false, text))
                return scalar;
        } else {
            text += c;
            ++pos;
        }
    }
    return scalar;
}

TomlScalar scanTomlScalar(QStringView plain, qsizetype start, qsizetype end)
{
    TomlScalar scalar;
    if (start >= end)
        return scalar;
    if (plain[start] == QChar(u'"') || plain[start] == QChar(u'\''))
        return scanTomlString(plain, start, end);
    scalar.end = tokenEnd(plain, start, end);
    scalar.style = Style::Plain;
    const QString token = plain.sliced(start, scalar.end - start).toString();
    scalar.ok = true;
    if (token == u"true" || token == u"false") {
        scalar.type = Type::Bool;
        scalar.value = token == u"true";
    } else if (readInteger(token, scalar.value)) {
        scalar.type = Type::Integer;
    } else if (readReal(token, scalar.value)) {
        scalar.type = Type::Float;
    } else {
        static const QRegularExpression time(u"\\A\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?\\z"_s);
        scalar.ok = isTomlDate(token) || time.match(token).hasMatch();
        scalar.type = Type::Timestamp;
        scalar.value = token;
    }
    return scalar;
}

} // namespace wengao::frontmatter::detail
