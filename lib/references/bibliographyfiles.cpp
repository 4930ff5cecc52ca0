#include "references/library.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr std::array<const char *, 4> keys{"bibliography", "bibliographies", "references", "bibfile"};
constexpr std::array<const char *, 2> maps{"params", "cite"};

bool hasFittingSuffix(const QString &name)
{
    static const QSet<QString> suffixes{u"bib"_s, u"bibtex"_s, u"json"_s, u"ris"_s, u"enw"_s};
    return suffixes.contains(name.section(u'.', -1).toLower()) && !name.contains("://"_L1);
}

/// The names written under the keys, in this map and in those it is customary to nest them in.
void collect(const QVariantMap &settings, int depth, QStringList *names)
{
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        const QString key = setting.key().toLower();
        for (const char *wanted : keys) {
            if (key == QLatin1StringView(wanted))
                *names += setting.value().toStringList(); // of a text, the text alone
        }
        for (const char *map : maps) {
            if (key == QLatin1StringView(map) && depth < 2)
                collect(setting.value().toMap(), depth + 1, names);
        }
    }
}

} // namespace

QList<BibliographyFile> bibliographyFiles(const QVariantMap &settings, const QStringList &folders)
{
    QStringList names;
    collect(settings, 0, &names);
    QList<BibliographyFile> files;
    QSet<QString> seen;
    for (const QString &written : std::as_const(names)) {
        const QString name = written.trimmed();
        if (!hasFittingSuffix(name))
            continue;
        BibliographyFile file{{}, name, false};
        const QStringList places = QDir::isAbsolutePath(name) ? QStringList{u"/"_s} : folders;
        for (const QString &folder : places) {
            const QString path = QDir::cleanPath(QDir(folder).absoluteFilePath(name));
            const bool exists = QFileInfo(path).isFile();
            if (file.path.isEmpty() || exists)
                file.path = path;
            file.exists = exists;
            if (exists)
                break;
        }
        if (!file.path.isEmpty() && !seen.contains(file.path))
            files.append(file);
        seen.insert(file.path);
    }
    return files;
}

} // namespace wengao::references
