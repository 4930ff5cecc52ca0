#pragma once

#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// Fences the selected lines as code with a fence longer than any inside, or takes the fence off when the
/// selection is fenced. The cursor goes behind the opening fence of a new empty block.
[[nodiscard]] Change toggleCodeBlock(QStringView text, Selection selection);

/// Puts a block of its own (a rule, a table) below the selected lines, with a blank line on both sides; the
/// selection is put at `cursor` inside the block.
[[nodiscard]] Change insertBlock(QStringView text, Selection selection, const QString &block,
                                 Selection inside);

} // namespace wengao::editor
