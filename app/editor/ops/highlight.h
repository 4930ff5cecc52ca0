#pragma once

#include "editor/ops/inlinespans.h"
#include "editor/ops/linestate.h"

namespace wengao::editor {

/// A line's looks and the state after it.
struct HighlightedLine
{
    State state;
    QList<Span> spans;
};

/// Highlights one line of Markdown. `next` is the line after it, which makes this one a heading ("---") or a
/// table's head ("|-|-|"). Never looks anywhere else.
[[nodiscard]] HighlightedLine highlightLine(QStringView line, const State &state, QStringView next,
                                            const HighlightOptions &options = {});

/// Only the state after the line: what highlightLine gives, without the cost of the inline markup.
[[nodiscard]] State stateAfter(QStringView line, const State &state, QStringView next);

} // namespace wengao::editor
