#pragma once

#include "settings/settings.h"

#include <QList>

namespace wengao::shell {

/// Which form of a theme is shown.
enum class ThemeScheme { AsTheWindow, Light, Dark };

/// A line of the table of reading themes.
struct PreviewTheme
{
    const char *name; ///< of its style sheet
    const char *title;
    ThemeScheme scheme;
};

/// The themes in the order of the menu; their titles are translated as PreviewDesk's.
[[nodiscard]] const QList<PreviewTheme> &previewThemes();
/// The one a person chose, the first where that is unknown.
[[nodiscard]] const PreviewTheme &previewTheme(const settings::Settings &settings);

} // namespace wengao::shell
