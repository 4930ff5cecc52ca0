#pragma once

#include "checks/emphasis.h"

#include "base/textedit.h"

namespace wengao::checks {

/// Judges the emphasis of one line that is meant but that CommonMark's rule, which is Hugo's, does not see
/// since its marks touch punctuation and text. Offsets count from the line's start; the line must live on.
/// Runs for which `isInert` holds are skipped.
class LostEmphasis final
{
public:
    LostEmphasis(QStringView line, std::function<bool(qsizetype)> isInert);

    /// The pairs that only the friendly rule sees.
    [[nodiscard]] QList<EmphasisPair> pairs() const;
    /// The edits that leave punctuation out of the pair so that it is seen; none when that does not help.
    [[nodiscard]] TextEdits narrowed(const EmphasisPair &pair) const;
    /// The edits that put blanks beside the pair so that it is seen; none when that does not help.
    [[nodiscard]] TextEdits spaced(const EmphasisPair &pair) const;

private:
    [[nodiscard]] TextEdits firstSeen(const QList<TextEdits> &choices, const EmphasisPair &pair) const;
    [[nodiscard]] bool isSeen(const TextEdits &edits, const EmphasisPair &pair) const;
    [[nodiscard]] bool joinsOthers(const EmphasisPair &pair) const;

    QStringView m_text;
    std::function<bool(qsizetype)> m_isInert;
    QList<EmphasisPair> m_strict;
};

} // namespace wengao::checks
