#pragma once

#include <QStringList>

namespace wengao::editor {

/// Counts the ordered items of a list anew, line by line, and shifts what belongs to an item whose number
/// became wider. A list keeps its first number; where its second item repeats it, all do. Items in the lines
/// [firstTouched, lastTouched] have just been made or moved: their own numbers mean nothing.
void renumber(QStringList &lines, qsizetype firstTouched, qsizetype lastTouched);

/// Counts `after`, which changes of whole lines made of `before`, anew where `before` was counted in order,
/// be it 1, 2, 3 or 1, 1, 1. A list keeps its first number, whichever item comes first now.
void recount(const QStringList &before, QStringList &after);

} // namespace wengao::editor
