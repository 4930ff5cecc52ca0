#pragma once

#include "editor/ops/inlinespans.h"

namespace wengao::editor {

/// A run of * _ or ~ that may open or close emphasis.
struct Delimiter
{
    qsizetype start = 0;
    qsizetype length = 0; ///< what is left of the run
    qsizetype original = 0;
    QChar mark;
    bool canOpen = false;
    bool canClose = false;
    qsizetype used = 0; ///< units taken from the run's start as a closer
};

/// The run of equal marks at `at`, with what its neighbours allow.
[[nodiscard]] Delimiter delimiterAt(QStringView text, qsizetype at, const HighlightOptions &options);

/// Pairs the delimiters from `first` on as CommonMark's "process emphasis" does, appends their spans and
/// drops them from the list.
void pairDelimiters(QList<Delimiter> &delimiters, qsizetype first, QList<Span> &spans);

} // namespace wengao::editor
