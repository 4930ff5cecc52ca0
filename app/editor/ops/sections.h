#pragma once

#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// Moves the lines [section.start, section.end) of a text before the line that starts at `before`, which lies
/// outside them. All three are offsets of line starts, or the text's length. Blank lines keep what is moved
/// apart from what it comes to stand beside. `isWhole` tells that the text's end is the end of the article.
[[nodiscard]] Change moveSection(QStringView text, TextRange section, qsizetype before, bool isWhole);

/// True for a line that begins a footnote's definition at the left edge.
[[nodiscard]] bool isNoteDefinition(QStringView line);

/// True for a line that is indented enough to belong to the definition above it.
[[nodiscard]] bool continuesNote(QStringView line);

} // namespace wengao::editor
