#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

namespace wengao::markdown {

/// What a run of * _ or ~ may do.
struct Flanking
{
    bool canOpen = false;
    bool canClose = false;
};

/// The source around a run, as cmark-gfm's inline parser holds it. Offsets are bytes.
class InlineSource final
{
public:
    explicit InlineSource(cmark_inline_parser *parser) : m_parser(parser) {}

    [[nodiscard]] unsigned char byte(int at) const;
    /// The end of the run of the byte at `from`.
    [[nodiscard]] int runEnd(int from) const;
    /// The rule of markdown-cjk-friendly for the run [start, end); for _ it is CommonMark's own, but for
    /// looking through variation selectors.
    [[nodiscard]] Flanking flanking(int start, int end) const;
    /// True when the byte at `at` stands after an odd number of backslashes.
    [[nodiscard]] bool isEscaped(int at) const;

private:
    struct CodePoint
    {
        char32_t value = 0; ///< 0 at the ends
        int start = 0;
        int end = 0;
    };
    struct Side;

    [[nodiscard]] CodePoint before(int at) const;
    [[nodiscard]] CodePoint after(int at) const;
    [[nodiscard]] Side sideBefore(int start, bool skipTildes) const;
    [[nodiscard]] Side sideAfter(int end, bool skipTildes) const;

    cmark_inline_parser *m_parser;
};

} // namespace wengao::markdown
