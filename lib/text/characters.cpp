#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace wengao::text {

namespace {

UChar32 icu(char32_t c)
{
    return static_cast<UChar32>(c);
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(icu(c), &error);
}

int eastAsianWidth(char32_t c)
{
    return u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
}

bool isInCommonHanBlock(char32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

/// 、。〃 〈〉《》「」『』【】 ！ to ／ ：；？: they stand beside every few letters and need no property
/// looked up.
bool isCommonMark(char32_t c)
{
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF0F) ||
           c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

struct Pair
{
    char32_t opening;
    char32_t closing;
};

constexpr std::array<Pair, 23> pairs{
    {{U'(', U')'},   {U'[', U']'},   {U'{', U'}'},   {U'<', U'>'},   {U'“', U'”'},   {U'‘', U'’'},
     {U'«', U'»'},   {U'‹', U'›'},   {U'（', U'）'}, {U'［', U'］'}, {U'｛', U'｝'}, {U'＜', U'＞'},
     {U'「', U'」'}, {U'『', U'』'}, {U'【', U'】'}, {U'〔', U'〕'}, {U'〖', U'〗'}, {U'〘', U'〙'},
     {U'《', U'》'}, {U'〈', U'〉'}, {U'〝', U'〞'}, {U'｢', U'｣'},   {U'｟', U'｠'}}};

} // namespace

char32_t codePointAt(QStringView source, qsizetype pos)
{
    if (pos < 0 || pos >= source.size())
        return 0;
    const QChar c = source[pos];
    if (c.isHighSurrogate() && pos + 1 < source.size() && source[pos + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, source[pos + 1]);
    return c.unicode();
}

char32_t codePointBefore(QStringView source, qsizetype pos)
{
    if (pos <= 0 || pos > source.size())
        return 0;
    const QChar c = source[pos - 1];
    if (c.isLowSurrogate() && pos >= 2 && source[pos - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(source[pos - 2], c);
    return c.unicode();
}

bool isHan(char32_t c)
{
    return isInCommonHanBlock(c) || c == U'〆' || (c >= 0x2E80 && scriptOf(c) == USCRIPT_HAN);
}

bool isKana(char32_t c)
{
    if (c < 0x3041 || isInCommonHanBlock(c))
        return false;
    if (c == U'ー' || c == U'ｰ')
        return true;
    const UScriptCode script = scriptOf(c);
    return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

bool isHangul(char32_t c)
{
    return c >= 0x1100 && !isInCommonHanBlock(c) && scriptOf(c) == USCRIPT_HANGUL;
}

bool isBopomofo(char32_t c)
{
    return c >= 0x02EA && !isInCommonHanBlock(c) && scriptOf(c) == USCRIPT_BOPOMOFO;
}

bool isCjkLetter(char32_t c)
{
    return isInCommonHanBlock(c) ||
           (c >= 0x02EA && !isCommonMark(c) && (isHan(c) || isKana(c) || isBopomofo(c)));
}

bool isWide(char32_t c)
{
    if (c < 0x1100)
        return false;
    if (isInCommonHanBlock(c))
        return true;
    const int width = eastAsianWidth(c);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool isEmojiPresentation(char32_t c)
{
    return c >= 0x231A && !isInCommonHanBlock(c) && u_hasBinaryProperty(icu(c), UCHAR_EMOJI_PRESENTATION);
}

bool isFullWidthPunctuation(char32_t c)
{
    if (isCommonMark(c))
        return true;
    if (c < 0x2E80 || isInCommonHanBlock(c) || isEmojiPresentation(c) || !isWide(c) || isCjkLetter(c))
        return false;
    const auto mask = U_MASK(u_charType(icu(c)));
    return (mask & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool isSharedPunctuation(char32_t c)
{
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'…' || c == U'—' || c == U'·';
}

bool isMarkdownPunctuation(char32_t c)
{
    if (c < 0x80)
        return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) ||
               (c >= 0x7B && c <= 0x7E);
    return !isInCommonHanBlock(c) && (U_MASK(u_charType(icu(c))) & U_GC_P_MASK) != 0;
}

bool isMarkdownSpace(char32_t c)
{
    if (c < 0x80)
        return c == U' ' || c == U'\t' || c == U'\n' || c == U'\f' || c == U'\r';
    return !isInCommonHanBlock(c) && u_charType(icu(c)) == U_SPACE_SEPARATOR;
}

bool isCjkForEmphasis(char32_t c)
{
    if (c < 0x1100)
        return false;
    if (isInCommonHanBlock(c))
        return true;
    const int width = eastAsianWidth(c);
    const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH;
    return (wide && !isEmojiPresentation(c)) || isHangul(c);
}

char32_t closingMarkFor(char32_t opening)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [=](const Pair &pair) { return pair.opening == opening; });
    return found == pairs.end() ? 0 : found->closing;
}

char32_t openingMarkFor(char32_t closing)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [=](const Pair &pair) { return pair.closing == closing; });
    return found == pairs.end() ? 0 : found->opening;
}

bool isSentenceEnd(char32_t c)
{
    return c == U'。' || c == U'！' || c == U'？' || c == U'．' || c == U'｡' || c == U'.' || c == U'!' ||
           c == U'?';
}

} // namespace wengao::text
