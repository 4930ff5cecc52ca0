#include "site/archetype.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace wengao::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesAtMost = 1 << 20;
constexpr qsizetype templatesAtMost = 100;
constexpr int steps = 16; ///< of one pipe

QString told(const char *text)
{
    return QCoreApplication::translate("wengao::site", text);
}

QString unquoted(const QString &word)
{
    const bool isQuoted =
        word.size() >= 2 && (word.front() == u'"' || word.front() == u'`') && word.back() == word.front();
    return isQuoted ? word.sliced(1, word.size() - 2) : word;
}

bool isText(const QString &word)
{
    return word.size() >= 2 && (word.startsWith(u'"') || word.startsWith(u'`'));
}

QString titled(QString text)
{
    bool starts = true;
    for (QChar &c : text) {
        if (starts && c.isLetter())
            c = c.toUpper();
        starts = c.isSpace();
    }
    return text;
}

/// A date in Go's way of telling a format: by how the reference moment would be written.
QString formatted(const QDateTime &date, const QString &layout)
{
    static const QHash<QString, QString> parts{{u"2006"_s, u"yyyy"_s}, {u"01"_s, u"MM"_s},
                                               {u"02"_s, u"dd"_s},     {u"15"_s, u"HH"_s},
                                               {u"04"_s, u"mm"_s},     {u"05"_s, u"ss"_s}};
    static const QRegularExpression part(u"2006|Z07:00|-07:00|-0700|01|02|15|04|05"_s);
    const QString iso = date.toOffsetFromUtc(date.offsetFromUtc()).toString(Qt::ISODate);
    const QString zone = iso.endsWith(u'Z') ? u"+00:00"_s : iso.last(6);
    QString result;
    qsizetype at = 0;
    auto matches = part.globalMatch(layout);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString written = match.captured();
        result += QStringView(layout).sliced(at, match.capturedStart() - at);
        if (parts.contains(written))
            result += QLocale::c().toString(date, parts.value(written));
        else
            result += written == "-0700"_L1 ? QString(zone).remove(u':') : zone;
        at = match.capturedEnd();
    }
    return result + layout.sliced(at);
}

std::optional<QString> valueOf(const QString &word, const Beginning &beginning)
{
    if (isText(word))
        return unquoted(word);
    if (word == ".Name"_L1 || word == ".Title"_L1 || word == ".File.ContentBaseName"_L1 ||
        word == ".File.TranslationBaseName"_L1 || word == ".File.BaseFileName"_L1 ||
        word == ".TranslationBaseName"_L1)
        return beginning.name;
    const QDateTime zoned = beginning.date.toOffsetFromUtc(beginning.date.offsetFromUtc());
    if (word == ".Date"_L1 || word == "now"_L1 || word == "time.Now"_L1)
        return zoned.toString(Qt::ISODate);
    if (word == ".Site.Title"_L1 || word == "site.Title"_L1)
        return beginning.siteTitle;
    return {};
}

/// One command of a pipe; `piped` is its last argument when there is one.
std::optional<QString> evaluated(QStringList words, const std::optional<QString> &piped,
                                 const Beginning &beginning)
{
    if (words.isEmpty())
        return {};
    const QString name = words.takeFirst();
    if (name == ".Date.Format"_L1 || name == "now.Format"_L1)
        return words.size() == 1 ? std::optional(formatted(beginning.date, unquoted(words.first())))
                                 : std::nullopt;
    if (words.isEmpty() && !piped)
        return valueOf(name, beginning);
    QStringList values;
    for (const QString &word : std::as_const(words)) {
        const std::optional<QString> value = valueOf(word, beginning);
        if (!value)
            return {};
        values.append(*value);
    }
    if (piped)
        values.append(*piped);
    const QString function = name.section(u'.', -1);
    if (function == "replace"_L1 && values.size() == 3)
        return values[0].replace(values[1], values[2]);
    if (function == "dateFormat"_L1 && values.size() == 2)
        return formatted(beginning.date, values[0]);
    if (values.size() != 1)
        return {};
    if (function == "title"_L1 || function == "Title"_L1)
        return titled(values[0]);
    if (function == "humanize"_L1)
        return titled(values[0].replace(u'-', u' ').replace(u'_', u' '));
    if (function == "lower"_L1 || function == "ToLower"_L1)
        return values[0].toLower();
    if (function == "upper"_L1)
        return values[0].toUpper();
    if (function == "urlize"_L1)
        return values[0].simplified().replace(u' ', u'-').toLower();
    if (function == "time"_L1 || function == "markdownify"_L1 || function == "plainify"_L1)
        return values[0];
    return {};
}

std::optional<QString> pipe(const QString &action, const Beginning &beginning)
{
    static const QRegularExpression word(u"\"[^\"]*\"|`[^`]*`|\\||[^\\s|]+"_s);
    QStringList words;
    std::optional<QString> value;
    int left = steps;
    auto matches = word.globalMatch(action);
    while (matches.hasNext() && left > 0) {
        const QString next = matches.next().captured();
        if (next != "|"_L1) {
            words.append(next);
            continue;
        }
        --left;
        value = evaluated(std::exchange(words, {}), value, beginning);
        if (!value)
            return {};
    }
    return evaluated(words, value, beginning);
}

/// The value as it may stand at a place of the text: inside quotes it must not end them.
QString escapedFor(const QString &before, const QString &value)
{
    const qsizetype line = before.lastIndexOf(u'\n') + 1;
    const QString start = before.sliced(line);
    QString text = value;
    text.replace(u'\n', u' ');
    if (start.count(u'"') % 2 == 1)
        return text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    const bool isToml = before.startsWith("+++"_L1);
    if (start.count(u'\'') % 2 == 1)
        return isToml ? text.replace(u'\'', u'’') : text.replace(u'\'', "''"_L1);
    return text;
}

} // namespace

QList<Archetype> archetypes(const Site &site)
{
    QList<Archetype> result;
    if (site.exists()) {
        const QDir folder(site.root() + "/archetypes"_L1);
        const QFileInfoList files =
            folder.entryInfoList({u"*.md"_s}, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &file : files.first(std::min(files.size(), templatesAtMost)))
            result.append({file.completeBaseName(), file.filePath()});
        const QFileInfoList bundles = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &bundle : bundles.first(std::min(bundles.size(), templatesAtMost))) {
            if (QFileInfo::exists(bundle.filePath() + "/index.md"_L1))
                result.append({bundle.fileName(), bundle.filePath() + "/index.md"_L1});
        }
    }
    result.append(
        {told(QT_TRANSLATE_NOOP("wengao::site", "Plain article")), u":/wengao/templates/plain.md"_s});
    result.append({told(QT_TRANSLATE_NOOP("wengao::site", "Article with references and keywords")),
                   u":/wengao/templates/references.md"_s});
    return result;
}

Archetype archetypeFor(const Site &site, const QString &articlePath)
{
    const QList<Archetype> all = archetypes(site);
    const QString content = site.root() + u'/' + site.config().contentFolder + u'/';
    const QString path = QDir::cleanPath(QFileInfo(articlePath).absoluteFilePath());
    const QString section = site.exists() && path.startsWith(content)
                                ? path.sliced(content.size()).section(u'/', 0, 0)
                                : QString();
    for (const QString &wanted : {section, u"default"_s}) {
        for (const Archetype &archetype : all) {
            if (!wanted.isEmpty() && archetype.name == wanted && !archetype.path.startsWith(u':'))
                return archetype;
        }
    }
    return all.at(all.size() - 2);
}

Result<QString> archetypeSource(const Archetype &archetype)
{
    QFile file(archetype.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::NotReadable,
            told(QT_TRANSLATE_NOOP("wengao::site", "The template “%1” cannot be read.")).arg(archetype.name)};
    QString text = QString::fromUtf8(file.read(bytesAtMost));
    return text.replace("\r\n"_L1, "\n"_L1);
}

QString filled(const QString &source, const Beginning &beginning)
{
    static const QRegularExpression action(u"\\{\\{-?\\s*([^{}]*?)\\s*-?\\}\\}"_s);
    QString result;
    qsizetype at = 0;
    auto matches = action.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(source).sliced(at, match.capturedStart() - at);
        const std::optional<QString> value = pipe(match.captured(1), beginning);
        result += value ? escapedFor(result, *value) : match.captured();
        at = match.capturedEnd();
    }
    return result + source.sliced(at);
}

} // namespace wengao::site
