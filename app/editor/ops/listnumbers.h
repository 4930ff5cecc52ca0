#pragma once

#include <QStringList>

namespace wengao::editor {

/// Counts the ordered items of a list anew, line by line, and shifts what belongs to an item whose number
/// became wider. A list keeps its first number; where its second item repeats it, all do. Items in the lines
/// [firstTouched, lastTouched] have just been made or moved: their own numbers mean nothing.
void renumber(QStringList &lines, qsizetype firstTouched, qsizetype lastTouched);

} // namespace wengao::editor
