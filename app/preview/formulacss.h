#pragma once

#include <QString>

namespace wengao::preview {

/// KaTeX's own style sheet, with the addresses at which ArticleScheme has its fonts.
[[nodiscard]] QString formulaCss();

} // namespace wengao::preview
