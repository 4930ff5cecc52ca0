#pragma once

#include <QStringView>

#include <span>

namespace wengao::references {

/// What one entry type of BibTeX or BibLaTeX is called in CSL.
struct BibType
{
    const char *bib;
    const char *csl;
    const char *genre = nullptr; ///< what the type itself says, in CSL's variable for it
    bool writes = false;         ///< the CSL type is written as this one
};
[[nodiscard]] std::span<const BibType> bibTypes();
/// Null for a type that is not known.
[[nodiscard]] const BibType *bibTypeNamed(QStringView bib);
/// What a CSL type is written as.
[[nodiscard]] const BibType &bibTypeFor(QStringView csl);

/// How a value is turned into that of a CSL variable.
enum class BibForm { Text, Names, Pages, Date, Address, Doi, Verbatim, Keywords, Language };

/// One field and the CSL variable it means; of several fields for one variable the first in the table wins.
struct BibField
{
    const char *bib;
    const char *csl;
    BibForm form = BibForm::Text;
    const char *onlyFor = nullptr; ///< CSL types it means that in, with a space on both sides; null for all
    bool writes = false;
};
[[nodiscard]] std::span<const BibField> bibFields();

} // namespace wengao::references
