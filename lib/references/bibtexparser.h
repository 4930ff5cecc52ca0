#pragma once

#include "references/reading.h"

#include <QHash>

namespace wengao::references {

/// One entry of a BibTeX file as it is written: values keep their LaTeX and inner braces, macros are
/// replaced.
struct BibEntry
{
    QString type; ///< lower case, without @
    QString key;
    QHash<QString, QString> fields; ///< by names in lower case; of two with one name the first counts
    int line = 0;
};

struct BibFile
{
    QList<BibEntry> entries;
    QList<ReadProblem> problems;
};

/// Reads the syntax of BibTeX: @string, @comment and @preamble, values in braces or quotation marks joined by
/// #, entries in braces or parentheses. An entry that is not closed ends where the next begins. Linear in the
/// text and in what macros expand to, which is bounded.
[[nodiscard]] BibFile parsedBibTeX(QStringView text);

} // namespace wengao::references
