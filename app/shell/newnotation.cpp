#include "shell/newnotation.h"

#include "site/archetype.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace wengao::shell {

using namespace Qt::StringLiterals;
using frontmatter::Language;

namespace {

constexpr qsizetype neighbours = 40;

Language named(const QString &format)
{
    if (format == "toml"_L1)
        return Language::Toml;
    if (format == "json"_L1)
        return Language::Json;
    return format == "yaml"_L1 || format == "yml"_L1 ? Language::Yaml : Language::None;
}

/// By the first line alone: the rest of the beginning may be cut off.
Language beginning(const QString &path)
{
    constexpr qint64 enough = 64;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Language::None;
    QByteArray start = file.read(enough);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.startsWith("---"))
        return Language::Yaml;
    if (start.startsWith("+++"))
        return Language::Toml;
    return start.startsWith('{') ? Language::Json : Language::None;
}

Language ofNeighbours(const QString &articlePath)
{
    const QFileInfo article(articlePath);
    const QFileInfoList files =
        article.dir().entryInfoList({u"*.md"_s, u"*.markdown"_s}, QDir::Files | QDir::Readable, QDir::Time);
    std::array<int, 4> counts{};
    for (const QFileInfo &file : files.first(std::min(files.size(), neighbours)))
        ++counts.at(static_cast<std::size_t>(beginning(file.filePath())));
    counts.at(static_cast<std::size_t>(Language::None)) = 0;
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most > 0 ? static_cast<Language>(most - counts.begin()) : Language::None;
}

} // namespace

Language newNotation(const site::Site &site, const QString &articlePath)
{
    if (const Language said = named(site.config().dataFormat); said != Language::None)
        return said;
    if (articlePath.isEmpty())
        return Language::Yaml;
    const QString archetype = site::archetypeFor(site, articlePath).path;
    const Language ofTemplate = archetype.startsWith(u':') ? Language::None : beginning(archetype);
    const Language found = ofTemplate != Language::None ? ofTemplate : ofNeighbours(articlePath);
    return found != Language::None ? found : Language::Yaml;
}

} // namespace wengao::shell
