#include "editor/ops/delimiters.h"

#include "text/characters.h"

#include <algorithm>
#include <array>

namespace wengao::editor {

namespace {

constexpr char32_t firstIvs = 0xE0100;
constexpr char32_t lastIvs = 0xE01EF;

struct Neighbour
{
    bool space = true;
    bool punctuation = false;
    bool cjk = false;
};

Neighbour neighbour(char32_t c, bool friendly)
{
    if (c == 0)
        return {};
    const bool cjk = friendly && (text::isCjkForEmphasis(c) || (c >= firstIvs && c <= lastIvs));
    return {text::isMarkdownSpace(c), text::isMarkdownPunctuation(c), cjk};
}

/// Openers of one kind below this index have already been found wanting.
struct Bottoms
{
    std::array<qsizetype, 18> at;
    qsizetype &of(const Delimiter &closer)
    {
        const int kind = closer.mark == u'*' ? 0 : closer.mark == u'_' ? 1 : 2;
        const auto index =
            std::size_t(kind) * 6 + (closer.canOpen ? 3U : 0U) + std::size_t(closer.original % 3);
        return at.at(index);
    }
    void lower(qsizetype limit)
    {
        for (qsizetype &bottom : at)
            bottom = std::min(bottom, limit);
    }
};

bool matches(const Delimiter &opener, const Delimiter &closer)
{
    if (opener.mark != closer.mark || !opener.canOpen || opener.length == 0)
        return false;
    if (closer.mark == u'~')
        return opener.length == closer.length;
    const bool bothWays = opener.canClose || closer.canOpen;
    return !bothWays || (opener.original + closer.original) % 3 != 0 ||
           (opener.original % 3 == 0 && closer.original % 3 == 0);
}

/// Takes the marks of one pair off both runs and appends the spans of the pair.
void take(Delimiter &opener, Delimiter &closer, QList<Span> &spans)
{
    qsizetype count = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
    Style style = count == 2 ? Style::Strong : Style::Emphasis;
    if (closer.mark == u'~') {
        count = closer.length;
        style = Style::Strike;
    }
    const qsizetype openEnd = opener.start + opener.used + opener.length;
    const qsizetype closeStart = closer.start + closer.used;
    spans.append({openEnd, closeStart - openEnd, style});
    spans.append({openEnd - count, count, Style::Marker});
    spans.append({closeStart, count, Style::Marker});
    opener.length -= count;
    closer.length -= count;
    closer.used += count;
}

} // namespace

Delimiter delimiterAt(QStringView text, qsizetype at, const HighlightOptions &options)
{
    const QChar mark = text.at(at);
    qsizetype end = at;
    while (end < text.size() && text.at(end) == mark)
        ++end;
    const bool friendly = options.cjkFriendlyEmphasis;
    const Neighbour before = neighbour(text::codePointBefore(text, at), friendly);
    const Neighbour after = neighbour(text::codePointAt(text, end), friendly);
    const bool left = !after.space && (!after.punctuation || before.space || before.punctuation ||
                                       before.cjk || (friendly && after.cjk));
    const bool right = !before.space && (!before.punctuation || after.space || after.punctuation ||
                                         (friendly && before.cjk) || after.cjk);
    Delimiter delimiter{at, end - at, end - at, mark, left, right, 0};
    if (mark == u'_') {
        delimiter.canOpen = left && (!right || before.punctuation);
        delimiter.canClose = right && (!left || after.punctuation);
    } else if (mark == u'~' && delimiter.length > 2) {
        delimiter.canOpen = delimiter.canClose = false;
    }
    return delimiter;
}

void pairDelimiters(QList<Delimiter> &delimiters, qsizetype first, QList<Span> &spans)
{
    Bottoms bottoms{};
    bottoms.at.fill(first);
    for (qsizetype i = first; i < delimiters.size(); ++i) {
        while (delimiters.at(i).canClose && delimiters.at(i).length > 0) {
            Delimiter &closer = delimiters[i];
            qsizetype &bottom = bottoms.of(closer);
            qsizetype found = i - 1;
            while (found >= bottom && !matches(delimiters.at(found), closer))
                --found;
            if (found < bottom) {
                bottom = i;
                break;
            }
            take(delimiters[found], closer, spans);
            // What stands between the pair, or has nothing left, can no longer match anything.
            const qsizetype keep = delimiters.at(found).length > 0 ? found + 1 : found;
            delimiters.remove(keep, i - keep);
            i = keep;
            bottoms.lower(keep);
        }
    }
    delimiters.resize(first);
}

} // namespace wengao::editor
