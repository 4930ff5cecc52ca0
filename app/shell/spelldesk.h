#pragma once

#include "editor/speller.h"

#include <QObject>

class QMenu;

namespace wengao::settings {
class Settings;
}
namespace wengao::storage {
class FileSystem;
}

namespace wengao::shell {

class ArticleView;
class MainWindow;

/// Spelling in all text panes: which dictionary is used, the menu to choose it from, and the person's own
/// words, one a line in a file of the data folder.
class SpellDesk final : public QObject
{
    Q_OBJECT

public:
    SpellDesk(MainWindow &window, settings::Settings &settings, storage::FileSystem &files,
              const QString &dataFolder);

    void serve(ArticleView &view);

Q_SIGNALS:
    /// A sentence for the status bar.
    void told(const QString &message);

private:
    void fillMenu();
    void addDictionaries();
    void apply();
    void keepWord(const QString &word);
    [[nodiscard]] QString chosenLanguage() const;

    MainWindow &m_window;
    settings::Settings &m_settings;
    storage::FileSystem &m_files;
    QString m_wordFile;
    QStringList m_ownWords;
    QList<spelling::DictionaryFiles> m_installed;
    std::optional<spelling::DictionaryFiles> m_used;
    editor::Speller m_speller;
    QMenu *m_menu;
};

} // namespace wengao::shell
