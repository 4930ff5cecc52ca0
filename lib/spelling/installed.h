#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wengao::spelling {

/// The two files of a Hunspell dictionary. `language` is their name, such as "en_US".
struct DictionaryFiles
{
    QString language;
    QString affixes;
    QString words;
    friend bool operator==(const DictionaryFiles &, const DictionaryFiles &) = default;
};

/// The dictionaries that lie in these folders, sorted by language, each language once: the first folder that
/// has it wins. Hyphenation and thesaurus files are none.
[[nodiscard]] QList<DictionaryFiles> installedDictionaries(const QStringList &folders);

/// The dictionary for a language tag such as "en-GB" or "en_GB": the same language and country, else the same
/// language; null if there is none.
[[nodiscard]] const DictionaryFiles *dictionaryFor(const QList<DictionaryFiles> &installed,
                                                   const QString &language);

} // namespace wengao::spelling
