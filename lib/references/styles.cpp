#include "references/styles.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qint64 largestFile = qint64(4) * 1024 * 1024;

struct ShortName
{
    const char *shortName;
    const char *name;
};

/// What people call the built-in styles; also their order.
constexpr std::array<ShortName, 9> shortNames{
    {{"wengao", "wengao-web-note"},
     {"gbt7714", "china-national-standard-gb-t-7714-2015-numeric"},
     {"gbt7714-note", "china-national-standard-gb-t-7714-2015-note"},
     {"gbt7714-author-date", "china-national-standard-gb-t-7714-2015-author-date"},
     {"apa", "apa"},
     {"mla", "modern-language-association"},
     {"chicago-note", "chicago-fullnote-bibliography"},
     {"chicago-short-note", "chicago-note-bibliography"},
     {"chicago-author-date", "chicago-author-date"}}};

QString titleIn(QIODevice *device)
{
    QXmlStreamReader reader(device);
    while (reader.readNextStartElement()) {
        if (reader.name() == "style"_L1 || reader.name() == "info"_L1)
            continue;
        if (reader.name() == "title"_L1)
            return reader.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        reader.skipCurrentElement();
    }
    return {};
}

QString titleOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? titleIn(&file) : QString();
}

StyleInfo styleAt(const QString &path, StyleInfo::Origin origin)
{
    const QString name = QFileInfo(path).completeBaseName();
    const QString title = titleOf(path);
    return {name, title.isEmpty() ? name : title, path, origin};
}

QList<StyleInfo> builtInStyles()
{
    QList<StyleInfo> styles;
    for (const ShortName &row : shortNames)
        styles.append(styleAt(u":/wengao/csl/styles/%1.csl"_s.arg(QLatin1StringView(row.name)),
                              StyleInfo::Origin::BuiltIn));
    return styles;
}

QString fullName(const QString &name)
{
    for (const ShortName &row : shortNames) {
        if (name.compare(QLatin1StringView(row.shortName), Qt::CaseInsensitive) == 0)
            return QLatin1StringView(row.name);
    }
    return name;
}

QString shortNameOf(const QString &name)
{
    for (const ShortName &row : shortNames) {
        if (name == QLatin1StringView(row.name))
            return QLatin1StringView(row.shortName);
    }
    return {};
}

/// Lower case, with a space for what is neither letter nor digit: “GB/T 7714”
/// finds gb-t-7714.
QString searchable(QStringView text)
{
    QString plain;
    for (const QChar c : text)
        plain += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    return plain;
}

bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

/// A style id ends with its name: http://www.zotero.org/styles/apa.
QString nameInId(const QString &id)
{
    return id.startsWith("http"_L1) ? id.mid(id.lastIndexOf(u'/') + 1) : id;
}

Error notFound(const QString &name)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("wengao::references", "There is no citation style “%1”.")
                .arg(name.left(200)),
            u"style %1"_s.arg(name)};
}

} // namespace

const QList<StyleInfo> &Styles::builtIn()
{
    static const QList<StyleInfo> styles = builtInStyles();
    return styles;
}

QString Styles::defaultName()
{
    return QLatin1StringView(shortNames.front().name);
}

QList<StyleInfo> Styles::userStyles() const
{
    QList<StyleInfo> styles;
    if (m_folders.user.isEmpty())
        return styles;
    const QDir folder(m_folders.user);
    for (const QString &file : folder.entryList({u"*.csl"_s}, QDir::Files, QDir::Name))
        styles.append(styleAt(folder.filePath(file), StyleInfo::Origin::User));
    return styles;
}

QList<StyleInfo> Styles::installedStyles(const QStringList &words, qsizetype most) const
{
    QStringList paths;
    for (const QString &top : m_folders.installed) {
        for (const QString &folder : {top, top + u"/dependent"_s}) {
            QDirIterator files(folder, {u"*.csl"_s}, QDir::Files);
            while (files.hasNext()) {
                const QString path = files.next();
                if (hasAll(searchable(files.fileInfo().completeBaseName()), words))
                    paths.append(path);
            }
        }
    }
    // The shortest name is the nearest to what was asked for.
    std::sort(paths.begin(), paths.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    QList<StyleInfo> styles;
    for (const QString &path : paths.mid(0, most))
        styles.append(styleAt(path, StyleInfo::Origin::Installed));
    return styles;
}

QList<StyleInfo> Styles::search(QStringView words, qsizetype most) const
{
    const QStringList wanted = searchable(words).split(u' ', Qt::SkipEmptyParts);
    QList<StyleInfo> found;
    QStringList names;
    const auto add = [&](const StyleInfo &style) {
        if (found.size() < most && !names.contains(style.name)) {
            names.append(style.name);
            found.append(style);
        }
    };
    for (const StyleInfo &style : userStyles() + builtIn()) {
        if (hasAll(searchable(style.name + u' ' + style.title + u' ' + shortNameOf(style.name)), wanted))
            add(style);
    }
    if (!wanted.isEmpty()) {
        for (const StyleInfo &style : installedStyles(wanted, most))
            add(style);
    }
    return found;
}

Result<StyleInfo> Styles::find(const QString &name) const
{
    if (name.endsWith(".csl"_L1) && QFileInfo(name).isFile())
        return styleAt(name, StyleInfo::Origin::User);
    const QString wanted = fullName(nameInId(name.trimmed()));
    for (const StyleInfo &style : userStyles() + builtIn()) {
        if (style.name.compare(wanted, Qt::CaseInsensitive) == 0 || style.title == name)
            return style;
    }
    // The name is a file's name only, whatever was typed.
    const bool isPlain = !wanted.isEmpty() && !wanted.contains(u'/') && !wanted.contains(QChar(u'\0'));
    for (const QString &top : isPlain ? m_folders.installed : QStringList()) {
        for (const QString &folder : {top, top + u"/dependent"_s}) {
            const QString path = folder + u'/' + wanted.toLower() + u".csl"_s;
            if (QFileInfo(path).isFile())
                return styleAt(path, StyleInfo::Origin::Installed);
        }
    }
    const QList<StyleInfo> similar = search(name, 2);
    return similar.size() == 1 ? Result<StyleInfo>(similar.first()) : Result<StyleInfo>(notFound(name));
}

Result<QByteArray> Styles::read(const StyleInfo &style)
{
    QFile file(style.path);
    const QFileInfo info(style.path);
    if (info.isFile() && info.size() > largestFile)
        return Error{
            ErrorCode::TooLarge,
            QCoreApplication::translate("wengao::references", "This file is too large for a CSL style."),
            style.path};
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable,
                     QCoreApplication::translate("wengao::references", "The style “%1” cannot be read.")
                         .arg(style.name),
                     style.path + u": "_s + file.errorString()};
    return file.readAll();
}

QString Styles::localePath(const QString &tag) const
{
    const bool isPlain = std::all_of(tag.begin(), tag.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
    });
    if (!isPlain || tag.isEmpty())
        return {};
    const QString name = u"/locales-"_s + tag + u".xml"_s;
    QStringList folders = m_folders.locales;
    folders.prepend(u":/wengao/csl/locales"_s);
    for (const QString &folder : std::as_const(folders)) {
        if (QFileInfo(folder + name).isFile())
            return folder + name;
    }
    return {};
}

bool Styles::hasLocale(const QString &tag) const
{
    return !localePath(tag).isEmpty();
}

QByteArray Styles::locale(const QString &tag) const
{
    const QString path = localePath(tag);
    QFile file(path.isEmpty() ? localePath(u"en-US"_s) : path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wengao::references
