#pragma once

#include "references/names.h"

namespace wengao::references {

/// Name::parsed(), apart from the value class so that its rules stand together.
[[nodiscard]] Name readName(QStringView typed, QStringView language);

} // namespace wengao::references
