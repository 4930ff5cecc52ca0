#pragma once

#include "references/item.h"

#include <QList>

namespace wengao::references {

/// One record for each item, with CR LF as RIS demands, by the tables of ristables.h. `keys` are as many as
/// the items.
[[nodiscard]] QString writtenRis(const QList<Item> &items, const QStringList &keys);

} // namespace wengao::references
