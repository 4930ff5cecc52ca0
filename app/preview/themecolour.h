#pragma once

#include <QColor>
#include <QString>

namespace wengao::preview {

/// The colour of the page in a theme's style sheet (its --paper), so that the pane has it before the page
/// does. White or near black where the theme names none.
[[nodiscard]] QColor paperColour(const QString &themeCss, bool dark);

} // namespace wengao::preview
