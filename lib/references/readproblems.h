#pragma once

#include "references/reading.h"

namespace wengao::references {

/// What can be wrong in a file of references; each has one sentence.
enum class Trouble {
    MoreProblems,
    NoKey,
    NotClosed,    ///< %1 key
    NoFields,     ///< %1 key
    Unexpected,   ///< %1 character
    NoValue,      ///< %1 field
    UnknownMacro, ///< %1 macro
    TooMuchText,
    KeyTwice,      ///< %1 key
    UnknownParent, ///< %1 key of the parent
    RecordNotEnded,
    RecordNotBegun,
    UnknownType, ///< %1 type
    BadLine,
    BadXml, ///< %1 reason
    BadJsonEntry,
    NoType,
    BadDate, ///< %1 date
};

/// The most problems a list of them holds; the last one then says that there are more.
inline constexpr qsizetype mostProblems = 500;

/// Adds a problem, but never more than the list may hold.
void addProblem(QList<ReadProblem> *problems, int line, Trouble trouble, const QString &detail = {});

} // namespace wengao::references
