#pragma once

#include "frontmatter/field.h"

#include <QStringView>

namespace wengao::frontmatter::detail {

/// A scalar found in a text: `ok` is false when it is not written in a way that is understood here.
struct ScannedScalar
{
    bool ok = false;
    Style style = Style::None;
    qsizetype end = 0;      ///< behind the last character of the scalar as written
    qsizetype linesEnd = 0; ///< of a block scalar: where the next line begins that is not part of it
    QString text;           ///< without quotes, folds and escapes
    TextRange comment;      ///< in the header of a block scalar
};

/// Reads the single- or double-quoted scalar that begins at `start`; it may span lines. All scanners read a
/// plain text (text::toPlain) and stop at `end`.
[[nodiscard]] ScannedScalar scanQuoted(QStringView plain, qsizetype start, qsizetype end);

/// Reads the plain scalar that begins at `start`. Its further lines are indented by more than `parentIndent`;
/// within flow collections it is one line and ends at `,[]{}`. Not ok where a `: ` makes it a key.
[[nodiscard]] ScannedScalar scanPlain(QStringView plain, qsizetype start, qsizetype end, int parentIndent,
                                      bool flow);

/// Reads the literal or folded scalar whose `|` or `>` stands at `start`.
[[nodiscard]] ScannedScalar scanBlock(QStringView plain, qsizetype start, qsizetype end, int parentIndent);

/// True for what separates words and lines in YAML.
[[nodiscard]] constexpr bool isBlankOrBreak(QChar c)
{
    return c == QChar(u' ') || c == QChar(u'\t') || c == QChar(u'\n');
}

/// The columns of spaces at the start of a line.
[[nodiscard]] int indentation(QStringView plain, qsizetype lineStart, qsizetype end);
[[nodiscard]] qsizetype skipBlanks(QStringView plain, qsizetype pos, qsizetype end);
[[nodiscard]] qsizetype lineEndBefore(QStringView plain, qsizetype pos, qsizetype end);
[[nodiscard]] qsizetype nextLine(QStringView plain, qsizetype pos, qsizetype end);
/// True for a line of white space only, and for one whose first character is `#`.
[[nodiscard]] bool isBlankLine(QStringView plain, qsizetype lineStart, qsizetype end);
[[nodiscard]] bool isCommentLine(QStringView plain, qsizetype lineStart, qsizetype end);

} // namespace wengao::frontmatter::detail
