#pragma once

#include "editor/ops/highlight.h"
#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// The inline marks a selection can be put in and taken out of.
enum class InlineMark { Bold, Italic, Strike, Code };

/// What the text alone does not tell: the block state before it and the publisher's rule for emphasis.
struct MarkContext
{
    State before;
    HighlightOptions options;
};

/// Puts the selection in the marks, or takes them off where all of it has them already; done twice it is as
/// it was. Without a selection it takes `word`, the word at the cursor (empty: an empty pair with the cursor
/// between). Each line gets marks of its own, behind its heading, list or quote marks and cell by cell in a
/// table, because Markdown's marks do not cross blocks; code, HTML and rules get none. Blanks at the ends
/// stay outside, and so does punctuation where the publisher would not see marks behind it. Links and code
/// are marked as a whole. All offsets count from the start of `text`.
[[nodiscard]] Change toggleMark(QStringView text, Selection selection, TextRange word, InlineMark mark,
                                const MarkContext &context = {});

} // namespace wengao::editor
