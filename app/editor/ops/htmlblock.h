#pragma once

#include <QStringView>

namespace wengao::editor {

/// Which of CommonMark's seven kinds of HTML block starts with `content` (no white space before it); 0 if
/// none does. Kind 7 cannot interrupt a paragraph.
[[nodiscard]] int htmlBlockKind(QStringView content, bool inParagraph);

/// True when an HTML block of that kind ends in this line (for 6 and 7 that is a blank line).
[[nodiscard]] bool htmlBlockEnds(QStringView line, int kind);

} // namespace wengao::editor
