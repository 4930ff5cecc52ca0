#pragma once

#include "editor/selection.h"

#include <QList>
#include <QStringView>

namespace wengao::editor {

/// The lines the selection touches, without their breaks. A selection that ends at the start of a line does
/// not touch it.
[[nodiscard]] QList<TextRange> selectedLines(QStringView text, Selection selection);

/// The selection after the edits; where text is put in at its very ends, it stays with the text after it.
[[nodiscard]] Selection followed(Selection selection, const TextEdits &edits);

/// Moves the selected lines over the line above (`by` = -1) or below (+1). No edits at the text's ends.
[[nodiscard]] Change moveLines(QStringView text, Selection selection, int by);
/// Repeats the selected lines below themselves, or the selection itself if it is within a line.
[[nodiscard]] Change duplicateLines(QStringView text, Selection selection);
/// Removes the selected lines with one of their breaks.
[[nodiscard]] Change deleteLines(QStringView text, Selection selection);
/// The change of whole lines and the numbers of the lists around, counted anew where they were in order.
[[nodiscard]] Change recounted(QStringView text, const Change &change);
/// Puts each sentence of the selected lines, or of this line, on a line of its own; what stands before a line
/// (quote marks, an item's indent) stands before each. Headings, tables and code are left alone. Joining the
/// lines gives the paragraph back.
[[nodiscard]] Change splitSentences(QStringView text, Selection selection);
/// Joins the selected lines, or this line with the next. A space goes between words of alphabets, nothing
/// between Chinese or Japanese; list and quote marks of the joined lines go.
[[nodiscard]] Change joinLines(QStringView text, Selection selection);

} // namespace wengao::editor
