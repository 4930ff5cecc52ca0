#include "references/kinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wengao::references {

namespace {

constexpr Need R = Need::Required;
constexpr Need W = Need::Recommended;

struct VariableInfo
{
    const char *variable;
    FieldType type;
    const char *label;
};

/// The variable means something narrower for one kind.
struct LabelOfKind
{
    Kind kind;
    const char *variable;
    const char *label;
};

QString told(const char *text)
{
    return QCoreApplication::translate("wengao::references", text);
}

const QList<VariableInfo> &variables()
{
    static const QList<VariableInfo> table{
        {"title", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Title")},
        {"author", FieldType::Names, QT_TRANSLATE_NOOP("wengao::references", "Authors")},
        {"editor", FieldType::Names, QT_TRANSLATE_NOOP("wengao::references", "Editors")},
        {"translator", FieldType::Names, QT_TRANSLATE_NOOP("wengao::references", "Translators")},
        {"director", FieldType::Names, QT_TRANSLATE_NOOP("wengao::references", "Directors")},
        {"recipient", FieldType::Names, QT_TRANSLATE_NOOP("wengao::references", "Recipients")},
        {"container-title", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Published in")},
        {"collection-title", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Series")},
        {"collection-number", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Number in series")},
        {"publisher", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Publisher")},
        {"publisher-place", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Place")},
        {"edition", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Edition")},
        {"volume", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Volume")},
        {"issue", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Issue")},
        {"page", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Pages")},
        {"number", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Number")},
        {"version", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Version")},
        {"genre", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Type")},
        {"medium", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Medium")},
        {"authority", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Issued by")},
        {"references", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Legislative history")},
        {"issued", FieldType::Date, QT_TRANSLATE_NOOP("wengao::references", "Date")},
        {"accessed", FieldType::Date, QT_TRANSLATE_NOOP("wengao::references", "Accessed")},
        {"URL", FieldType::Address, QT_TRANSLATE_NOOP("wengao::references", "Address (URL)")},
        {"DOI", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "DOI")},
        {"ISBN", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "ISBN")},
        {"ISSN", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "ISSN")},
        {"language", FieldType::Language, QT_TRANSLATE_NOOP("wengao::references", "Language")},
        {"note", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Note")},
        {"abstract", FieldType::Text, QT_TRANSLATE_NOOP("wengao::references", "Abstract")},
    };
    return table;
}

const QList<LabelOfKind> &labelsOfKinds()
{
    static const QList<LabelOfKind> table{
        {Kind::WebPage, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Site")},
        {Kind::News, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Newspaper or site")},
        {Kind::Blog, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Blog")},
        {Kind::JournalArticle, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Journal")},
        {Kind::Chapter, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Book")},
        {Kind::Chapter, "editor", QT_TRANSLATE_NOOP("wengao::references", "Editors of the book")},
        {Kind::Report, "publisher", QT_TRANSLATE_NOOP("wengao::references", "Institution")},
        {Kind::Report, "number", QT_TRANSLATE_NOOP("wengao::references", "Report number")},
        {Kind::Thesis, "publisher", QT_TRANSLATE_NOOP("wengao::references", "University")},
        {Kind::Thesis, "genre", QT_TRANSLATE_NOOP("wengao::references", "Degree")},
        {Kind::Law, "title", QT_TRANSLATE_NOOP("wengao::references", "Name of the law")},
        {Kind::Law, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Law gazette or code")},
        {Kind::Video, "container-title", QT_TRANSLATE_NOOP("wengao::references", "Site or channel")},
        {Kind::Dataset, "publisher", QT_TRANSLATE_NOOP("wengao::references", "Data repository")},
        {Kind::Personal, "title", QT_TRANSLATE_NOOP("wengao::references", "Subject")},
        {Kind::Personal, "genre", QT_TRANSLATE_NOOP("wengao::references", "Letter, e-mail, interview …")},
    };
    return table;
}

const VariableInfo *infoOf(QStringView variable)
{
    const auto found = std::find_if(variables().begin(), variables().end(), [&](const VariableInfo &info) {
        return variable == QLatin1StringView(info.variable);
    });
    return found == variables().end() ? nullptr : &*found;
}

QList<KindInfo> table()
{
    return {
        {Kind::WebPage,
         QT_TRANSLATE_NOOP("wengao::references", "Web page"),
         {"webpage"},
         {{"title", R},
          {"author", W},
          {"container-title", W},
          {"issued", W},
          {"URL", R},
          {"accessed", W},
          {"publisher"},
          {"language"},
          {"note"}}},
        {Kind::News,
         QT_TRANSLATE_NOOP("wengao::references", "News"),
         {"article-newspaper"},
         {{"title", R},
          {"author", W},
          {"container-title", R},
          {"issued", R},
          {"page"},
          {"URL", W},
          {"accessed"},
          {"publisher-place"},
          {"language"},
          {"note"}}},
        {Kind::Blog,
         QT_TRANSLATE_NOOP("wengao::references", "Blog"),
         {"post-weblog", "post"},
         {{"title", R},
          {"author", W},
          {"container-title", W},
          {"issued", W},
          {"URL", R},
          {"accessed", W},
          {"language"},
          {"note"}}},
        {Kind::JournalArticle,
         QT_TRANSLATE_NOOP("wengao::references", "Journal article"),
         {"article-journal", "article-magazine", "article", "review", "review-book"},
         {{"title", R},
          {"author", R},
          {"container-title", R},
          {"issued", R},
          {"volume", W},
          {"issue", W},
          {"page", W},
          {"DOI", W},
          {"URL"},
          {"accessed"},
          {"ISSN"},
          {"language"},
          {"note"}}},
        {Kind::Book,
         QT_TRANSLATE_NOOP("wengao::references", "Book"),
         {"book", "pamphlet", "manuscript"},
         {{"title", R},
          {"author", R},
          {"translator"},
          {"editor"},
          {"publisher-place", W},
          {"publisher", R},
          {"issued", R},
          {"edition"},
          {"volume"},
          {"page"},
          {"collection-title"},
          {"ISBN"},
          {"DOI"},
          {"URL"},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Chapter,
         QT_TRANSLATE_NOOP("wengao::references", "Chapter"),
         {"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"},
         {{"title", R},
          {"author", R},
          {"container-title", R},
          {"editor", W},
          {"translator"},
          {"publisher-place", W},
          {"publisher", R},
          {"issued", R},
          {"page", W},
          {"edition"},
          {"volume"},
          {"ISBN"},
          {"DOI"},
          {"URL"},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Report,
         QT_TRANSLATE_NOOP("wengao::references", "Report"),
         {"report", "standard"},
         {{"title", R},
          {"author", R},
          {"publisher", W},
          {"issued", R},
          {"number"},
          {"genre"},
          {"publisher-place"},
          {"page"},
          {"DOI"},
          {"URL", W},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Thesis,
         QT_TRANSLATE_NOOP("wengao::references", "Thesis"),
         {"thesis"},
         {{"title", R},
          {"author", R},
          {"genre", W},
          {"publisher", R},
          {"publisher-place", W},
          {"issued", R},
          {"page"},
          {"DOI"},
          {"URL"},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Law,
         QT_TRANSLATE_NOOP("wengao::references", "Law"),
         {"legislation", "bill", "legal_case", "regulation", "treaty"},
         {{"title", R},
          {"author"},
          {"authority", W},
          {"number"},
          {"container-title"},
          {"volume"},
          {"page"},
          {"issued", R},
          {"publisher"},
          {"publisher-place"},
          {"URL", W},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Video,
         QT_TRANSLATE_NOOP("wengao::references", "Video"),
         {"motion_picture", "broadcast", "speech"},
         {{"title", R},
          {"author", W},
          {"director"},
          {"container-title", W},
          {"publisher"},
          {"issued", R},
          {"medium"},
          {"URL", W},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Dataset,
         QT_TRANSLATE_NOOP("wengao::references", "Dataset"),
         {"dataset"},
         {{"title", R},
          {"author", R},
          {"publisher", W},
          {"issued", R},
          {"version", W},
          {"DOI", W},
          {"URL", W},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Software,
         QT_TRANSLATE_NOOP("wengao::references", "Software"),
         {"software"},
         {{"title", R},
          {"author", W},
          {"version", W},
          {"publisher"},
          {"issued", W},
          {"DOI"},
          {"URL", W},
          {"accessed"},
          {"language"},
          {"note"}}},
        {Kind::Personal,
         QT_TRANSLATE_NOOP("wengao::references", "Personal communication"),
         {"personal_communication", "interview"},
         {{"author", R}, {"title", W}, {"genre", W}, {"recipient"}, {"issued", R}, {"language"}, {"note"}}},
    };
}

bool isFilled(const Item &item, const char *variable)
{
    const QString name = QLatin1StringView(variable);
    switch (fieldType(name)) {
    case FieldType::Names:
        return !item.names(name).isEmpty();
    case FieldType::Date:
        return !item.date(name).isEmpty();
    default:
        return !item.text(name).trimmed().isEmpty();
    }
}

} // namespace

const QList<KindInfo> &kinds()
{
    static const QList<KindInfo> all = table();
    return all;
}

const KindInfo &kindInfo(Kind kind)
{
    return *std::find_if(kinds().begin(), kinds().end(),
                         [kind](const KindInfo &info) { return info.kind == kind; });
}

QString kindLabel(Kind kind)
{
    return told(kindInfo(kind).label);
}

Kind kindOf(QStringView cslType)
{
    for (const KindInfo &info : kinds()) {
        for (const char *type : info.types) {
            if (cslType == QLatin1StringView(type))
                return info.kind;
        }
    }
    return Kind::WebPage;
}

QString cslTypeOf(Kind kind)
{
    return QLatin1StringView(kindInfo(kind).types.first());
}

FieldType fieldType(QStringView variable)
{
    const VariableInfo *info = infoOf(variable);
    return info == nullptr ? FieldType::Text : info->type;
}

QString fieldLabel(QStringView variable, Kind kind)
{
    for (const LabelOfKind &row : labelsOfKinds()) {
        if (row.kind == kind && variable == QLatin1StringView(row.variable))
            return told(row.label);
    }
    const VariableInfo *info = infoOf(variable);
    return info == nullptr ? variable.toString() : told(info->label);
}

QList<MissingField> missingFields(const Item &item)
{
    QList<MissingField> missing;
    for (const Need need : {Need::Required, Need::Recommended}) {
        for (const KindField &field : kindInfo(kindOf(item.type())).fields) {
            if (field.need == need && !isFilled(item, field.variable))
                missing.append({QLatin1StringView(field.variable), need});
        }
    }
    return missing;
}

} // namespace wengao::references
