#include "references/bibtextables.h"

#include <QString>

#include <algorithm>
#include <array>

namespace wengao::references {

namespace {

// The types of the BibTeX manual, those that BibLaTeX adds, and those that Chinese styles add to them.
constexpr std::array<BibType, 62> types{{{"article", "article-journal", nullptr, true},
                                         {"newspaper", "article-newspaper"},
                                         {"magazine", "article-magazine"},
                                         {"suppperiodical", "article-journal"},
                                         {"periodical", "periodical", nullptr, true},
                                         {"book", "book", nullptr, true},
                                         {"mvbook", "book"},
                                         {"collection", "book"},
                                         {"mvcollection", "book"},
                                         {"proceedings", "book"},
                                         {"mvproceedings", "book"},
                                         {"reference", "book"},
                                         {"mvreference", "book"},
                                         {"booklet", "pamphlet", nullptr, true},
                                         {"manual", "book"},
                                         {"inbook", "chapter"},
                                         {"incollection", "chapter", nullptr, true},
                                         {"bookinbook", "chapter"},
                                         {"suppbook", "chapter"},
                                         {"suppcollection", "chapter"},
                                         {"inproceedings", "paper-conference", nullptr, true},
                                         {"conference", "paper-conference"},
                                         {"inreference", "entry-encyclopedia", nullptr, true},
                                         {"techreport", "report"},
                                         {"report", "report", nullptr, true},
                                         {"phdthesis", "thesis", "PhD thesis"},
                                         {"mastersthesis", "thesis", "Master’s thesis"},
                                         {"bachelorsthesis", "thesis", "Bachelor’s thesis"},
                                         {"thesis", "thesis", nullptr, true},
                                         {"dissertation", "thesis"},
                                         {"unpublished", "manuscript", nullptr, true},
                                         {"online", "webpage", nullptr, true},
                                         {"electronic", "webpage"},
                                         {"www", "webpage"},
                                         {"webpage", "webpage"},
                                         {"blog", "post-weblog"},
                                         {"misc", "document", nullptr, true},
                                         {"misc", "article", nullptr, true}, // with its eprint number
                                         {"dataset", "dataset", nullptr, true},
                                         {"database", "dataset"},
                                         {"data", "dataset"},
                                         {"software", "software", nullptr, true},
                                         {"patent", "patent", nullptr, true},
                                         {"standard", "standard", nullptr, true},
                                         {"legislation", "legislation", nullptr, true},
                                         {"law", "legislation"},
                                         {"legal", "legislation"},
                                         {"jurisdiction", "legal_case", nullptr, true},
                                         {"commentary", "book"},
                                         {"video", "motion_picture", nullptr, true},
                                         {"movie", "motion_picture"},
                                         {"audio", "song", nullptr, true},
                                         {"music", "song"},
                                         {"image", "graphic"},
                                         {"artwork", "graphic", nullptr, true},
                                         {"map", "map", nullptr, true},
                                         {"performance", "performance", nullptr, true},
                                         {"review", "review", nullptr, true},
                                         {"letter", "personal_communication", nullptr, true},
                                         {"archive", "document"},
                                         {"preprint", "article"},
                                         {"speech", "speech", nullptr, true}}};

constexpr const char *inPeriodicals =
    " article-journal article-magazine article-newspaper periodical review article ";
constexpr const char *sites = " webpage post-weblog post motion_picture dataset software document ";

constexpr std::array<BibField, 68> fields{{
    {"author", "author", BibForm::Names, nullptr, true},
    {"editor", "editor", BibForm::Names, nullptr, true},
    {"translator", "translator", BibForm::Names, nullptr, true},
    {"bookauthor", "container-author", BibForm::Names, nullptr, true},
    {"director", "director", BibForm::Names, nullptr, true},
    {"holder", "author", BibForm::Names},
    {"shorttitle", "title-short", BibForm::Text, nullptr, true},
    {"journaltitle", "container-title"},
    {"journal", "container-title", BibForm::Text, inPeriodicals, true},
    {"booktitle", "container-title", BibForm::Text, " chapter paper-conference entry-encyclopedia ", true},
    {"shortjournal", "container-title-short", BibForm::Text, nullptr, true},
    {"titleaddon", "container-title", BibForm::Text, sites, true},
    {"website", "container-title"},
    {"journal", "container-title"},
    {"booktitle", "container-title"},
    {"maintitle", "container-title", BibForm::Text, " chapter "},
    {"date", "issued", BibForm::Date, nullptr, true},
    {"urldate", "accessed", BibForm::Date, nullptr, true},
    {"lastchecked", "accessed", BibForm::Date},
    {"origdate", "original-date", BibForm::Date, nullptr, true},
    {"eventdate", "event-date", BibForm::Date, nullptr, true},
    {"eventtitle", "event-title", BibForm::Text, nullptr, true},
    {"venue", "event-place", BibForm::Text, nullptr, true},
    {"volume", "volume", BibForm::Text, nullptr, true},
    {"number", "issue", BibForm::Text, inPeriodicals, true},
    {"issue", "issue", BibForm::Text, inPeriodicals},
    {"number", "collection-number", BibForm::Text,
     " book chapter paper-conference entry-encyclopedia pamphlet ", true},
    {"number", "number", BibForm::Text, nullptr, true},
    {"series", "collection-title", BibForm::Text, nullptr, true},
    {"pages", "page", BibForm::Pages, nullptr, true},
    {"eid", "page", BibForm::Pages},
    {"articleno", "page", BibForm::Pages},
    {"pagetotal", "number-of-pages", BibForm::Text, nullptr, true},
    {"volumes", "number-of-volumes", BibForm::Text, nullptr, true},
    {"numpages", "number-of-pages"},
    {"chapter", "chapter-number", BibForm::Text, nullptr, true},
    {"edition", "edition", BibForm::Text, nullptr, true},
    {"version", "version", BibForm::Text, nullptr, true},
    {"institution", "publisher", BibForm::Text, " report thesis ", true},
    {"publisher", "publisher", BibForm::Text, nullptr, true},
    {"institution", "publisher"},
    {"school", "publisher"},
    {"organization", "publisher"},
    {"location", "publisher-place"},
    {"address", "publisher-place", BibForm::Text, nullptr, true},
    {"type", "genre", BibForm::Text, nullptr, true},
    {"issuer", "authority"},
    {"authority", "authority", BibForm::Text, nullptr, true},
    {"howpublished", "medium", BibForm::Text, nullptr, true},
    {"doi", "DOI", BibForm::Doi, nullptr, true},
    {"url", "URL", BibForm::Address, nullptr, true},
    {"isbn", "ISBN", BibForm::Verbatim, nullptr, true},
    {"issn", "ISSN", BibForm::Verbatim, nullptr, true},
    {"pmid", "PMID", BibForm::Verbatim, nullptr, true},
    {"pmcid", "PMCID", BibForm::Verbatim, nullptr, true},
    {"langid", "language", BibForm::Language, nullptr, true},
    {"language", "language", BibForm::Language},
    {"hyphenation", "language", BibForm::Language},
    {"abstract", "abstract", BibForm::Text, nullptr, true},
    {"keywords", "keyword", BibForm::Keywords, nullptr, true},
    {"keyword", "keyword", BibForm::Keywords},
    {"note", "note", BibForm::Text, nullptr, true},
    {"annotation", "annote", BibForm::Text, nullptr, true},
    {"annote", "annote"},
    {"addendum", "note"},
    {"library", "archive"},
    {"archive", "archive", BibForm::Text, nullptr, true},
    {"pubstate", "status", BibForm::Text, nullptr, true},
}};

} // namespace

std::span<const BibType> bibTypes()
{
    return types;
}

const BibType *bibTypeNamed(QStringView bib)
{
    const auto found = std::find_if(types.begin(), types.end(), [bib](const BibType &type) {
        return bib == QLatin1StringView(type.bib);
    });
    return found == types.end() ? nullptr : &*found;
}

const BibType &bibTypeFor(QStringView csl)
{
    const BibType *fits = nullptr;
    for (const BibType &type : types) {
        if (csl == QLatin1StringView(type.csl) && (fits == nullptr || type.writes))
            fits = &type;
    }
    return fits ? *fits : *bibTypeNamed(u"misc");
}

std::span<const BibField> bibFields()
{
    return fields;
}

} // namespace wengao::references
