#include "checks/emphasis.h"
#include "checks/rules.h"
#include "text/characters.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::checks {

namespace {

/// The edits that leave the marks around `kept` of the pair's content.
TextEdits moved(QStringView line, const EmphasisPair &pair, TextRange kept)
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

TextEdits spaced(const EmphasisPair &pair, bool before, bool after)
{
    TextEdits edits;
    if (before)
        edits.append({{pair.opening.start, pair.opening.start}, QStringLiteral(" ")});
    if (after)
        edits.append({{pair.closing.end, pair.closing.end}, QStringLiteral(" ")});
    return edits;
}

/// Judges the pairs of one line that one rule sees and the other does not.
class Line final
{
public:
    Line(const Inspection &inspection, TextRange range)
        : m_range(range),
          m_text(inspection.source().sliced(range.start, range.length())),
          m_isInert([&inspection, range](qsizetype at) { return inspection.isInert(range.start + at); }),
          m_strict(emphasisPairs(m_text, FlankingRule::Strict, m_isInert))
    {
    }

    [[nodiscard]] QList<EmphasisPair> lost() const
    {
        QList<EmphasisPair> lost;
        for (const EmphasisPair &pair : emphasisPairs(m_text, FlankingRule::CjkFriendly, m_isInert)) {
            if (!m_strict.contains(pair))
                lost.append(pair);
        }
        return lost;
    }

    [[nodiscard]] QList<Fix> fixesFor(const EmphasisPair &pair) const
    {
        const QStringView content = m_text.sliced(pair.opening.end, pair.closing.start - pair.opening.end);
        QList<TextEdits> narrower;
        for (const TextRange kept : narrowedEmphasis(content))
            narrower.append(moved(m_text, pair, kept));
        QList<Fix> fixes;
        addFirst(fixes,
                 QCoreApplication::translate("wengao::checks", "Move the punctuation out of the emphasis"),
                 narrower, pair);
        addFirst(fixes, QCoreApplication::translate("wengao::checks", "Put a space beside the emphasis"),
                 {spaced(pair, false, true), spaced(pair, true, false), spaced(pair, true, true)}, pair);
        return fixes;
    }

private:
    /// Adds the first of the edits after which the strict rule sees the emphasis.
    void addFirst(QList<Fix> &fixes, const QString &description, const QList<TextEdits> &choices,
                  const EmphasisPair &pair) const
    {
        for (const TextEdits &edits : choices) {
            if (edits.isEmpty() || !renders(edits, pair))
                continue;
            TextEdits shifted = edits;
            for (TextEdit &edit : shifted)
                edit.range = edit.range.shifted(m_range.start);
            fixes.append({description, shifted});
            return;
        }
    }

    [[nodiscard]] bool renders(const TextEdits &edits, const EmphasisPair &pair) const
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
        return isSeen && pairs.size() > m_strict.size() - (wrongSpans(pair) ? 1 : 0);
    }

    /// True when the strict rule joins one of the pair's runs to another run.
    [[nodiscard]] bool wrongSpans(const EmphasisPair &pair) const
    {
        return std::any_of(m_strict.begin(), m_strict.end(), [&](const EmphasisPair &seen) {
            return seen.opening == pair.closing || seen.closing == pair.opening ||
                   seen.opening == pair.opening || seen.closing == pair.closing;
        });
    }

    TextRange m_range;
    QStringView m_text;
    std::function<bool(qsizetype)> m_isInert;
    QList<EmphasisPair> m_strict;
};

} // namespace

void checkEmphasis(Inspection &inspection)
{
    if (inspection.options().cjkFriendlyEmphasis)
        return;
    inspection.forEachTextLine([&](TextRange range, footnotes::ScannedBlock::Kind) {
        const QStringView text = inspection.source().sliced(range.start, range.length());
        if (!text.contains(u'*') && !text.contains(u'~'))
            return;
        const Line line(inspection, range);
        for (const EmphasisPair &pair : line.lost()) {
            const TextRange where{range.start + pair.opening.start, range.start + pair.closing.end};
            inspection.report(
                where,
                QCoreApplication::translate(
                    "wengao::checks",
                    "This emphasis is not rendered: its marks touch both punctuation and text."),
                line.fixesFor(pair));
        }
    });
}

} // namespace wengao::checks
