#pragma once

#include <QList>
#include <QString>

namespace wengao::markdown {

/// What a formula stands between.
struct MathDelimiter
{
    QString open;
    QString close;
    bool isDisplay = false; ///< a line of its own

    friend bool operator==(const MathDelimiter &, const MathDelimiter &) = default;
};

/// The delimiters that scripts in pages look for unless told otherwise.
[[nodiscard]] QList<MathDelimiter> commonMathDelimiters();

/// What the Markdown means and how its HTML is written. The defaults are those of Hugo with the typographer
/// off.
struct Options
{
    bool unsafeHtml = false; ///< raw HTML is kept; otherwise it is replaced by a comment, as Hugo does
    bool footnotes = true;
    bool cjkFriendlyEmphasis = false; ///< the markdown-cjk-friendly rule instead of CommonMark's
    bool headingIds = true;
    bool joinCjkLines =
        false; ///< no space between two wide characters at a line's end and the next line's start
    bool counts = true;           ///< visible characters are counted
    bool sourcePositions = false; ///< data-line and data-end-line on blocks, data-offset inside them
    bool shortcodes = true;       ///< Hugo shortcodes are shown as boxes; otherwise they are plain text

    /// Formulas between these are marked as such; none by default. Looked for in the text that Markdown
    /// leaves, as a script in the page does.
    QList<MathDelimiter> math = {};
    bool verbatimMath = false; ///< formulas are no Markdown: Hugo's passthrough extension

    friend bool operator==(const Options &, const Options &) = default;
};

} // namespace wengao::markdown
