#include "export/htmltext.h"

#include <QHash>

namespace wengao::exporting {

namespace {

const QHash<QByteArray, QByteArray> &names()
{
    static const QHash<QByteArray, QByteArray> table{
        {"amp", "&"},    {"lt", "<"},       {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
        {"AMP", "&"},    {"LT", "<"},       {"GT", ">"},     {"QUOT", "\""},  {"nbsp", "\u00A0"},
        {"Tab", "\t"},   {"NewLine", "\n"}, {"colon", ":"},  {"sol", "/"},    {"bsol", "\\"},
        {"num", "#"},    {"quest", "?"},    {"period", "."}, {"comma", ","},  {"semi", ";"},
        {"lpar", "("},   {"rpar", ")"},     {"equals", "="}, {"percnt", "%"}, {"commat", "@"},
        {"hellip", "…"}, {"mdash", "—"},    {"ndash", "–"},  {"middot", "·"}, {"ldquo", "“"},
        {"rdquo", "”"},  {"lsquo", "‘"},    {"rsquo", "’"},  {"copy", "©"},   {"times", "×"}};
    return table;
}

QByteArray codePoint(uint value)
{
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        value = 0xFFFD;
    const auto c = static_cast<char32_t>(value);
    return QString::fromUcs4(&c, 1).toUtf8();
}

/// Reads a reference at the ampersand `at`; returns how many bytes it takes, 0 when it is none.
qsizetype readReference(QByteArrayView html, qsizetype at, QByteArray *text)
{
    const qsizetype limit = std::min(html.size(), at + 34);
    qsizetype end = at + 1;
    while (end < limit &&
           (std::isalnum(static_cast<unsigned char>(html[end])) || (html[end] == '#' && end == at + 1)))
        ++end;
    const QByteArray body = html.sliced(at + 1, end - at - 1).toByteArray();
    const bool closed = end < html.size() && html[end] == ';';
    if (body.startsWith('#')) {
        const bool hex = body.size() > 1 && (body[1] == 'x' || body[1] == 'X');
        // Browsers accept a numeric reference without its semicolon, and so must anything that checks
        // addresses.
        const QByteArray digits = body.mid(hex ? 2 : 1);
        qsizetype used = 0;
        quint64 value = 0;
        for (; used < digits.size(); ++used) {
            bool ok = false;
            const uint digit = digits.sliced(used, 1).toUInt(&ok, hex ? 16 : 10);
            if (!ok)
                break;
            value = std::min<quint64>(value * (hex ? 16 : 10) + digit, 0x110000);
        }
        if (used == 0)
            return 0;
        *text = codePoint(static_cast<uint>(value));
        const qsizetype length = (hex ? 3 : 2) + used;
        return length + (at + length < html.size() && html[at + length] == ';' ? 1 : 0);
    }
    const auto found = names().constFind(body);
    if (!closed || found == names().cend())
        return 0;
    *text = *found;
    return body.size() + 2;
}

} // namespace

QByteArray escaped(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

QByteArray escaped(const QString &text)
{
    return escaped(QByteArrayView(text.toUtf8()));
}

QByteArray unescaped(QByteArrayView html)
{
    QByteArray result;
    result.reserve(html.size());
    for (qsizetype i = 0; i < html.size();) {
        QByteArray text;
        const qsizetype length = html[i] == '&' ? readReference(html, i, &text) : 0;
        if (length > 0) {
            result += text;
            i += length;
        } else {
            result += html[i++];
        }
    }
    return result;
}

} // namespace wengao::exporting
