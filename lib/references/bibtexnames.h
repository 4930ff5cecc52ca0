#pragma once

#include "references/names.h"

#include <QList>
#include <QString>

namespace wengao::references {

/// The names of an author or editor field in BibTeX's own writing: separated by "and"; "First von Last",
/// "von Last, First", "von Last, Jr, First"; {in braces} what is never taken apart; BibLaTeX's
/// "family=…, given=…". "others" at the end is left out. Linear.
[[nodiscard]] QList<Name> namesFromBib(QStringView raw);

/// The names in that writing.
[[nodiscard]] QString namesToBib(const QList<Name> &names);

} // namespace wengao::references
