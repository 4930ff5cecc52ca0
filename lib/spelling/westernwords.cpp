#include "spelling/westernwords.h"

#include "text/characters.h"

#include <algorithm>

namespace wengao::spelling {

namespace {

constexpr qsizetype longestLine = 20'000;

bool isLatin(QChar c)
{
    return c.isLetter() && c.script() == QChar::Script_Latin;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

/// Between these no address goes on: blanks and what only stands in Chinese or Japanese text.
bool endsChunk(QStringView line, qsizetype at)
{
    const QChar c = line.at(at);
    if (c.unicode() < 0x80)
        return c.isSpace() || c == u'<' || c == u'>' || c == u'(' || c == u')' || c == u'"';
    return c.isSpace() || c.isSurrogate() || text::isWide(c.unicode());
}

/// True for what is no running text: a web or mail address, a path, a domain or file name.
bool isAddress(QStringView chunk)
{
    if (chunk.contains(u"://") || chunk.contains(u'@') || chunk.contains(u'\\') || chunk.contains(u'_') ||
        chunk.startsWith(u"www.") || chunk.startsWith(u'/') || chunk.startsWith(u"~/") ||
        chunk.startsWith(u"./") || chunk.count(u'/') > 1)
        return true;
    for (qsizetype i = 1; i + 1 < chunk.size(); ++i) {
        if (chunk.at(i) == u'.' && chunk.at(i - 1).isLetterOrNumber() && chunk.at(i + 1).isLetterOrNumber())
            return true;
    }
    return false;
}

bool isWordPart(QChar c)
{
    return isLatin(c) || c.isDigit() || c.isMark();
}

bool isOrdinary(QStringView word)
{
    const bool odd = std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); }) ||
                     std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return word.size() > 1 && isLatin(word.front()) && !odd;
}

void appendWords(QStringView chunk, qsizetype offset, QList<TextRange> &words)
{
    for (qsizetype i = 0; i < chunk.size();) {
        if (!isWordPart(chunk.at(i))) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < chunk.size() &&
               (isWordPart(chunk.at(i)) || (isApostrophe(chunk.at(i)) && i + 1 < chunk.size() &&
                                            isLatin(chunk.at(i + 1)) && isLatin(chunk.at(i - 1)))))
            ++i;
        if (isOrdinary(chunk.sliced(start, i - start)))
            words.append({offset + start, offset + i});
    }
}

} // namespace

QList<TextRange> westernWords(QStringView line)
{
    line = line.first(std::min(line.size(), longestLine));
    QList<TextRange> words;
    for (qsizetype at = 0; at < line.size();) {
        if (endsChunk(line, at)) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < line.size() && !endsChunk(line, at))
            ++at;
        const QStringView chunk = line.sliced(start, at - start);
        if (!isAddress(chunk))
            appendWords(chunk, start, words);
    }
    return words;
}

} // namespace wengao::spelling
