#pragma once

#include "base/textrange.h"

#include <QString>
#include <QStringView>

namespace wengao::text {

/// Stands for the two characters CR LF in a source text, so that every line break is one UTF-16 unit. It is a
/// noncharacter; where a file holds that itself, decode() spells it otherwise, so it never means anything
/// else. (A lone surrogate would not do: unit by unit it cannot be told from half of a character such as
/// U+1F40D.)
inline constexpr QChar crlfMark{char16_t(0xFDDD)};

/// How a line of a file ends.
enum class LineBreak { Lf, CrLf, Cr };

/// True for the three units that end a line in a source text: LF, a lone CR and crlfMark.
[[nodiscard]] constexpr bool isLineBreak(QChar c)
{
    return c == QChar(u'\n') || c == QChar(u'\r') || c == crlfMark;
}

/// The unit that stands for `lineBreak` in a source text.
[[nodiscard]] QChar breakChar(LineBreak lineBreak);

/// The text as a parser may read it, unit for unit: breaks become LF; lone surrogates and NUL become U+FFFD.
/// The result has the same length, so positions in it are positions in the source.
[[nodiscard]] QString toPlain(QStringView source);

/// The offset of the first unit of the line that holds `pos` (0 ≤ pos ≤ length).
[[nodiscard]] qsizetype lineStart(QStringView source, qsizetype pos);

/// The offset of the break that ends the line that holds `pos`, or the text's length for the last line.
[[nodiscard]] qsizetype lineEnd(QStringView source, qsizetype pos);

/// The line that starts at or before `pos` and ends after it, without its break.
[[nodiscard]] TextRange lineAt(QStringView source, qsizetype pos);

/// Where the line after the one that holds `pos` starts, or the text's length when there is none.
[[nodiscard]] qsizetype nextLineStart(QStringView source, qsizetype pos);

/// The 0-based number of the line that holds `pos`. Linear in `pos`.
[[nodiscard]] int lineNumber(QStringView source, qsizetype pos);

/// The break most lines of the text end with; LF when there is none.
[[nodiscard]] LineBreak majorityLineBreak(QStringView source);

/// True when the text uses more than one kind of line break.
[[nodiscard]] bool hasMixedLineBreaks(QStringView source);

} // namespace wengao::text
