#include "text/publishedcount.h"

#include "text/characters.h"
#include "text/linebreaks.h"

#include <QList>
#include <QString>

namespace wengao::text {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 codePointsPerMinute = 200;

qint64 codePoints(QStringView text)
{
    qint64 number = 0;
    for (const QChar unit : text)
        number += unit.isLowSurrogate() ? 0 : 1;
    return number;
}

/// What is left without tags, as Hugo's StripHTML leaves it: entities stay as they are written.
QString withoutTags(QStringView html)
{
    QString source = html.toString();
    source.replace(u'\n', u' ');
    for (const QLatin1StringView breaking : {"</p>"_L1, "<br>"_L1, "<br />"_L1})
        source.replace(breaking, "\n"_L1);
    QString text;
    text.reserve(source.size());
    bool isInTag = false;
    for (const QChar unit : std::as_const(source)) {
        if (unit == u'<')
            isInTag = true;
        else if (unit == u'>')
            isInTag = false;
        else if (!isInTag)
            text.append(unit);
    }
    return text;
}

bool hasCjkLetter(QStringView text)
{
    for (const char32_t c : text.toUcs4()) {
        if (isHan(c) || isHangul(c) || isKana(c))
            return true;
    }
    return false;
}

/// The end of the line behind `</article>` that names the keywords; `from` when there is none.
qsizetype keywordsEnd(QStringView body, qsizetype from)
{
    qsizetype at = nextLineStart(body, from);
    while (at < body.size() && body.sliced(at, lineEnd(body, at) - at).trimmed().isEmpty())
        at = nextLineStart(body, at);
    if (at >= body.size())
        return from;
    const QStringView line = body.sliced(at, lineEnd(body, at) - at);
    const QStringView beginning = line.first(std::min<qsizetype>(line.size(), 20));
    const bool names = beginning.contains(u"关键词"_s) || beginning.contains(u"關鍵詞"_s) ||
                       beginning.contains("keyword"_L1, Qt::CaseInsensitive);
    return names ? lineEnd(body, at) : from;
}

} // namespace

Length hugoLength(QStringView html, bool hasCjkLanguage)
{
    const QString text = withoutTags(html);
    const bool isCjk = hasCjkLanguage && hasCjkLetter(text);
    Length length;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        bool isAscii = true;
        for (; at < text.size() && !text.at(at).isSpace(); ++at)
            isAscii = isAscii && text.at(at).unicode() < 0x80;
        length.words += isCjk && !isAscii ? codePoints(QStringView(text).sliced(start, at - start)) : 1;
    }
    length.minutes = isCjk ? (length.words + 500) / 501 : (length.words + 212) / 213;
    return length;
}

Length sourceLength(QStringView body)
{
    const QStringView opening = u"<article>";
    const QStringView closing = u"</article>";
    qsizetype start = body.indexOf(opening);
    qsizetype end = body.size();
    if (start < 0) {
        start = 0;
    } else if (const qsizetype closed = body.indexOf(closing, start); closed >= 0) {
        end = keywordsEnd(body, closed + closing.size());
    }
    Length length;
    length.words = codePoints(body.sliced(start, end - start).trimmed());
    length.minutes = (length.words + codePointsPerMinute - 1) / codePointsPerMinute;
    return length;
}

} // namespace wengao::text
