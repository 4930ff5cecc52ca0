#pragma once

#include <QString>

class QAction;

namespace wengao::settings {
class SessionState;
class Settings;
} // namespace wengao::settings

namespace wengao::shell {

class CommandSet;
class MainWindow;

/// The style sheet of a reading theme, the same for preview and export; empty when there is none of the name.
[[nodiscard]] QString themeCss(const QString &name);

/// Hangs the list of recent files below `action`; it is made anew each time it opens.
void addRecentMenu(QAction &action, settings::SessionState &session, MainWindow &window);

/// Adds what a person may prefer to the view menu: colours, language, the emphasis rule and more.
void addPreferenceMenus(CommandSet &commands, settings::Settings &settings, MainWindow &window);

} // namespace wengao::shell
