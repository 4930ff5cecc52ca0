#include "export/pagehead.h"

#include "export/htmltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

void addMeta(QByteArray *head, const char *kind, const char *name, const QString &content)
{
    if (!content.isEmpty())
        *head += QByteArray("<meta ") + kind + "=\"" + name + "\" content=\"" + escaped(content) + "\">\n";
}

/// zh-Hans and zh-CN are both zh_CN to Open Graph, which wants a territory.
QString openGraphLocale(const QString &language)
{
    const QString lower = language.toLower();
    if (lower == "zh-hans"_L1 || lower == "zh"_L1)
        return u"zh_CN"_s;
    if (lower == "zh-hant"_L1)
        return u"zh_TW"_s;
    if (lower == "ja"_L1)
        return u"ja_JP"_s;
    if (lower == "ko"_L1)
        return u"ko_KR"_s;
    if (lower == "en"_L1)
        return u"en_US"_s;
    const QStringList parts = language.split(u'-');
    return parts.size() > 1 && parts.last().size() == 2 ? parts.first() + u'_' + parts.last().toUpper()
                                                        : QString();
}

/// Only an address that others can reach is of use to them.
QString coverAddress(const Metadata &metadata)
{
    const QUrl cover(metadata.cover);
    if (metadata.cover.isEmpty())
        return {};
    const QUrl absolute =
        cover.scheme().isEmpty() && metadata.address.isValid() ? metadata.address.resolved(cover) : cover;
    const bool isWeb = absolute.scheme() == "https"_L1 || absolute.scheme() == "http"_L1;
    return isWeb ? absolute.toString(QUrl::FullyEncoded) : QString();
}

void addOpenGraph(QByteArray *head, const Metadata &metadata)
{
    addMeta(head, "property", "og:type", u"article"_s);
    addMeta(head, "property", "og:title", metadata.title);
    addMeta(head, "property", "og:description", metadata.description);
    addMeta(head, "property", "og:url", metadata.address.toString(QUrl::FullyEncoded));
    addMeta(head, "property", "og:site_name", metadata.siteName);
    addMeta(head, "property", "og:locale", openGraphLocale(metadata.language));
    addMeta(head, "property", "og:image", coverAddress(metadata));
    if (!coverAddress(metadata).isEmpty())
        addMeta(head, "property", "og:image:alt", metadata.coverAlternative);
    if (metadata.published.isValid())
        addMeta(head, "property", "article:published_time", metadata.published.forMachines());
    if (metadata.modified.isValid())
        addMeta(head, "property", "article:modified_time", metadata.modified.forMachines());
    for (const QString &author : metadata.authors)
        addMeta(head, "property", "article:author", author);
    for (const QString &keyword : metadata.keywords)
        addMeta(head, "property", "article:tag", keyword);
}

} // namespace

QByteArray pageHead(const Metadata &metadata)
{
    QByteArray head;
    head += "<title>" + escaped(metadata.title) + "</title>\n";
    addMeta(&head, "name", "description", metadata.description);
    addMeta(&head, "name", "author", metadata.authors.join(u", "_s));
    addMeta(&head, "name", "keywords", metadata.keywords.join(u", "_s));
    if (metadata.published.isValid())
        addMeta(&head, "name", "date", metadata.published.forMachines());
    addMeta(&head, "name", "generator", u"Wengao"_s);
    if (metadata.address.isValid())
        head += "<link rel=\"canonical\" href=\"" + escaped(metadata.address.toString(QUrl::FullyEncoded)) +
                "\">\n";
    addOpenGraph(&head, metadata);
    head += "<script type=\"application/ld+json\">" + jsonLd(metadata) + "</script>\n";
    return head;
}

QByteArray jsonLd(const Metadata &metadata)
{
    QJsonObject article{{u"@context"_s, u"https://schema.org"_s},
                        {u"@type"_s, u"Article"_s},
                        {u"headline"_s, metadata.title},
                        {u"inLanguage"_s, metadata.language}};
    const auto add = [&article](const QString &key, const QString &value) {
        if (!value.isEmpty())
            article.insert(key, value);
    };
    add(u"description"_s, metadata.description);
    add(u"datePublished"_s, metadata.published.isValid() ? metadata.published.forMachines() : QString());
    add(u"dateModified"_s, metadata.modified.isValid() ? metadata.modified.forMachines() : QString());
    add(u"mainEntityOfPage"_s, metadata.address.toString(QUrl::FullyEncoded));
    add(u"image"_s, coverAddress(metadata));
    add(u"keywords"_s, metadata.keywords.join(u", "_s));
    QJsonArray authors;
    for (const QString &author : metadata.authors)
        authors.append(QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, author}});
    if (!authors.isEmpty())
        article.insert(u"author"_s, authors);
    // `</script>` and `<!--` cannot come up once every < is spelled otherwise.
    return QJsonDocument(article)
        .toJson(QJsonDocument::Compact)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
}

} // namespace wengao::exporting
