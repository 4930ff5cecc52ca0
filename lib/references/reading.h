#pragma once

#include "base/result.h"
#include "references/item.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wengao::references {

enum class SourceFormat { Unknown, BibTeX, Ris, EndNoteTagged, EndNoteXml, CslJson };

/// Something in a file that was not understood; what stands around it was still read.
struct ReadProblem
{
    int line = 0;    ///< 1-based; 0 when the whole file is meant
    QString message; ///< a sentence for a person
};

/// What a file of references holds. Every item has an id, unique in the file where its keys are.
struct ReadItems
{
    SourceFormat format = SourceFormat::Unknown;
    QList<Item> items;
    QList<int> lines; ///< of each item, where it starts, 1-based
    QList<ReadProblem> problems;
};

/// The format of a text by what stands in it; a file's name decides only where the text leaves it open.
[[nodiscard]] SourceFormat detectedFormat(QStringView text, const QString &nameHint = {});

/// Reads BibTeX, BibLaTeX, RIS, EndNote (.enw and XML) and CSL-JSON, in any encoding that lib/text finds. An
/// entry that is broken is a problem with its line, and the others are read. Fails for what is no text
/// (NotAnArticle), for more than 64 MiB (TooLarge) and for a text in none of these formats (Unsupported).
/// Linear in time, nesting is bounded; thread-safe.
[[nodiscard]] Result<ReadItems> readItems(const QByteArray &bytes, const QString &nameHint = {});

/// The same for a text that is decoded already, such as the clipboard's.
[[nodiscard]] Result<ReadItems> readItems(const QString &text, const QString &nameHint = {});

/// A format's name for people, such as "BibTeX".
[[nodiscard]] QString formatName(SourceFormat format);

} // namespace wengao::references
