#pragma once

#include "references/reading.h"

namespace wengao::references {

/// The items as UTF-8 text in a format: BibTeX (read by BibLaTeX too), RIS with CR LF as it demands, or
/// CSL-JSON. Keys that are missing or taken are made from author, year and title. What a format cannot hold
/// is left out; CSL-JSON holds all. Fails for a format that is only read.
[[nodiscard]] Result<QByteArray> writtenItems(const QList<Item> &items, SourceFormat format);

/// A key for an item that no key in `taken` equals: letters and digits of ASCII.
[[nodiscard]] QString citationKey(const Item &item, const QSet<QString> &taken = {});

/// The usual ending of a file in the format, without the dot; empty for a format that is only read.
[[nodiscard]] QString fileSuffix(SourceFormat format);

} // namespace wengao::references
