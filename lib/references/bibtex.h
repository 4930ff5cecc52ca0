#pragma once

#include "references/reading.h"

namespace wengao::references {

/// Reads a file of BibTeX or BibLaTeX: the syntax as parsedBibTeX() does, LaTeX as fromLatex(), names as
/// namesFromBib(), types and fields by the tables of bibtextables.h, crossref and xdata by BibLaTeX's rules.
/// Linear; never fails.
[[nodiscard]] ReadItems readBibTeX(QStringView text);

} // namespace wengao::references
