#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"
#include "references/pagedraft.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

enum class MetaForm { Text, Names, Date, Doi, Language, FirstPage, LastPage, ArXiv };

/// What a <meta> means; earlier rows win. A row may tell the type of what is cited.
struct MetaRow
{
    const char *name;
    const char *variable;
    MetaForm form = MetaForm::Text;
    const char *type = nullptr;
};

// Highwire Press (as Google Scholar documents it), then PRISM, then Dublin Core.
constexpr std::array<MetaRow, 58> scholarly{
    {{"citation_journal_title", "container-title", MetaForm::Text, "article-journal"},
     {"citation_conference_title", "container-title", MetaForm::Text, "paper-conference"},
     {"citation_conference", "container-title", MetaForm::Text, "paper-conference"},
     {"citation_inbook_title", "container-title", MetaForm::Text, "chapter"},
     {"citation_book_title", "container-title", MetaForm::Text, "chapter"},
     {"citation_dissertation_institution", "publisher", MetaForm::Text, "thesis"},
     {"citation_dissertation_name", "genre", MetaForm::Text, "thesis"},
     {"citation_technical_report_institution", "publisher", MetaForm::Text, "report"},
     {"citation_technical_report_number", "number", MetaForm::Text, "report"},
     {"citation_arxiv_id", "number", MetaForm::ArXiv, "article"},
     {"citation_isbn", "ISBN", MetaForm::Text, "book"},
     {"citation_title", "title"},
     {"citation_author", "author", MetaForm::Names},
     {"citation_authors", "author", MetaForm::Names},
     {"citation_editor", "editor", MetaForm::Names},
     {"citation_publication_date", "issued", MetaForm::Date},
     {"citation_cover_date", "issued", MetaForm::Date},
     {"citation_date", "issued", MetaForm::Date},
     {"citation_online_date", "issued", MetaForm::Date},
     {"citation_year", "issued", MetaForm::Date},
     {"citation_volume", "volume"},
     {"citation_issue", "issue"},
     {"citation_firstpage", "page", MetaForm::FirstPage},
     {"citation_lastpage", "page", MetaForm::LastPage},
     {"citation_doi", "DOI", MetaForm::Doi},
     {"citation_issn", "ISSN"},
     {"citation_publisher", "publisher"},
     {"citation_language", "language", MetaForm::Language},
     {"citation_journal_abbrev", "container-title-short"},
     {"citation_pmid", "PMID"},
     {"prism.publicationname", "container-title", MetaForm::Text, "article-journal"},
     {"prism.volume", "volume"},
     {"prism.number", "issue"},
     {"prism.startingpage", "page", MetaForm::FirstPage},
     {"prism.endingpage", "page", MetaForm::LastPage},
     {"prism.publicationdate", "issued", MetaForm::Date},
     {"prism.doi", "DOI", MetaForm::Doi},
     {"prism.issn", "ISSN"},
     {"eprints.title", "title"},
     {"eprints.creators_name", "author", MetaForm::Names},
     {"eprints.date", "issued", MetaForm::Date},
     {"dc.title", "title"},
     {"dcterms.title", "title"},
     {"dc.creator", "author", MetaForm::Names},
     {"dcterms.creator", "author", MetaForm::Names},
     {"dc.contributor.author", "author", MetaForm::Names},
     {"dcterms.issued", "issued", MetaForm::Date},
     {"dc.date.issued", "issued", MetaForm::Date},
     {"dc.date.created", "issued", MetaForm::Date},
     {"dcterms.created", "issued", MetaForm::Date},
     {"dc.date", "issued", MetaForm::Date},
     {"dcterms.date", "issued", MetaForm::Date},
     {"dc.identifier", "DOI", MetaForm::Doi},
     {"dc.identifier.doi", "DOI", MetaForm::Doi},
     {"dc.publisher", "publisher"},
     {"dcterms.publisher", "publisher"},
     {"dc.language", "language", MetaForm::Language},
     {"dcterms.language", "language", MetaForm::Language}}};

// What is written for sharing and searching is right most of the time.
struct SocialRow
{
    const char *name;
    const char *variable;
    MetaForm form = MetaForm::Text;
    Certainty certainty = Certainty::Guessed;
};

constexpr std::array<SocialRow, 38> social{
    {{"og:title", "title", MetaForm::Text, Certainty::Sure},
     {"og:site_name", "container-title", MetaForm::Text, Certainty::Sure},
     {"article:published_time", "issued", MetaForm::Date, Certainty::Sure},
     {"og:article:published_time", "issued", MetaForm::Date, Certainty::Sure},
     {"og:published_time", "issued", MetaForm::Date, Certainty::Sure},
     {"bytedance:published_time", "issued", MetaForm::Date, Certainty::Sure},
     {"og:release_date", "issued", MetaForm::Date, Certainty::Sure},
     {"video:release_date", "issued", MetaForm::Date, Certainty::Sure},
     {"book:release_date", "issued", MetaForm::Date, Certainty::Sure},
     {"datepublished", "issued", MetaForm::Date, Certainty::Sure},
     {"parsely-pub-date", "issued", MetaForm::Date, Certainty::Sure},
     {"pubdate", "issued", MetaForm::Date},
     {"publishdate", "issued", MetaForm::Date},
     {"publish_date", "issued", MetaForm::Date},
     {"publishtime", "issued", MetaForm::Date},
     {"apub:time", "issued", MetaForm::Date},
     {"weibo:article:create_at", "issued", MetaForm::Date},
     {"article:create_at", "issued", MetaForm::Date},
     {"og:pubdate", "issued", MetaForm::Date},
     {"date", "issued", MetaForm::Date},
     {"article.published", "issued", MetaForm::Date},
     {"og:updated_time", "issued", MetaForm::Date},
     {"article:author", "author", MetaForm::Names},
     {"og:article:author", "author", MetaForm::Names},
     {"parsely-author", "author", MetaForm::Names},
     {"byl", "author", MetaForm::Names},
     {"author", "author", MetaForm::Names},
     {"book:author", "author", MetaForm::Names},
     {"book:isbn", "ISBN", MetaForm::Text, Certainty::Sure},
     {"parsely-title", "title"},
     {"twitter:title", "title"},
     {"headline", "title"},
     {"articletitle", "title"},
     {"mediaid", "container-title"},
     {"source", "container-title"},
     {"application-name", "container-title"},
     {"og:locale", "language", MetaForm::Language},
     {"content-language", "language", MetaForm::Language}}};

struct OgType
{
    const char *written; ///< its beginning
    const char *type;
};

constexpr std::array<OgType, 3> ogTypes{
    {{"video", "motion_picture"}, {"book", "book"}, {"article", "webpage"}}};

/// The contents of the metas by name, with the ways to write one prefix made one.
QHash<QString, QStringList> byName(const PageGist &gist)
{
    QHash<QString, QStringList> metas;
    for (const PageMeta &meta : gist.metas) {
        QString name = meta.name;
        for (const auto prefix : {"dc:"_L1, "dcterms:"_L1, "prism:"_L1}) {
            if (name.startsWith(prefix))
                name[prefix.size() - 1] = u'.';
        }
        if (name.startsWith("bepress_"_L1))
            name.remove(0, 8);
        if (name.startsWith("wkhealth_"_L1))
            name.remove(0, 9);
        if (metas[name].size() < 500)
            metas[name].append(meta.content);
    }
    return metas;
}

void apply(PageDraft *draft, const QString &variable, MetaForm form, const QStringList &contents,
           Certainty certainty)
{
    switch (form) {
    case MetaForm::Names:
        draft->setNames(variable, contents, certainty);
        break;
    case MetaForm::Date:
        for (const QString &content : contents)
            draft->setDate(variable, content, certainty);
        break;
    case MetaForm::Doi:
        for (const QString &content : contents) {
            const auto found = identifierIn(content);
            if (found && found->kind == IdentifierKind::Doi)
                draft->set(variable, found->value, certainty);
        }
        break;
    case MetaForm::Language:
        draft->set(variable, languageTag(contents.first()), Certainty::Guessed);
        break;
    case MetaForm::ArXiv:
        draft->set(variable, u"arXiv:"_s + contents.first(), certainty);
        break;
    case MetaForm::FirstPage:
    case MetaForm::LastPage:
        break;
    case MetaForm::Text:
        draft->set(variable, contents.first(), certainty);
    }
}

} // namespace

void readScholarlyMetas(const PageGist &gist, PageDraft *draft)
{
    const QHash<QString, QStringList> metas = byName(gist);
    QString first;
    QString last;
    for (const MetaRow &row : scholarly) {
        const auto found = metas.constFind(QLatin1StringView(row.name));
        if (found == metas.constEnd())
            continue;
        if (row.type)
            draft->setType(QString(QLatin1StringView(row.type)), Certainty::Sure);
        if (row.form == MetaForm::FirstPage && first.isEmpty())
            first = pageRange(found->first());
        else if (row.form == MetaForm::LastPage && last.isEmpty())
            last = pageRange(found->first());
        apply(draft, QLatin1StringView(row.variable), row.form, *found, Certainty::Sure);
    }
    const bool isRange = !first.isEmpty() && !last.isEmpty() && first != last && !first.contains(u'-');
    draft->set(u"page", isRange ? first + u'-' + last : first, Certainty::Sure);
}

void readSocialMetas(const PageGist &gist, PageDraft *draft)
{
    const QHash<QString, QStringList> metas = byName(gist);
    const QString ogType = metas.value(u"og:type"_s).value(0).toLower();
    for (const OgType &type : ogTypes) {
        if (ogType.startsWith(QLatin1StringView(type.written)))
            draft->setType(QString(QLatin1StringView(type.type)), Certainty::Guessed);
    }
    for (const SocialRow &row : social) {
        const auto found = metas.constFind(QLatin1StringView(row.name));
        if (found != metas.constEnd())
            apply(draft, QLatin1StringView(row.variable), row.form, *found, row.certainty);
    }
}

void readPlainHtml(const PageGist &gist, PageDraft *draft)
{
    static const QRegularExpression siteBehind(
        u"^(?<title>.{4,}?)\\s*(?:\\s[-–—|·•]\\s|\\||_|——|\\s::\\s|--)\\s*(?<site>[^-–—|_]{2,40})$"_s);
    const QString site = draft->text(u"container-title");
    QString title = gist.title;
    if (const auto match = siteBehind.match(title); match.hasMatch()) {
        const bool isKnown = match.captured(u"site"_s).compare(site, Qt::CaseInsensitive) == 0;
        if (isKnown || site.isEmpty()) {
            draft->set(u"container-title", match.captured(u"site"_s), Certainty::Guessed);
            title = match.captured(u"title"_s).trimmed();
        }
    }
    if (gist.heading.size() >= 4 && (title.startsWith(gist.heading) || title.isEmpty()))
        title = gist.heading;
    draft->set(u"title", title, Certainty::Guessed);
    draft->setDate(u"issued", gist.time, Certainty::Guessed);
}

} // namespace wengao::references
