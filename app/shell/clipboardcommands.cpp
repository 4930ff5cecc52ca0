#include "shell/clipboardcommands.h"

#include "preview/previewpane.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QMenu>

#include <array>
#include <string_view>

namespace wengao::shell {

namespace {

struct Entry
{
    const char *text;
    QKeySequence::StandardKey key;
    const char *slot;   ///< of every widget that edits text
    const char *before; ///< the command that follows in the menu
};

constexpr std::array entries{
    Entry{QT_TRANSLATE_NOOP("wengao::shell::ClipboardCommands", "Cu&t"), QKeySequence::Cut, "cut",
          "pastePlain"},
    Entry{QT_TRANSLATE_NOOP("wengao::shell::ClipboardCommands", "&Copy"), QKeySequence::Copy, "copy",
          "pastePlain"},
    Entry{QT_TRANSLATE_NOOP("wengao::shell::ClipboardCommands", "&Paste"), QKeySequence::Paste, "paste",
          "pastePlain"},
    Entry{QT_TRANSLATE_NOOP("wengao::shell::ClipboardCommands", "Select &all"), QKeySequence::SelectAll,
          "selectAll", "expandSelection"},
};

} // namespace

ClipboardCommands::ClipboardCommands(const CommandSet &commands, preview::PreviewPane &preview,
                                     QWidget &window)
    : QObject(&window), m_preview(preview), m_window(window)
{
    for (const Entry &entry : entries) {
        auto *action = new QAction(tr(entry.text), this);
        action->setObjectName(QStringLiteral("edit.") + QLatin1String(entry.slot));
        action->setShortcut(entry.key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, slot = entry.slot] { run(slot); });
        commands.menu(Menu::Edit)->insertAction(commands.action(QString::fromLatin1(entry.before)), action);
    }
}

void ClipboardCommands::run(const char *slot)
{
    QWidget *focus = m_window.focusWidget();
    if (!focus)
        return;
    if (!m_preview.isAncestorOf(focus) || focus->inherits("QLineEdit")) {
        QMetaObject::invokeMethod(focus, slot);
        return;
    }
    if (std::string_view(slot) == "copy")
        m_preview.copy();
    else if (std::string_view(slot) == "selectAll")
        m_preview.selectAll();
}

} // namespace wengao::shell
