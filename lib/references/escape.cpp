#include "references/escape.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr QStringView always = u"\\`*_[]<|~$^";

/// `&` that would begin an entity.
bool opensEntity(QStringView rest)
{
    qsizetype end = 1;
    while (end < rest.size() && end < 40 && (rest[end].isLetterOrNumber() || rest[end] == u'#'))
        ++end;
    return end > 1 && end < rest.size() && rest[end] == u';';
}

/// How far into the paragraph a mark stands that would make it a list, a
/// heading, a quote or a rule; -1: none.
qsizetype blockMark(QStringView text)
{
    if (text.isEmpty())
        return -1;
    if (QStringView(u"#>+-=:").contains(text.front()))
        return 0;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool isNumber = digits > 0 && digits <= 9 && digits < text.size();
    return isNumber && (text[digits] == u'.' || text[digits] == u')') ? digits : -1;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7F || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

QString percentEncoded(QChar c)
{
    QString text;
    for (const char byte : QString(c).toUtf8())
        text +=
            u'%' + QString::number(static_cast<unsigned char>(byte), 16).toUpper().rightJustified(2, u'0');
    return text;
}

} // namespace

QString escapedMarkdown(QStringView text, bool atStart)
{
    QString result;
    const qsizetype block = atStart ? blockMark(text) : -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar before = i > 0 ? text[i - 1] : QChar();
        const bool isShortcode = (c == u'%' || c == u'{') && before == u'{';
        if (always.contains(c) || i == block || isShortcode || (c == u'&' && opensEntity(text.sliced(i))))
            result += u'\\';
        result += isControl(c) ? QChar(u' ') : c;
    }
    return result;
}

QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    return text.replace(escape, u"\\1"_s);
}

QString escapedTarget(QStringView address)
{
    QString result;
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address[i];
        if (c.isSpace() || isControl(c) || QStringView(u"<>`|\"").contains(c)) {
            result += percentEncoded(c);
            continue;
        }
        if (c == u'\\' || c == u'(' || c == u')' || (c == u'&' && opensEntity(address.sliced(i))))
            result += u'\\';
        result += c;
    }
    return result;
}

bool isWebAddress(QStringView address)
{
    static const QStringList schemes{u"https://"_s, u"http://"_s, u"ftp://"_s};
    const bool hasSpace =
        std::any_of(address.begin(), address.end(), [](QChar c) { return c.isSpace() || isControl(c); });
    return !hasSpace && std::any_of(schemes.begin(), schemes.end(), [&](const QString &scheme) {
        return address.startsWith(scheme, Qt::CaseInsensitive) && address.size() > scheme.size() &&
               address[scheme.size()] != u'/';
    });
}

bool isAutolink(QStringView address)
{
    return isWebAddress(address) && !address.contains(u'<') && !address.contains(u'>');
}

QString withoutMarks(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            result += text.sliced(i, 2);
            ++i;
        } else if (!c.isSurrogate() && (c.unicode() < 0xFDD0 || c.unicode() > 0xFDEF)) {
            result += isControl(c) ? QChar(u' ') : c;
        }
    }
    return result;
}

} // namespace wengao::references
