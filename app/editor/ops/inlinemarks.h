#pragma once

#include "editor/ops/inlinecontent.h"

#include <QString>

#include <array>

namespace wengao::editor {

/// The bit of a mark among those that make a unit's looks: one each for bold, italic, struck and code.
[[nodiscard]] int bitOf(InlineConstruct::Kind kind);
/// The same by the style it is shown with; 0 for other styles.
[[nodiscard]] int bitOf(Style style);

/// The mark of that kind as it is typed; one backtick for code.
[[nodiscard]] QString markText(InlineConstruct::Kind kind);

/// The marks to put before and behind a text: for code more backticks than the text has in a row.
[[nodiscard]] std::array<QString, 2> marksFor(InlineConstruct::Kind kind, QStringView inner);

/// The marks of a pair or of code, with the blanks that keep code's own backticks off them.
[[nodiscard]] std::array<TextRange, 2> marksOf(QStringView line, const InlineConstruct &construct);

} // namespace wengao::editor
