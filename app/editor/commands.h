#pragma once

#include <QString>

#include <span>

namespace wengao::editor {

class TextPane;

/// Where a command belongs in the window's menus.
enum class CommandGroup { Edit, Find, Insert, Format, Heading, Lines, Table, View };

/// One command of the text pane. `id` is stable (settings, icons, tests), `text` and `shortcut` are what the
/// window's action starts with; `shortcut` is portable text and may be empty.
struct Command
{
    const char *id;
    CommandGroup group;
    const char *text;
    const char *shortcut;
    void (*run)(TextPane &pane);
    bool changesText = true; ///< to be disabled on a read-only article
};

/// Every command, in menu order.
[[nodiscard]] std::span<const Command> commands();
/// The command of that id; null if there is none.
[[nodiscard]] const Command *findCommand(QStringView id);
/// The command's translated text.
[[nodiscard]] QString commandText(const Command &command);

} // namespace wengao::editor
