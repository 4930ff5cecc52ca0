#pragma once

#include "base/textrange.h"

#include <QStringView>

namespace wengao::editor {

enum class ListKind { None, Bullet, Ordered };

/// What stands before a line's own text: block quote marks, then at most one list marker, then a task box.
/// Ranges and offsets count from the start of the line; `contentStart` is where the text proper begins.
struct LinePrefix
{
    TextRange quotes; ///< "> > " with the spaces around the marks
    int quoteDepth = 0;
    TextRange indent; ///< white space after the quotes
    int indentColumns = 0;
    ListKind list = ListKind::None;
    QChar mark;       ///< '-', '*', '+' of a bullet; '.' or ')' after a number
    int number = 0;   ///< of an ordered item
    TextRange marker; ///< the bullet, or number and mark, without spaces
    bool isTask = false;
    bool isDone = false;
    TextRange box; ///< "[ ]" of a task
    qsizetype contentStart = 0;
    int contentColumn = 0; ///< columns from after the quotes to the item's text (before a task box)

    [[nodiscard]] bool isItem() const { return list != ListKind::None; }
};

/// Reads the prefix as CommonMark and GFM do; a line with nothing before its text gives an empty prefix with
/// `contentStart` after the white space.
[[nodiscard]] LinePrefix linePrefix(QStringView line);

/// Where the text goes on after the quote marks at `from`, at most `limit` of them; `depth` is how many.
[[nodiscard]] qsizetype skipQuotes(QStringView line, qsizetype from, int limit, int &depth);

/// The first unit at or after `from` that is neither space nor tab.
[[nodiscard]] qsizetype skipBlanks(QStringView line, qsizetype from);

/// Columns of the white space in [from, to), tabs going to the next multiple of four.
[[nodiscard]] int blankColumns(QStringView line, qsizetype from, qsizetype to);

/// True for three or more of one of * - _ with nothing but blanks between.
[[nodiscard]] bool isThematicBreak(QStringView content);

/// True when the line has nothing but blanks.
[[nodiscard]] bool isBlankLine(QStringView line);

} // namespace wengao::editor
