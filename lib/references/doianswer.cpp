#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"
#include "references/pagedraft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// Crossref's own names of types, which it sends in CSL-JSON too.
struct ServiceType
{
    const char *written;
    const char *csl;
};

constexpr std::array<ServiceType, 19> serviceTypes{{{"journal-article", "article-journal"},
                                                    {"book-chapter", "chapter"},
                                                    {"book-section", "chapter"},
                                                    {"book-part", "chapter"},
                                                    {"proceedings-article", "paper-conference"},
                                                    {"posted-content", "article"},
                                                    {"monograph", "book"},
                                                    {"edited-book", "book"},
                                                    {"reference-book", "book"},
                                                    {"proceedings", "book"},
                                                    {"reference-entry", "entry-encyclopedia"},
                                                    {"dissertation", "thesis"},
                                                    {"report-component", "report"},
                                                    {"peer-review", "review"},
                                                    {"component", "document"},
                                                    {"other", "document"},
                                                    {"text", "document"},
                                                    {"collection", "document"},
                                                    {"database", "dataset"}}};

/// What is taken over from an answer; services send much more about themselves.
constexpr std::array<const char *, 31> texts{"title",
                                             "container-title",
                                             "container-title-short",
                                             "volume",
                                             "issue",
                                             "page",
                                             "number",
                                             "publisher",
                                             "publisher-place",
                                             "edition",
                                             "version",
                                             "genre",
                                             "medium",
                                             "DOI",
                                             "ISBN",
                                             "ISSN",
                                             "PMID",
                                             "PMCID",
                                             "URL",
                                             "abstract",
                                             "note",
                                             "collection-title",
                                             "collection-number",
                                             "number-of-pages",
                                             "chapter-number",
                                             "event-title",
                                             "event-place",
                                             "title-short",
                                             "section",
                                             "source",
                                             "archive"};
constexpr std::array<const char *, 7> roles{
    "author", "editor", "translator", "container-author", "collection-editor", "director", "contributor"};
constexpr std::array<const char *, 7> issueDates{
    "issued", "published", "published-print", "published-online", "content-created", "posted", "created"};

QString firstText(const QJsonValue &value)
{
    if (value.isArray())
        return firstText(value.toArray().first());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return withoutMarkup(value.toString());
}

QString cslType(const QString &written)
{
    for (const ServiceType &type : serviceTypes) {
        if (written == QLatin1StringView(type.written))
            return QLatin1StringView(type.csl);
    }
    return written;
}

Item itemOf(const QJsonObject &answer)
{
    Item item(cslType(answer.value("type"_L1).toString(u"document"_s)));
    for (const char *variable : texts)
        setAbsent(&item, QString(QLatin1StringView(variable)),
                  firstText(answer.value(QLatin1StringView(variable))));
    const QString subtitle = firstText(answer.value("subtitle"_L1));
    if (!subtitle.isEmpty() && !item.text(u"title").contains(subtitle))
        item.setText(u"title", withSubtitle(item.text(u"title"), subtitle));
    setAbsent(&item, u"container-title-short", firstText(answer.value("short-container-title"_L1)));
    setAbsent(&item, u"publisher-place", firstText(answer.value("publisher-location"_L1)));
    setAbsent(&item, u"number", firstText(answer.value("article-number"_L1)));
    const QJsonObject event = answer.value("event"_L1).toObject();
    setAbsent(&item, u"event-title", firstText(event.value("name"_L1)));
    setAbsent(&item, u"event-place", firstText(event.value("location"_L1)));
    for (const char *role : roles) {
        QList<Name> names;
        for (const auto &value : answer.value(QLatin1StringView(role)).toArray()) {
            QJsonObject object = value.toObject();
            if (!object.contains("literal"_L1) &&
                object.value("name"_L1).isString()) // how Crossref names bodies
                object.insert("literal"_L1, object.value("name"_L1));
            Name name = value.isObject() ? Name::fromJson(object) : Name::fromJson(value);
            name.further = {};
            if (!name.isEmpty())
                names.append(name);
        }
        addNames(&item, QString(QLatin1StringView(role)), names);
    }
    for (const char *date : issueDates)
        setAbsent(&item, u"issued", Date::fromJson(answer.value(QLatin1StringView(date))));
    setAbsent(&item, u"language", languageTag(answer.value("language"_L1).toString()));
    return item;
}

void tidy(Item *item)
{
    const auto doi = identifierIn(item->text(u"DOI").isEmpty() ? item->text(u"URL") : item->text(u"DOI"));
    if (doi && doi->kind == IdentifierKind::Doi)
        item->setText(u"DOI", doi->value);
    const auto url = identifierIn(item->text(u"URL"));
    if (url && url->kind == IdentifierKind::Doi)
        item->remove(u"URL"); // the DOI says it
    item->setText(u"page", pageRange(item->text(u"page")));
}

} // namespace

Result<PageMetadata> readDoiAnswer(const QByteArray &json)
{
    const Error unfit{
        ErrorCode::Syntax,
        QCoreApplication::translate("wengao::references",
                                    "The answer of the service holds no reference that could be read."),
        u"no CSL-JSON in answer"_s};
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QJsonObject answer = document.isArray() ? document.array().first().toObject() : document.object();
    if (answer.value("message"_L1).isObject())
        answer = answer.value("message"_L1).toObject();
    if (answer.value("items"_L1).isArray())
        answer = answer.value("items"_L1).toArray().first().toObject();
    PageMetadata metadata;
    metadata.encoding = u"UTF-8"_s;
    metadata.item = itemOf(answer);
    tidy(&metadata.item);
    if (!metadata.item.has(u"title") && !metadata.item.has(u"DOI"))
        return unfit;
    const QStringList variables = metadata.item.toJson().keys();
    for (const QString &variable : variables)
        metadata.certainty.insert(variable, Certainty::Sure);
    return metadata;
}

} // namespace wengao::references
