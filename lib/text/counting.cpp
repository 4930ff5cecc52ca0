#include "text/counting.h"

#include "text/characters.h"
#include "text/linebreaks.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace wengao::text {

namespace {

constexpr std::array parts{&Count::cjk, &Count::punctuation, &Count::words, &Count::characters,
                           &Count::spaces};

bool isSpace(char32_t c)
{
    return c == 0 || QChar::isSpace(c) || c == 0x200B || (c <= 0xFFFF && isLineBreak(QChar(char16_t(c))));
}

/// A blank that takes room on the page, so none of the line breaks and nothing of no width.
bool isSpaceInLine(QChar c)
{
    return c == u'\t' || (c.isSpace() && c.category() == QChar::Separator_Space);
}

bool isCjk(char32_t c)
{
    return isCjkLetter(c) || isFullWidthPunctuation(c);
}

bool isWesternLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c) && !isCjkLetter(c);
}

/// True when the field (a stretch without white space) is CJK text, which makes its “ ” and … full width.
bool hasCjk(QStringView field)
{
    for (qsizetype i = 0; i < field.size();) {
        const char32_t c = codePointAt(field, i);
        if (isCjk(c))
            return true;
        i += unitCount(c);
    }
    return false;
}

/// ’ and · between two western letters belong to the word: don’t.
bool joinsWesternWord(QStringView field, qsizetype pos)
{
    const char32_t c = codePointAt(field, pos);
    return (c == U'’' || c == U'·') && isWesternLetter(codePointBefore(field, pos)) &&
           isWesternLetter(codePointAt(field, pos + 1));
}

Count countField(QStringView field)
{
    Count count;
    const bool cjkField = hasCjk(field);
    bool inWord = false;
    for (qsizetype i = 0; i < field.size();) {
        const char32_t c = codePointAt(field, i);
        ++count.characters;
        if (isCjkLetter(c)) {
            ++count.cjk;
            inWord = false;
        } else if (isFullWidthPunctuation(c) ||
                   (cjkField && isSharedPunctuation(c) && !joinsWesternWord(field, i))) {
            ++count.punctuation;
            inWord = false;
        } else if (!inWord && isWesternLetter(c)) {
            inWord = true;
            ++count.words;
        }
        i += unitCount(c);
    }
    return count;
}

} // namespace

int Count::readingMinutes() const
{
    const qsizetype thousandths = 2 * cjk + 5 * words;
    return static_cast<int>(std::max<qsizetype>(1, (thousandths + 999) / 1000));
}

Count &Count::operator+=(const Count &other)
{
    for (qsizetype Count::*part : parts)
        this->*part += other.*part;
    return *this;
}

Count &Count::operator-=(const Count &other)
{
    for (qsizetype Count::*part : parts)
        this->*part -= other.*part;
    return *this;
}

Count count(QStringView visibleText)
{
    Count total;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= visibleText.size(); ++i) {
        if (i < visibleText.size() && !isSpace(visibleText[i].unicode()))
            continue;
        if (i > start)
            total += countField(visibleText.sliced(start, i - start));
        if (i < visibleText.size() && isSpaceInLine(visibleText[i]))
            ++total.spaces;
        start = i + 1;
    }
    return total;
}

} // namespace wengao::text
