#include "spelling/installed.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wengao::spelling {

using namespace Qt::StringLiterals;

QList<DictionaryFiles> installedDictionaries(const QStringList &folders)
{
    QList<DictionaryFiles> found;
    for (const QString &folder : folders) {
        const QFileInfoList affixes = QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files | QDir::Readable);
        for (const QFileInfo &affix : affixes) {
            const QString language = affix.completeBaseName();
            const QString words = affix.path() + u'/' + language + u".dic"_s;
            const bool isKnown = std::any_of(found.cbegin(), found.cend(), [&](const DictionaryFiles &files) {
                return files.language == language;
            });
            if (!isKnown && !language.startsWith("hyph_"_L1) && QFileInfo(words).isReadable())
                found.append({language, affix.filePath(), words});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const DictionaryFiles &a, const DictionaryFiles &b) { return a.language < b.language; });
    return found;
}

const DictionaryFiles *dictionaryFor(const QList<DictionaryFiles> &installed, const QString &language)
{
    QString wanted = language;
    wanted.replace(u'-', u'_');
    const QString alone = wanted.section(u'_', 0, 0);
    const DictionaryFiles *related = nullptr;
    for (const DictionaryFiles &files : installed) {
        if (files.language.compare(wanted, Qt::CaseInsensitive) == 0)
            return &files;
        if (!related && files.language.section(u'_', 0, 0).compare(alone, Qt::CaseInsensitive) == 0)
            related = &files;
    }
    return related;
}

} // namespace wengao::spelling
