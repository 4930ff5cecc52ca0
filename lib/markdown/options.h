#pragma once

namespace wengao::markdown {

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
    bool sourcePositions = false; ///< data-line and data-end-line on blocks, data-offset inside them
    bool shortcodes = true;       ///< Hugo shortcodes are shown as boxes; otherwise they are plain text

    friend bool operator==(const Options &, const Options &) = default;
};

} // namespace wengao::markdown
