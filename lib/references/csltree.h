#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace wengao::references {

/// What kind of CSL file is expected.
enum class CslFile { Style, Locale };

/// Reads a CSL file as the tree that citeproc takes instead of XML: {name,
/// attrs, children}, texts as strings. So the XML is parsed by one parser that
/// knows its rules, and nothing else of the file reaches the script. Fails with
/// Syntax for what is no well-formed CSL file, with TooLarge above 4 MB or a
/// depth of 100, and with Unsupported for a CSL version other than 1.0.
[[nodiscard]] Result<QJsonObject> cslTree(const QByteArray &xml, CslFile file);

/// What a style says about itself.
struct StyleHead
{
    QString title;
    QString id;
    QString parent; ///< the id of the independent style whose rules it uses;
                    ///< empty for one with its own
    QString locale; ///< the default one; may be empty
    bool isNote = false;
    bool hasCitation = false;
    bool hasBibliography = false;
    bool linksTitles = false; ///< <title-link xmlns="urn:wengao:csl"/> stands in its <info>
};
[[nodiscard]] StyleHead styleHead(const QJsonObject &tree);

/// The style with only the rules for notes, or only those for the list of references: opening a large style
/// takes half the time then. The list loses its numbers, which a footnote brings along itself.
[[nodiscard]] QJsonObject reduced(const QJsonObject &tree, bool toNotes);

} // namespace wengao::references
