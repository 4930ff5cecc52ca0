#include "shell/themes.h"

#include "settings/settings.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>

namespace wengao::shell {

namespace {

struct Preference
{
    Q_DECLARE_TR_FUNCTIONS(wengao::shell::Preference)
};

/// A submenu of choices of which one holds.
template <typename T>
void addChoices(QMenu &menu, const QString &title, const QList<std::pair<QString, T>> &choices,
                settings::Settings &settings, const settings::Setting<T> &setting,
                const std::function<void()> &afterwards = {})
{
    QMenu *submenu = menu.addMenu(title);
    auto *group = new QActionGroup(submenu);
    for (const auto &[text, value] : choices) {
        QAction *action = submenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(settings.value(setting) == value);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, submenu,
                         [&settings, &setting, value = value, afterwards] {
                             settings.setValue(setting, value);
                             if (afterwards)
                                 afterwards();
                         });
    }
}

void addSwitch(QMenu &menu, const QString &text, settings::Settings &settings,
               const settings::Setting<bool> &setting)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(settings.value(setting));
    QObject::connect(action, &QAction::toggled, &menu,
                     [&settings, &setting](bool on) { settings.setValue(setting, on); });
}

} // namespace

QString themeCss(const QString &name)
{
    QFile file(QStringLiteral(":/wengao/themes/%1.css").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addRecentMenu(QAction &action, settings::SessionState &session, MainWindow &window)
{
    auto *menu = new QMenu(&window);
    action.setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &session, &window] {
        menu->clear();
        const QStringList files = session.recentFiles();
        for (const QString &path : files) {
            QString shown = QDir::toNativeSeparators(path);
            menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), menu,
                            [&window, path] { window.openArticle(path); })
                ->setEnabled(QFileInfo::exists(path));
        }
        if (!files.isEmpty())
            menu->addSeparator();
        menu->addAction(Preference::tr("&Forget these"), menu, [&session] { session.clearRecentFiles(); })
            ->setEnabled(!files.isEmpty());
    });
}

void addPreferenceMenus(CommandSet &commands, settings::Settings &settings, MainWindow &window)
{
    using settings::Palette;
    QMenu &menu = *commands.menu(Menu::View);
    addChoices<Palette>(menu, Preference::tr("&Colours"),
                        {{Preference::tr("As the &system"), Palette::System},
                         {Preference::tr("&Light"), Palette::Light},
                         {Preference::tr("&Dark"), Palette::Dark}},
                        settings, settings::keys::palette);
    addChoices<int>(menu, Preference::tr("L&anguage"),
                    {{Preference::tr("As the &system"), 0},
                     {QStringLiteral("English"), 1},
                     {QStringLiteral("简体中文"), 2}},
                    settings, settings::keys::language, [&window] {
                        QMessageBox::information(
                            &window, QCoreApplication::applicationName(),
                            Preference::tr("The language changes when Wengao starts the next time."));
                    });
    addChoices<bool>(
        menu, Preference::tr("&Emphasis in the preview"),
        {{Preference::tr("As &Hugo publishes it"), false}, {Preference::tr("&CJK-friendly"), true}}, settings,
        settings::keys::cjkFriendly);
    addSwitch(menu, Preference::tr("Title and &date in the preview"), settings,
              settings::keys::previewHeader);
    addSwitch(menu, Preference::tr("&Scroll text and preview together"), settings,
              settings::keys::scrollSync);
    addSwitch(menu, Preference::tr("Footnote marks &before 。 and ，"), settings,
              settings::keys::notesBeforeMarks);
    addSwitch(menu, Preference::tr("&Wrap long lines"), settings, settings::keys::wrapLines);
}

} // namespace wengao::shell
