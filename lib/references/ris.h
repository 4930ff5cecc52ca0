#pragma once

#include "references/reading.h"

namespace wengao::references {

/// Reads RIS, by its specifications of 2001 and 2011: any line ends, records that lack ER or are followed by
/// text, values that go on over lines, tags repeated, one space missing around the dash. Linear; never fails.
[[nodiscard]] ReadItems readRis(QStringView text);

} // namespace wengao::references
