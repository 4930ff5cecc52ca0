#include "shell/themes.h"

#include "settings/settings.h"
#include "shell/choicemenu.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"

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
    QMenu *languages = addChoices<int>(menu, Preference::tr("L&anguage"),
                                       {{Preference::tr("As the &system"), 0},
                                        {QStringLiteral("English"), 1},
                                        {QStringLiteral("简体中文"), 2}},
                                       settings, settings::keys::language);
    QObject::connect(languages, &QMenu::triggered, &window, [&window] {
        QMessageBox::information(&window, Preference::tr("Wengao"),
                                 Preference::tr("The language changes when Wengao starts the next time."));
    });
    addSwitch(menu, Preference::tr("Footnote marks &before 。 and ，"), settings,
              settings::keys::notesBeforeMarks);
}

} // namespace wengao::shell
