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

} // namespace wengao::checks
