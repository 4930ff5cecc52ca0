#include "references/ristables.h"

#include <array>

namespace wengao::references {

namespace {

constexpr const char *parts = " chapter paper-conference entry-encyclopedia entry-dictionary ";
constexpr const char *periodicals =
    " article-journal article-magazine article-newspaper article periodical review ";
constexpr const char *others =
    " webpage post-weblog motion_picture dataset software document song graphic map speech "
    "manuscript legislation bill legal_case hearing patent personal_communication "
    "musical_score figure ";
constexpr const char *unnumbered = " book chapter paper-conference thesis pamphlet ";
constexpr const char *numbered = " report patent legislation bill standard legal_case ";

constexpr std::array<TypeRule, 54> types{{{"JOUR", "article-journal", true},
                                          {"JFULL", "periodical", true},
                                          {"MGZN", "article-magazine", true},
                                          {"NEWS", "article-newspaper", true},
                                          {"EJOUR", "article-journal"},
                                          {"INPR", "article-journal"},
                                          {"ABST", "article-journal"},
                                          {"BOOK", "book", true},
                                          {"EBOOK", "book"},
                                          {"EDBOOK", "book"},
                                          {"CLSWK", "book"},
                                          {"SER", "book"},
                                          {"CHAP", "chapter", true},
                                          {"ECHAP", "chapter"},
                                          {"CONF", "paper-conference"},
                                          {"CPAPER", "paper-conference", true},
                                          {"ENCYC", "entry-encyclopedia", true},
                                          {"DICT", "entry-dictionary", true},
                                          {"RPRT", "report", true},
                                          {"GOVDOC", "report"},
                                          {"GRNT", "report"},
                                          {"THES", "thesis", true},
                                          {"ELEC", "webpage", true},
                                          {"WEB", "webpage"},
                                          {"ICOMM", "webpage"},
                                          {"BLOG", "post-weblog", true},
                                          {"DATA", "dataset", true},
                                          {"DBASE", "dataset"},
                                          {"AGGR", "dataset"},
                                          {"COMP", "software", true},
                                          {"MPCT", "motion_picture", true},
                                          {"VIDEO", "motion_picture"},
                                          {"ADVS", "motion_picture"},
                                          {"SOUND", "song", true},
                                          {"MUSIC", "musical_score", true},
                                          {"ART", "graphic", true},
                                          {"FIGURE", "figure", true},
                                          {"CHART", "figure"},
                                          {"MAP", "map", true},
                                          {"SLIDE", "speech", true},
                                          {"PAT", "patent", true},
                                          {"STAND", "standard", true},
                                          {"STAT", "legislation", true},
                                          {"LEGAL", "legislation"},
                                          {"BILL", "bill", true},
                                          {"UNBILL", "bill"},
                                          {"HEAR", "hearing", true},
                                          {"CASE", "legal_case", true},
                                          {"PCOMM", "personal_communication", true},
                                          {"MANSCPT", "manuscript", true},
                                          {"UNPB", "article", true},
                                          {"PAMP", "pamphlet", true},
                                          {"ANCIENT", "classic", true},
                                          {"GEN", "document", true}}};

// The specification of 2001 and that of 2011 differ, and publishers follow either; so several tags mean one
// thing.
constexpr std::array<TagRule, 63> tags{
    {{"AU", "author", TagForm::Names},
     {"A1", "author", TagForm::Names},
     {"ED", "editor", TagForm::Names},
     {"A2", "editor", TagForm::Names, parts},
     {"A2", "editor", TagForm::Names},
     {"A3", "collection-editor", TagForm::Names},
     {"A4", "translator", TagForm::Names},
     {"TA", "translator", TagForm::Names},
     {"TI", "title"},
     {"T1", "title"},
     {"CT", "title"},
     {"BT", "title", TagForm::Text, " book "},
     {"ST", "title-short"},
     {"T2", "container-title", TagForm::Text, periodicals},
     {"JO", "container-title", TagForm::Text, periodicals},
     {"JF", "container-title"},
     {"T2", "container-title", TagForm::Text, parts},
     {"BT", "container-title", TagForm::Text, parts},
     {"T2", "collection-title", TagForm::Text, " book report thesis standard "},
     {"T2", "container-title", TagForm::Text, others},
     {"T3", "collection-title"},
     {"JO", "container-title"},
     {"JA", "container-title"},
     {"J1", "container-title"},
     {"J2", "container-title"},
     {"JA", "container-title-short"},
     {"J2", "container-title-short"},
     {"PY", "issued", TagForm::Date},
     {"Y1", "issued", TagForm::Date},
     {"DA", "issued", TagForm::Date},
     {"Y2", "accessed", TagForm::Date},
     {"VL", "volume"},
     {"IS", "issue", TagForm::Text, periodicals},
     {"IS", "number", TagForm::Text, numbered},
     {"IS", "collection-number", TagForm::Text, unnumbered},
     {"NV", "number-of-volumes"},
     {"M1", "number", TagForm::Text, numbered},
     {"SN", "number", TagForm::Text, " report standard patent "},
     {"SP", "page", TagForm::StartPage},
     {"EP", "page", TagForm::EndPage},
     {"ET", "edition"},
     {"VO", "volume"},
     {"SE", "chapter-number", TagForm::Text, parts},
     {"PB", "publisher"},
     {"PP", "publisher-place"},
     {"CY", "publisher-place"},
     {"C1", "event-place", TagForm::Text, " paper-conference "},
     {"C3", "event-title", TagForm::Text, " paper-conference "},
     {"M3", "genre"},
     {"DO", "DOI", TagForm::Doi},
     {"M3", "DOI", TagForm::Doi},
     {"L3", "DOI", TagForm::Doi},
     {"UR", "URL", TagForm::Address},
     {"L2", "URL", TagForm::Address},
     {"L1", "URL", TagForm::Address},
     {"SN", "ISSN", TagForm::Serial},
     {"LA", "language", TagForm::Language},
     {"AB", "abstract"},
     {"N2", "abstract"},
     {"KW", "keyword", TagForm::Keyword},
     {"N1", "note"},
     {"DB", "archive"},
     {"CN", "call-number"}}};

constexpr std::array<RisOutput, 33> outputs{{{"title", "TI"},
                                             {"author", "AU", TagForm::Names},
                                             {"editor", "ED", TagForm::Names},
                                             {"collection-editor", "A3", TagForm::Names},
                                             {"translator", "A4", TagForm::Names},
                                             {"container-title", "T2"},
                                             {"collection-title", "T3"},
                                             {"title-short", "ST"},
                                             {"container-title-short", "J2"},
                                             {"issued", "PY", TagForm::Date},
                                             {"accessed", "Y2", TagForm::Date},
                                             {"volume", "VL"},
                                             {"issue", "IS", TagForm::Text, periodicals},
                                             {"collection-number", "IS", TagForm::Text, unnumbered},
                                             {"event-title", "C3", TagForm::Text, " paper-conference "},
                                             {"number", "M1", TagForm::Text, numbered},
                                             {"number-of-volumes", "NV"},
                                             {"page", "SP", TagForm::Pages},
                                             {"edition", "ET"},
                                             {"chapter-number", "SE", TagForm::Text, parts},
                                             {"publisher", "PB"},
                                             {"publisher-place", "CY"},
                                             {"event-place", "C1", TagForm::Text, " paper-conference "},
                                             {"genre", "M3"},
                                             {"DOI", "DO"},
                                             {"URL", "UR"},
                                             {"ISBN", "SN"},
                                             {"ISSN", "SN"},
                                             {"language", "LA"},
                                             {"abstract", "AB"},
                                             {"keyword", "KW", TagForm::Keyword},
                                             {"note", "N1"},
                                             {"archive", "DB"}}};

} // namespace

std::span<const TypeRule> risTypes()
{
    return types;
}

std::span<const TagRule> risTags()
{
    return tags;
}

std::span<const RisOutput> risOutputs()
{
    return outputs;
}

} // namespace wengao::references
