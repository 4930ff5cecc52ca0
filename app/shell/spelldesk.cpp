#include "shell/spelldesk.h"

#include "editor/textpane.h"
#include "settings/settings.h"
#include "shell/articleview.h"
#include "shell/choicemenu.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace wengao::shell {

using namespace Qt::StringLiterals;

namespace {

/// Where Hunspell's own programs look, a person's folders first.
QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders.append(data + u"/hunspell"_s);
        folders.append(data + u"/myspell/dicts"_s);
    }
    folders.append({u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s});
    return folders;
}

/// "en_US" as a person calls it.
QString languageName(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C)
        return language;
    const QString name = locale.nativeLanguageName();
    return language.contains(u'_') ? u"%1 (%2)"_s.arg(name, locale.nativeTerritoryName()) : name;
}

} // namespace

SpellDesk::SpellDesk(MainWindow &window, settings::Settings &settings, storage::FileSystem &files,
                     const QString &dataFolder)
    : QObject(&window),
      m_window(window),
      m_settings(settings),
      m_files(files),
      m_wordFile(dataFolder + u"/words.txt"_s),
      m_menu(window.commands()->menu(Menu::Tools)->addMenu(tr("&Spelling")))
{
    window.commands()->menu(Menu::Tools)->menuAction()->setVisible(true);
    if (const auto content = storage::readFile(files, m_wordFile))
        m_ownWords = QString::fromUtf8(content->bytes).split(u'\n', Qt::SkipEmptyParts);
    connect(m_menu, &QMenu::aboutToShow, this, &SpellDesk::fillMenu);
    connect(&m_speller, &editor::Speller::ownWordAdded, this, &SpellDesk::keepWord);
    connect(&m_speller, &editor::Speller::failed, this, &SpellDesk::told);
    connect(&settings, &settings::Settings::changed, this, &SpellDesk::apply);
    m_installed = spelling::installedDictionaries(dictionaryFolders());
    apply();
}

void SpellDesk::serve(ArticleView &view)
{
    view.pane()->setSpeller(&m_speller);
}

/// What was chosen, else the system's language, else English: the words between Chinese are mostly that.
QString SpellDesk::chosenLanguage() const
{
    const QString chosen = m_settings.value(settings::keys::spellingLanguage);
    if (spelling::dictionaryFor(m_installed, chosen))
        return chosen;
    const QString own = QLocale::system().name();
    return spelling::dictionaryFor(m_installed, own) ? own : u"en_US"_s;
}

void SpellDesk::apply()
{
    std::optional<spelling::DictionaryFiles> wanted;
    const auto *files = spelling::dictionaryFor(m_installed, chosenLanguage());
    if (files && m_settings.value(settings::keys::spelling))
        wanted = *files;
    if (wanted == m_used)
        return;
    m_used = wanted;
    m_speller.setDictionary(m_used, m_ownWords);
}

/// Anew at each opening: a dictionary may have been installed meanwhile.
void SpellDesk::fillMenu()
{
    m_installed = spelling::installedDictionaries(dictionaryFolders());
    m_menu->clear();
    if (m_installed.isEmpty()) {
        m_menu->addAction(tr("No dictionary is installed"))->setEnabled(false);
        m_menu->addAction(tr("They come in packages such as hunspell-en-us"))->setEnabled(false);
        return;
    }
    addSwitch(*m_menu, tr("&Underline misspelt words"), m_settings, settings::keys::spelling);
    m_menu->addSeparator();
    addDictionaries();
}

void SpellDesk::addDictionaries()
{
    auto *group = new QActionGroup(m_menu);
    const auto *used = spelling::dictionaryFor(m_installed, chosenLanguage());
    for (const spelling::DictionaryFiles &files : std::as_const(m_installed)) {
        QAction *action = m_menu->addAction(languageName(files.language));
        action->setCheckable(true);
        action->setChecked(used && used->language == files.language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language = files.language] {
            m_settings.setValue(settings::keys::spellingLanguage, language);
            apply();
        });
    }
}

void SpellDesk::keepWord(const QString &word)
{
    if (!m_ownWords.contains(word))
        m_ownWords.append(word);
    QDir().mkpath(QFileInfo(m_wordFile).path());
    storage::WriteOptions options;
    options.target = storage::Target::Any;
    const auto written =
        storage::writeFile(m_files, m_wordFile, (m_ownWords.join(u'\n') + u'\n').toUtf8(), options);
    if (written)
        Q_EMIT told(tr("“%1” is in your dictionary now.").arg(word));
    else
        Q_EMIT told(written.error().message);
}

} // namespace wengao::shell
