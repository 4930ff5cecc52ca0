#include "checks/lostemphasis.h"

#include <algorithm>

namespace wengao::checks {

namespace {

/// The edits that leave the marks around `kept` of the pair's content.
TextEdits marksMoved(QStringView line, const EmphasisPair &pair, TextRange kept)
{
    const qsizetype atStart = kept.start;
    const qsizetype atEnd = pair.closing.start - pair.opening.end - kept.end;
    const auto at = [&](TextRange range) { return line.sliced(range.start, range.length()).toString(); };
    TextEdits edits;
    if (atStart > 0)
        edits.append({{pair.opening.start, pair.opening.end + atStart},
                      at({pair.opening.end, pair.opening.end + atStart}) + at(pair.opening)});
    if (atEnd > 0)
        edits.append({{pair.closing.start - atEnd, pair.closing.end},
                      at(pair.closing) + at({pair.closing.start - atEnd, pair.closing.start})});
    return edits;
}

TextEdits blanksBeside(const EmphasisPair &pair, bool before, bool after)
{
    TextEdits edits;
    if (before)
        edits.append({{pair.opening.start, pair.opening.start}, QStringLiteral(" ")});
    if (after)
        edits.append({{pair.closing.end, pair.closing.end}, QStringLiteral(" ")});
    return edits;
}

} // namespace

LostEmphasis::LostEmphasis(QStringView line, std::function<bool(qsizetype)> isInert)
    : m_text(line),
      m_isInert(std::move(isInert)),
      m_strict(emphasisPairs(line, FlankingRule::Strict, m_isInert))
{
}

QList<EmphasisPair> LostEmphasis::pairs() const
{
    QList<EmphasisPair> lost;
    for (const EmphasisPair &pair : emphasisPairs(m_text, FlankingRule::CjkFriendly, m_isInert)) {
        if (!m_strict.contains(pair))
            lost.append(pair);
    }
    return lost;
}

TextEdits LostEmphasis::narrowed(const EmphasisPair &pair) const
{
    QList<TextEdits> choices;
    for (const TextRange kept :
         narrowedEmphasis(m_text.sliced(pair.opening.end, pair.closing.start - pair.opening.end)))
        choices.append(marksMoved(m_text, pair, kept));
    return firstSeen(choices, pair);
}

TextEdits LostEmphasis::spaced(const EmphasisPair &pair) const
{
    return firstSeen(
        {blanksBeside(pair, false, true), blanksBeside(pair, true, false), blanksBeside(pair, true, true)},
        pair);
}

/// The first of the edits after which the strict rule sees the emphasis.
TextEdits LostEmphasis::firstSeen(const QList<TextEdits> &choices, const EmphasisPair &pair) const
{
    const auto found = std::find_if(choices.cbegin(), choices.cend(),
                                    [&](const TextEdits &edits) { return isSeen(edits, pair); });
    return found == choices.cend() ? TextEdits{} : *found;
}

bool LostEmphasis::isSeen(const TextEdits &edits, const EmphasisPair &pair) const
{
    const QString after = applied(m_text, edits);
    // What is inert is found anew by its place before the edits.
    const auto isInert = [&](qsizetype at) { return m_isInert(mapped(at, inverted(m_text, edits))); };
    const QList<EmphasisPair> pairs = emphasisPairs(after, FlankingRule::Strict, isInert);
    const qsizetype shift = edits.first().range.start < pair.opening.end
                                ? edits.first().replacement.size() - edits.first().range.length()
                                : 0;
    const bool isSeen = std::any_of(pairs.begin(), pairs.end(), [&](const EmphasisPair &seen) {
        return seen.opening.length() == pair.opening.length() &&
               seen.opening.start >= pair.opening.start + shift && seen.closing.end <= after.size() &&
               seen.closing.start - seen.opening.end > 0 && seen.opening.start <= pair.closing.start &&
               seen.closing.start >= pair.opening.end;
    });
    return isSeen && pairs.size() > m_strict.size() - (joinsOthers(pair) ? 1 : 0);
}

/// True when the strict rule joins one of the pair's runs to another run.
bool LostEmphasis::joinsOthers(const EmphasisPair &pair) const
{
    return std::any_of(m_strict.begin(), m_strict.end(), [&](const EmphasisPair &seen) {
        return seen.opening == pair.closing || seen.closing == pair.opening || seen.opening == pair.opening ||
               seen.closing == pair.closing;
    });
}

} // namespace wengao::checks
