#pragma once

#include "references/item.h"

#include <QStringList>

namespace wengao::references {

/// All of an item that a search looks at, in the form of searchForm().
[[nodiscard]] QString searchFormOf(const Item &item);

/// True when the text holds every one of the words.
[[nodiscard]] bool holdsAll(QStringView text, const QStringList &words);

} // namespace wengao::references
