#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"
#include "references/pagedraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr int deepest = 8;
constexpr qsizetype mostNodes = 2000;

/// Types of schema.org and their CSL type; the first in the table is the most telling of a page's nodes.
struct SchemaType
{
    const char *schema;
    const char *csl;
    Certainty certainty = Certainty::Sure;
};

constexpr std::array<SchemaType, 26> schemaTypes{{{"ScholarlyArticle", "article-journal"},
                                                  {"MedicalScholarlyArticle", "article-journal"},
                                                  {"Chapter", "chapter"},
                                                  {"Thesis", "thesis"},
                                                  {"Report", "report"},
                                                  {"Legislation", "legislation"},
                                                  {"NewsArticle", "article-newspaper"},
                                                  {"ReportageNewsArticle", "article-newspaper"},
                                                  {"AnalysisNewsArticle", "article-newspaper"},
                                                  {"OpinionNewsArticle", "article-newspaper"},
                                                  {"BackgroundNewsArticle", "article-newspaper"},
                                                  {"ReviewNewsArticle", "article-newspaper"},
                                                  {"LiveBlogPosting", "article-newspaper"},
                                                  {"BlogPosting", "post-weblog"},
                                                  {"Dataset", "dataset"},
                                                  {"SoftwareSourceCode", "software"},
                                                  {"SoftwareApplication", "software"},
                                                  {"SocialMediaPosting", "post"},
                                                  {"DiscussionForumPosting", "post"},
                                                  {"TechArticle", "webpage", Certainty::Guessed},
                                                  {"Article", "webpage", Certainty::Guessed},
                                                  {"Book", "book"},
                                                  {"VideoObject", "motion_picture", Certainty::Guessed},
                                                  {"Movie", "motion_picture"},
                                                  {"CreativeWork", "webpage", Certainty::Guessed},
                                                  {"WebPage", "webpage", Certainty::Guessed}}};

QStringList typesOf(const QJsonObject &node)
{
    QStringList types;
    const QJsonValue value = node.value("@type"_L1);
    const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &one : all)
        types.append(one.toString().section(u'/', -1).section(u':', -1));
    return types;
}

/// Scripts hold comments, CDATA marks and raw line breaks inside strings, which JSON does not allow.
QJsonDocument documentOf(QString text)
{
    static const std::array<QString, 5> wrappers{u"<!--"_s, u"-->"_s, u"//<![CDATA["_s, u"//]]>"_s,
                                                 u"<![CDATA["_s};
    for (const QString &wrapper : wrappers)
        text.remove(wrapper);
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    text = text.trimmed();
    if (text.endsWith(u';'))
        text.chop(1);
    return QJsonDocument::fromJson(text.toUtf8());
}

class JsonLdReader final
{
public:
    explicit JsonLdReader(PageDraft *draft) : m_draft(draft) {}

    void read(const QStringList &scripts)
    {
        for (const QString &script : scripts) {
            const QJsonDocument document = documentOf(script);
            collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
        }
        for (const SchemaType &type : schemaTypes) {
            for (const QJsonObject &node : std::as_const(m_nodes)) {
                if (!typesOf(node).contains(QLatin1StringView(type.schema)))
                    continue;
                apply(node, type);
                return;
            }
        }
        applySite();
    }

private:
    void collect(const QJsonValue &value, int depth)
    {
        if (depth > deepest || m_nodes.size() >= mostNodes)
            return;
        if (value.isArray()) {
            for (const auto &one : value.toArray())
                collect(one, depth + 1);
            return;
        }
        const QJsonObject node = value.toObject();
        if (node.isEmpty())
            return;
        if (!typesOf(node).isEmpty()) {
            m_nodes.append(node);
            const QString id = node.value("@id"_L1).toString();
            if (!id.isEmpty() && !m_byId.contains(id) && node.size() > 1)
                m_byId.insert(id, node);
        }
        for (const auto holder : {"@graph"_L1, "mainEntity"_L1, "itemListElement"_L1, "item"_L1})
            collect(node.value(holder), depth + 1);
    }

    [[nodiscard]] QJsonObject resolved(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        return object.size() <= 2 ? m_byId.value(object.value("@id"_L1).toString(), object) : object;
    }

    /// A text, the first of several, or the name of a thing.
    [[nodiscard]] QString text(const QJsonValue &value) const
    {
        if (value.isString())
            return value.toString();
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', 15);
        if (value.isArray())
            return text(value.toArray().first());
        const QJsonObject object = resolved(value);
        for (const auto key : {"name"_L1, "@value"_L1, "value"_L1, "headline"_L1}) {
            if (object.value(key).isString())
                return object.value(key).toString();
        }
        return {};
    }

    [[nodiscard]] QStringList names(const QJsonValue &value) const
    {
        QStringList result;
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : all)
            result.append(text(one));
        return result;
    }

    void apply(const QJsonObject &node, const SchemaType &type)
    {
        m_draft->setType(QString(QLatin1StringView(type.csl)), type.certainty);
        for (const auto key : {"headline"_L1, "name"_L1, "title"_L1})
            m_draft->set(u"title", text(node.value(key)), Certainty::Sure);
        for (const auto key : {"author"_L1, "creator"_L1})
            setPeople(u"author", node.value(key));
        setPeople(u"editor", node.value("editor"_L1));
        setPeople(u"translator", node.value("translator"_L1));
        for (const auto key : {"datePublished"_L1, "dateCreated"_L1, "uploadDate"_L1, "legislationDate"_L1})
            m_draft->setDate(u"issued", text(node.value(key)), Certainty::Sure);
        m_draft->setDate(u"issued", text(node.value("dateModified"_L1)), Certainty::Guessed);
        m_draft->set(u"language", languageTag(text(node.value("inLanguage"_L1))), Certainty::Guessed);
        m_draft->set(u"ISBN", text(node.value("isbn"_L1)), Certainty::Sure);
        m_draft->set(u"edition", text(node.value("bookEdition"_L1)), Certainty::Sure);
        m_draft->set(u"version", text(node.value("softwareVersion"_L1)), Certainty::Sure);
        for (const auto key : {"identifier"_L1, "sameAs"_L1, "@id"_L1, "url"_L1})
            setDoi(node.value(key));
        setPages(node);
        setContainer(node, QLatin1StringView(type.csl));
        applySite();
    }

    void setDoi(const QJsonValue &value)
    {
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : all) {
            const auto found = identifierIn(text(one));
            if (found && found->kind == IdentifierKind::Doi)
                m_draft->set(u"DOI", found->value, Certainty::Sure);
        }
    }

    void setPages(const QJsonObject &node)
    {
        const QString first = text(node.value("pageStart"_L1));
        const QString last = text(node.value("pageEnd"_L1));
        const QString pages = last.isEmpty() || first == last ? first : first + u'-' + last;
        m_draft->set(u"page", pageRange(pages), Certainty::Sure);
        m_draft->set(u"page", pageRange(text(node.value("pagination"_L1))), Certainty::Sure);
    }

    /// An article is part of an issue, that of a volume, that of a journal; a page is part of a site.
    void setContainer(const QJsonObject &node, QLatin1StringView csl)
    {
        QJsonObject whole = resolved(node.value("isPartOf"_L1));
        if (node.value("isPartOf"_L1).isArray())
            whole = resolved(node.value("isPartOf"_L1).toArray().first());
        for (int depth = 0; depth < 4 && !whole.isEmpty(); ++depth) {
            m_draft->set(u"volume", text(whole.value("volumeNumber"_L1)), Certainty::Sure);
            m_draft->set(u"issue", text(whole.value("issueNumber"_L1)), Certainty::Sure);
            m_draft->set(u"ISSN", text(whole.value("issn"_L1)), Certainty::Sure);
            const QStringList types = typesOf(whole);
            const bool isNumber =
                types.contains("PublicationIssue"_L1) || types.contains("PublicationVolume"_L1);
            if (!isNumber && !types.contains("WebPage"_L1))
                m_draft->set(u"container-title", text(whole.value("name"_L1)), Certainty::Sure);
            whole = resolved(whole.value("isPartOf"_L1));
        }
        const QString publisher = text(node.value("publisher"_L1));
        const bool isPublished = csl == "book"_L1 || csl == "chapter"_L1 || csl == "article-journal"_L1 ||
                                 csl == "dataset"_L1 || csl == "report"_L1 || csl == "thesis"_L1 ||
                                 csl == "software"_L1;
        m_draft->set(isPublished ? u"publisher" : u"container-title", publisher, Certainty::Sure);
    }

    void setPeople(QStringView role, const QJsonValue &value)
    {
        if (m_draft->has(role) || value.isNull() || value.isUndefined())
            return;
        QList<Name> people;
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const auto &one : all) {
            const QJsonObject object = resolved(one);
            const QString family = text(object.value("familyName"_L1));
            const QString written = withoutMarkup(text(one));
            const bool isBody = typesOf(object).contains("Organization"_L1) ||
                                typesOf(object).contains("NewsMediaOrganization"_L1);
            if (!family.isEmpty())
                people.append({.family = family, .given = text(object.value("givenName"_L1))});
            else if (isBody && !written.isEmpty())
                people.append({.literal = written});
            else if (!written.isEmpty())
                m_draft->setNames(role, names(value), Certainty::Sure); // reads lists inside one text too
        }
        m_draft->setNames(role, people, Certainty::Sure);
    }

    void applySite()
    {
        for (const QJsonObject &node : std::as_const(m_nodes)) {
            if (typesOf(node).contains("WebSite"_L1))
                m_draft->set(u"container-title", text(node.value("name"_L1)), Certainty::Guessed);
        }
    }

    PageDraft *m_draft;
    QList<QJsonObject> m_nodes;
    QHash<QString, QJsonObject> m_byId;
};

} // namespace

void readJsonLd(const PageGist &gist, PageDraft *draft)
{
    JsonLdReader(draft).read(gist.jsonLd);
}

} // namespace wengao::references
