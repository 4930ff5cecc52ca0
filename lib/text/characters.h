#pragma once

#include <QChar>
#include <QStringView>

namespace wengao::text {

/// The code point at `pos` of `source`: a surrogate pair as one; a lone surrogate as itself; 0 at the end.
[[nodiscard]] char32_t codePointAt(QStringView source, qsizetype pos);

/// The code point that ends just before `pos`; 0 at the start.
[[nodiscard]] char32_t codePointBefore(QStringView source, qsizetype pos);

/// How many UTF-16 units the code point takes.
[[nodiscard]] constexpr int unitCount(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

/// Script Han, with the iteration and closing marks 々 〆 〇.
[[nodiscard]] bool isHan(char32_t c);
/// Hiragana and Katakana, with the half-width forms and the long mark ー.
[[nodiscard]] bool isKana(char32_t c);
/// Hangul syllables and jamo.
[[nodiscard]] bool isHangul(char32_t c);
/// Bopomofo letters.
[[nodiscard]] bool isBopomofo(char32_t c);
/// A letter written without spaces between words: Han, kana or Bopomofo.
[[nodiscard]] bool isCjkLetter(char32_t c);
/// East Asian Width W or F (Unicode as of ICU).
[[nodiscard]] bool isWide(char32_t c);
/// Shown as a picture unless told otherwise (Emoji_Presentation).
[[nodiscard]] bool isEmojiPresentation(char32_t c);

/// A mark that is written full width in Chinese or Japanese: wide and no letter, digit, space or emoji. The
/// marks that share a code point with western writing (see isSharedPunctuation) are not among them.
[[nodiscard]] bool isFullWidthPunctuation(char32_t c);
/// “ ” ‘ ’ … — · : full width in CJK text, western marks elsewhere.
[[nodiscard]] bool isSharedPunctuation(char32_t c);

/// Unicode punctuation or ASCII punctuation as CommonMark (cmark-gfm 0.29) sees it for emphasis.
[[nodiscard]] bool isMarkdownPunctuation(char32_t c);
/// Unicode white space as CommonMark sees it for emphasis.
[[nodiscard]] bool isMarkdownSpace(char32_t c);
/// "CJK character" of the markdown-cjk-friendly rule: East Asian Width W, F or H without default emoji
/// presentation, or script Hangul.
[[nodiscard]] bool isCjkForEmphasis(char32_t c);

/// The closing mark that belongs to an opening bracket or quotation mark, western or CJK; 0 if it opens none.
[[nodiscard]] char32_t closingMarkFor(char32_t opening);
/// The opening mark that belongs to a closing one; 0 if it closes none.
[[nodiscard]] char32_t openingMarkFor(char32_t closing);
/// A mark that ends a sentence: 。！？ and their western and half-width kin.
[[nodiscard]] bool isSentenceEnd(char32_t c);

} // namespace wengao::text
