#pragma once

#include "base/textrange.h"

#include <QList>
#include <QStringView>

#include <functional>

namespace wengao::checks {

/// Which rule decides whether a run of `*` or `~` may open or close: CommonMark's (Hugo's), or the one of
/// markdown-cjk-friendly (specification.md there), under which neighbouring CJK counts like a space.
enum class FlankingRule { Strict, CjkFriendly };

/// An opening and a closing run that belong together, each as the marks really used.
struct EmphasisPair
{
    TextRange opening;
    TextRange closing;
    friend bool operator==(const EmphasisPair &, const EmphasisPair &) = default;
};

/// The emphasis (`*`) and deletions (`~`) of one line, inner ones first. Runs for which `isInert` holds are
/// skipped. Linear but for unmatched runs.
[[nodiscard]] QList<EmphasisPair> emphasisPairs(QStringView line, FlankingRule rule,
                                                const std::function<bool(qsizetype)> &isInert);

/// The narrower stretches of emphasised text to put the marks around when they are not seen around all of it,
/// because they would touch punctuation and text: inside its brackets, without the punctuation at its end, at
/// its start, at both. Empty when no punctuation can be left out. Offsets into `content`.
[[nodiscard]] QList<TextRange> narrowedEmphasis(QStringView content);

} // namespace wengao::checks
