#include "markdown/flanking.h"

#include "text/characters.h"

namespace wengao::markdown {

namespace {

bool isStandardVariation(char32_t c)
{
    return c >= 0xFE00 && c <= 0xFE0E;
}

bool isIdeographicVariation(char32_t c)
{
    return c >= 0xE0100 && c <= 0xE01EF;
}

/// “ ” ‘ ’, which a second variation selector makes full width.
bool isSharedQuote(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
}

constexpr char32_t variation2 = 0xFE01;

} // namespace

/// What stands on one side of a run.
struct InlineSource::Side
{
    bool space = false;
    bool punctuation = false;
    bool cjk = false;
    bool ideographicVariation = false;

    static Side of(char32_t c)
    {
        return {c == 0 || text::isMarkdownSpace(c), c != 0 && text::isMarkdownPunctuation(c),
                c != 0 && text::isCjkForEmphasis(c), false};
    }
};

unsigned char InlineSource::byte(int at) const
{
    return at < 0 ? 0 : cmark_inline_parser_peek_at(m_parser, at);
}

int InlineSource::runEnd(int from) const
{
    int end = from;
    while (byte(end) == byte(from) && byte(end) != 0)
        ++end;
    return end;
}

bool InlineSource::isEscaped(int at) const
{
    int slashes = 0;
    while (byte(at - 1 - slashes) == '\\')
        ++slashes;
    return slashes % 2 == 1;
}

InlineSource::CodePoint InlineSource::before(int at) const
{
    int start = at - 1;
    while (start > 0 && (byte(start) & 0xC0) == 0x80)
        --start;
    CodePoint found = start < 0 ? CodePoint{0, 0, 0} : after(start);
    found.end = at;
    return found;
}

InlineSource::CodePoint InlineSource::after(int at) const
{
    const unsigned char lead = byte(at);
    const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const unsigned char next = byte(at + i);
        if ((next & 0xC0) != 0x80)
            return {0xFFFD, at, at + i};
        value = value << 6 | (next & 0x3FU);
    }
    return {value, at, at + length};
}

InlineSource::Side InlineSource::sideBefore(int start, bool skipTildes) const
{
    while (skipTildes && byte(start - 1) == '~')
        --start;
    const CodePoint last = before(start);
    if (isIdeographicVariation(last.value))
        return {false, false, true, true};
    if (!isStandardVariation(last.value))
        return Side::of(last.value);
    const CodePoint base = before(last.start);
    if (last.value == variation2 && isSharedQuote(base.value))
        return {false, true, true, false};
    return Side::of(base.value);
}

InlineSource::Side InlineSource::sideAfter(int end, bool skipTildes) const
{
    while (skipTildes && byte(end) == '~')
        ++end;
    const CodePoint next = after(end);
    if (isSharedQuote(next.value) && after(next.end).value == variation2)
        return {false, true, true, false};
    return Side::of(next.value);
}

Flanking InlineSource::flanking(int start, int end) const
{
    const unsigned char run = byte(start);
    const Side left = sideBefore(start, run != '~');
    const Side right = sideAfter(end, run != '~');
    const bool friendly = run != '_';
    const bool besideCjk = friendly && (left.cjk || right.cjk);
    const bool leftFlanking = !right.space && (!right.punctuation || left.space || left.punctuation ||
                                               besideCjk || (friendly && left.ideographicVariation));
    const bool rightFlanking =
        !left.space && (!left.punctuation || right.space || right.punctuation || besideCjk);
    if (friendly)
        return {leftFlanking, rightFlanking};
    return {leftFlanking && (!rightFlanking || left.punctuation),
            rightFlanking && (!leftFlanking || right.punctuation)};
}

} // namespace wengao::markdown
