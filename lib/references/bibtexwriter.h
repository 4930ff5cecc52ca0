#pragma once

#include "references/item.h"

#include <QList>

namespace wengao::references {

/// One entry for each item, in UTF-8 BibTeX that BibLaTeX reads too, by the tables of bibtextables.h. `keys`
/// are as many as the items.
[[nodiscard]] QString writtenBibTeX(const QList<Item> &items, const QStringList &keys);

} // namespace wengao::references
