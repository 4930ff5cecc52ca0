#include "references/endnotetables.h"

#include <array>

namespace wengao::references {

namespace {

constexpr const char *parts = " chapter paper-conference entry-encyclopedia entry-dictionary ";
constexpr const char *periodicals = " article-journal article-magazine article-newspaper article ";
constexpr const char *others =
    " article-journal article-magazine article-newspaper article webpage post-weblog dataset "
    "software motion_picture chapter paper-conference entry-encyclopedia "
    "entry-dictionary document ";
constexpr const char *books = " book chapter paper-conference pamphlet ";
constexpr const char *numbered = " report patent legislation bill standard legal_case ";

constexpr std::array<TypeRule, 38> types{{{"Journal Article", "article-journal"},
                                          {"Electronic Article", "article-journal"},
                                          {"Magazine Article", "article-magazine"},
                                          {"Newspaper Article", "article-newspaper"},
                                          {"Book", "book"},
                                          {"Electronic Book", "book"},
                                          {"Edited Book", "book"},
                                          {"Classical Work", "book"},
                                          {"Serial", "book"},
                                          {"Book Section", "chapter"},
                                          {"Electronic Book Section", "chapter"},
                                          {"Conference Paper", "paper-conference"},
                                          {"Conference Proceedings", "paper-conference"},
                                          {"Encyclopedia", "entry-encyclopedia"},
                                          {"Dictionary", "entry-dictionary"},
                                          {"Report", "report"},
                                          {"Government Document", "report"},
                                          {"Grant", "report"},
                                          {"Thesis", "thesis"},
                                          {"Web Page", "webpage"},
                                          {"Electronic Source", "webpage"},
                                          {"Blog", "post-weblog"},
                                          {"Dataset", "dataset"},
                                          {"Online Database", "dataset"},
                                          {"Computer Program", "software"},
                                          {"Film or Broadcast", "motion_picture"},
                                          {"Audiovisual Material", "motion_picture"},
                                          {"Online Multimedia", "motion_picture"},
                                          {"Artwork", "graphic"},
                                          {"Map", "map"},
                                          {"Patent", "patent"},
                                          {"Standard", "standard"},
                                          {"Statute", "legislation"},
                                          {"Bill", "bill"},
                                          {"Case", "legal_case"},
                                          {"Personal Communication", "personal_communication"},
                                          {"Manuscript", "manuscript"},
                                          {"Unpublished Work", "manuscript"}}};

constexpr std::array<TagRule, 41> tags{{{"A", "author", TagForm::Names},
                                        {"H", "author", TagForm::Names},
                                        {"E", "editor", TagForm::Names},
                                        {"Y", "collection-editor", TagForm::Names, parts},
                                        {"?", "translator", TagForm::Names},
                                        {"T", "title"},
                                        {"!", "title-short"},
                                        {"J", "container-title", TagForm::Text, periodicals},
                                        {"B", "container-title", TagForm::Text, others},
                                        {"J", "container-title"},
                                        {"S", "collection-title"},
                                        {"B", "collection-title", TagForm::Text, " book report thesis "},
                                        {"D", "issued", TagForm::Date},
                                        {"8", "issued", TagForm::Date},
                                        {"[", "accessed", TagForm::Date},
                                        {"V", "volume"},
                                        {"N", "issue", TagForm::Text, periodicals},
                                        {"N", "number", TagForm::Text, numbered},
                                        {"N", "collection-number", TagForm::Text, books},
                                        {"6", "number-of-volumes"},
                                        {"P", "page", TagForm::Pages},
                                        {"7", "edition"},
                                        {"&", "chapter-number", TagForm::Text, parts},
                                        {"I", "publisher"},
                                        {"C", "publisher-place"},
                                        {"9", "genre"},
                                        {"R", "DOI", TagForm::Doi},
                                        {"M", "DOI", TagForm::Doi},
                                        {"3", "DOI", TagForm::Doi},
                                        {"U", "URL", TagForm::Address},
                                        {">", "URL", TagForm::Address},
                                        {"@", "ISSN", TagForm::Serial},
                                        {"G", "language", TagForm::Language},
                                        {"X", "abstract"},
                                        {"K", "keyword", TagForm::Keyword},
                                        {"Z", "note"},
                                        {"O", "title-short"},
                                        {"W", "archive"},
                                        {"~", "archive"},
                                        {"L", "call-number"},
                                        {"Q", "original-title"}}};

constexpr std::array<TagRule, 38> elements{{
    {"contributors/authors/author", "author", TagForm::Names},
    {"contributors/secondary-authors/author", "editor", TagForm::Names},
    {"contributors/tertiary-authors/author", "collection-editor", TagForm::Names},
    {"contributors/translated-authors/author", "translator", TagForm::Names},
    {"contributors/subsidiary-authors/author", "translator", TagForm::Names},
    {"titles/title", "title"},
    {"titles/short-title", "title-short"},
    {"titles/secondary-title", "container-title", TagForm::Text, others},
    {"titles/secondary-title", "collection-title", TagForm::Text, " book report thesis "},
    {"titles/tertiary-title", "collection-title"},
    {"periodical/full-title", "container-title", TagForm::Text, others},
    {"periodical/abbr-1", "container-title-short"},
    {"dates/year", "issued", TagForm::Date},
    {"dates/pub-dates/date", "issued", TagForm::Date},
    {"access-date", "accessed", TagForm::Date},
    {"volume", "volume"},
    {"number", "issue", TagForm::Text, periodicals},
    {"number", "number", TagForm::Text, numbered},
    {"number", "collection-number", TagForm::Text, books},
    {"num-vols", "number-of-volumes"},
    {"pages", "page", TagForm::Pages},
    {"edition", "edition"},
    {"section", "chapter-number", TagForm::Text, parts},
    {"publisher", "publisher"},
    {"pub-location", "publisher-place"},
    {"work-type", "genre"},
    {"electronic-resource-num", "DOI", TagForm::Doi},
    {"doi", "DOI", TagForm::Doi},
    {"urls/related-urls/url", "URL", TagForm::Address},
    {"urls/web-urls/url", "URL", TagForm::Address},
    {"isbn", "ISSN", TagForm::Serial},
    {"language", "language", TagForm::Language},
    {"abstract", "abstract"},
    {"keywords/keyword", "keyword", TagForm::Keyword},
    {"notes", "note"},
    {"remote-database-name", "archive"},
    {"call-num", "call-number"},
    {"orig-pub", "original-title"},
}};

} // namespace

std::span<const TypeRule> endNoteTypes()
{
    return types;
}

std::span<const TagRule> endNoteTags()
{
    return tags;
}

std::span<const TagRule> endNoteElements()
{
    return elements;
}

} // namespace wengao::references
