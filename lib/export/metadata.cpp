#include "export/metadata.h"

#include "markdown/rendered.h"
#include "site/site.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr qsizetype longestDescription = 160;

QVariant find(const QVariantMap &map, QLatin1StringView key)
{
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key().compare(key, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

QString firstText(const QVariantMap &fields, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QVariant value = find(fields, key);
        if (value.typeId() == QMetaType::QVariantMap || value.typeId() == QMetaType::QVariantList)
            continue;
        const QString text = value.toString().simplified();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// A text, a list of texts, or a map (or list of maps) with a name.
QStringList names(const QVariant &value)
{
    QStringList result;
    if (value.typeId() == QMetaType::QVariantMap) {
        result.append(find(value.toMap(), "name"_L1).toString().simplified());
    } else if (value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList) {
        for (const QVariant &item : value.toList())
            result.append(names(item));
    } else {
        result.append(value.toString().simplified());
    }
    result.removeAll(QString());
    return result;
}

QString shortened(const QString &text)
{
    if (text.size() <= longestDescription)
        return text;
    QString cut = text.left(longestDescription);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'…';
}

QString languageOf(const QVariantMap &fields, const site::Site &site, const QString &articlePath,
                   const QString &sample)
{
    const QString own =
        site::canonicalLanguage(firstText(fields, {"lang"_L1, "language"_L1, "languageCode"_L1}));
    if (!own.isEmpty())
        return own;
    // index.zh-tw.md: Hugo's way to name a translation.
    const QString suffix = QFileInfo(articlePath).completeBaseName().section(u'.', 1);
    if (suffix.size() >= 2 && suffix.size() <= 10) {
        const QString named = site::canonicalLanguage(suffix);
        if (!named.isEmpty())
            return named;
    }
    const QString guessed = guessedLanguage(sample);
    const QString ofSite = site.config().language;
    // A site that never set its language says "en" for Chinese text: believe the text then.
    const bool fits = !ofSite.isEmpty() && (guessed == "en"_L1 || ofSite.left(2) == guessed.left(2));
    return fits ? ofSite : guessed;
}

void readCover(const QVariantMap &fields, Metadata *metadata)
{
    const QVariant cover = find(fields, "cover"_L1);
    if (cover.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = cover.toMap();
        metadata->cover = firstText(map, {"image"_L1, "src"_L1});
        metadata->coverAlternative = firstText(map, {"alt"_L1});
        metadata->coverCaption = firstText(map, {"caption"_L1});
        if (find(map, "hidden"_L1).toBool())
            metadata->cover.clear();
        return;
    }
    metadata->cover = firstText(fields, {"cover"_L1, "image"_L1, "featured_image"_L1, "thumbnail"_L1});
}

} // namespace

Metadata metadataFrom(const QVariantMap &fields, const markdown::Rendered &rendered, const site::Site &site,
                      const QString &articlePath)
{
    Metadata metadata;
    metadata.title = firstText(fields, {"title"_L1, "linkTitle"_L1});
    if (metadata.title.isEmpty() && !rendered.outline.isEmpty())
        metadata.title = rendered.outline.first().text;
    if (metadata.title.isEmpty())
        metadata.title = QFileInfo(articlePath).completeBaseName();
    metadata.description = firstText(fields, {"description"_L1, "summary"_L1});
    if (metadata.description.isEmpty())
        metadata.description = shortened(rendered.firstParagraph.simplified());
    metadata.authors = names(find(fields, "author"_L1));
    if (metadata.authors.isEmpty())
        metadata.authors = names(find(fields, "authors"_L1));
    if (metadata.authors.isEmpty() && !site.config().author.isEmpty())
        metadata.authors = {site.config().author};
    metadata.keywords = names(find(fields, "keywords"_L1));
    metadata.keywords += names(find(fields, "tags"_L1));
    metadata.keywords.removeDuplicates();
    metadata.published = momentFrom(firstText(fields, {"date"_L1, "publishDate"_L1}));
    metadata.modified = momentFrom(firstText(fields, {"lastmod"_L1, "modified"_L1, "updated"_L1}));
    metadata.language =
        languageOf(fields, site, articlePath,
                   metadata.title + u'\n' + metadata.description + u'\n' + rendered.firstParagraph);
    metadata.siteName = site.config().title;
    metadata.address = site.address(articlePath, fields);
    readCover(fields, &metadata);
    return metadata;
}

} // namespace wengao::exporting
