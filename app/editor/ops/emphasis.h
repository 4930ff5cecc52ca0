#pragma once

#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// The inline marks a selection can be put in and taken out of.
enum class InlineMark { Bold, Italic, Strike, Code };

/// Puts the selection in the marks, or takes them off where it has them already. Without a selection it takes
/// `word`, the word at the cursor (empty: an empty pair with the cursor between). Blanks at the selection's
/// ends stay outside, and each line of a selection over several lines gets marks of its own, after its list
/// or quote marks, because Markdown's marks do not cross blocks. All offsets count from the start of `text`.
[[nodiscard]] Change toggleMark(QStringView text, Selection selection, TextRange word, InlineMark mark);

} // namespace wengao::editor
