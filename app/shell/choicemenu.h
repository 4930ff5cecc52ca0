#pragma once

#include "settings/settings.h"

#include <QActionGroup>
#include <QMenu>

#include <utility>

namespace wengao::shell {

/// A submenu of choices of which one holds; it follows the setting wherever that is changed.
template <typename T>
QMenu *addChoices(QMenu &menu, const QString &title, const QList<std::pair<QString, T>> &choices,
                  settings::Settings &settings, const settings::Setting<T> &setting)
{
    QMenu *submenu = menu.addMenu(title);
    auto *group = new QActionGroup(submenu);
    for (const auto &[text, value] : choices) {
        QAction *action = submenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(settings.value(setting) == value);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, submenu,
                         [&settings, &setting, value = value] { settings.setValue(setting, value); });
        QObject::connect(&settings, &settings::Settings::changed, action,
                         [action, &settings, &setting, value = value] {
                             action->setChecked(settings.value(setting) == value);
                         });
    }
    return submenu;
}

/// An entry that turns a setting on and off and follows it.
inline void addSwitch(QMenu &menu, const QString &text, settings::Settings &settings,
                      const settings::Setting<bool> &setting)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(settings.value(setting));
    QObject::connect(action, &QAction::toggled, &menu,
                     [&settings, &setting](bool on) { settings.setValue(setting, on); });
    QObject::connect(&settings, &settings::Settings::changed, action,
                     [action, &settings, &setting] { action->setChecked(settings.value(setting)); });
}

} // namespace wengao::shell
