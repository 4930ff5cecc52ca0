#include "frontmatter/fieldtable.h"

#include "frontmatter/reasons.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::tr;

namespace {

struct Row
{
    const char16_t *path;
    Kind kind;
    int group;
    const char *label;
    const char *help;
};

#define NOOP(text) QT_TRANSLATE_NOOP("wengao::frontmatter", text)

constexpr std::array standardRows{
    Row{u"title", Kind::Text, 0, NOOP("Title"), NOOP("The article's title, shown on its page and in lists.")},
    Row{u"date", Kind::DateTime, 0, NOOP("Date"),
        NOOP("When the article was written. Hugo sorts by it and hides it until then.")},
    Row{u"draft", Kind::Bool, 0, NOOP("Draft"), NOOP("Drafts are left out when the site is built.")},
    Row{u"tags", Kind::TextList, 0, NOOP("Tags"), NOOP("Words readers can find the article by.")},
    Row{u"categories", Kind::TextList, 0, NOOP("Categories"),
        NOOP("The sections of the site the article belongs to.")},
    Row{u"description", Kind::LongText, 0, NOOP("Description"),
        NOOP("One or two sentences for search engines and shared links.")},
    Row{u"summary", Kind::LongText, 0, NOOP("Summary"),
        NOOP("What lists show of the article, instead of its beginning.")},
    Row{u"author", Kind::Text, 0, NOOP("Author"), NOOP("Who wrote the article.")},
    Row{u"cover.image", Kind::Image, 0, NOOP("Cover image"),
        NOOP("The picture above the article and in lists.")},
    Row{u"cover.alt", Kind::Text, 0, NOOP("Cover description"),
        NOOP("What the picture shows, for those who cannot see it.")},
    Row{u"lastmod", Kind::DateTime, 1, NOOP("Last changed"), NOOP("When the article was last revised.")},
    Row{u"slug", Kind::Slug, 1, NOOP("Slug"), NOOP("The last part of the article's address.")},
    Row{u"keywords", Kind::TextList, 1, NOOP("Keywords"),
        NOOP("Words for search engines and related articles.")},
    Row{u"series", Kind::TextList, 1, NOOP("Series"), NOOP("The series the article is part of.")},
    Row{u"weight", Kind::Integer, 1, NOOP("Weight"),
        NOOP("Articles with a smaller weight come first; 0 means none.")},
    Row{u"toc", Kind::Bool, 1, NOOP("Table of contents"),
        NOOP("Shows the article's headings as a table of contents.")},
    Row{u"math", Kind::Bool, 1, NOOP("Formulas"), NOOP("Loads what is needed to show formulas.")},
    Row{u"image", Kind::Image, 1, NOOP("Image"), NOOP("The picture that stands for the article.")},
    Row{u"aliases", Kind::TextList, 1, NOOP("Old addresses"),
        NOOP("Addresses that lead to the article from elsewhere, such as former ones.")},
    Row{u"subtitle", Kind::Text, 1, NOOP("Subtitle"), NOOP("A second line below the title.")},
    Row{u"source_url", Kind::Url, 1, NOOP("Source address"), NOOP("Where the article comes from.")},
    Row{u"publishDate", Kind::DateTime, 1, NOOP("Publish on"),
        NOOP("Hugo leaves the article out until then.")},
    Row{u"expiryDate", Kind::DateTime, 2, NOOP("Expires on"),
        NOOP("Hugo leaves the article out from then on.")},
    Row{u"linkTitle", Kind::Text, 2, NOOP("Short title"), NOOP("A shorter title for menus and links.")},
    Row{u"url", Kind::Url, 2, NOOP("Address"), NOOP("The article's whole address within the site.")},
    Row{u"authors", Kind::TextList, 2, NOOP("Authors"), NOOP("Who wrote the article.")},
    Row{u"cover", Kind::Map, 2, NOOP("Cover"), NOOP("The picture above the article.")},
    Row{u"cover.caption", Kind::Text, 2, NOOP("Cover caption"), NOOP("The text below the picture.")},
    Row{u"cover.relative", Kind::Bool, 2, NOOP("Cover beside the article"),
        NOOP("The picture lies in the article's own folder.")},
    Row{u"cover.hidden", Kind::Bool, 2, NOOP("Hide the cover"),
        NOOP("Shows the picture in lists only or not at all.")},
    Row{u"images", Kind::TextList, 2, NOOP("Images"), NOOP("Pictures shown where the article is shared.")},
    Row{u"featured_image", Kind::Image, 2, NOOP("Featured image"),
        NOOP("The picture that stands for the article.")},
    Row{u"thumbnail", Kind::Image, 2, NOOP("Thumbnail"), NOOP("The small picture in lists.")},
    Row{u"layout", Kind::Text, 2, NOOP("Layout"), NOOP("The template of the theme that shows the article.")},
    Row{u"type", Kind::Text, 2, NOOP("Type"), NOOP("The kind of content, which chooses the templates.")},
    Row{u"copyright", Kind::Text, 2, NOOP("Copyright"),
        NOOP("Who holds the rights, or under which licence.")},
    Row{u"license", Kind::Text, 2, NOOP("Licence"), NOOP("Under which licence the article may be used.")},
    Row{u"isCJKLanguage", Kind::Bool, 2, NOOP("Chinese, Japanese or Korean"),
        NOOP("Makes Hugo count characters instead of words.")},
    Row{u"comments", Kind::Bool, 2, NOOP("Comments"), NOOP("Lets readers comment.")},
    Row{u"pinned", Kind::Bool, 2, NOOP("Pinned"), NOOP("Keeps the article at the top of lists.")},
    Row{u"hidden", Kind::Bool, 2, NOOP("Hidden"), NOOP("Leaves the article out of lists.")},
    Row{u"headless", Kind::Bool, 2, NOOP("Headless"),
        NOOP("Builds no page for it; other pages use its files.")},
    Row{u"showToc", Kind::Bool, 2, NOOP("Table of contents"),
        NOOP("Shows the article's headings as a table of contents.")},
    Row{u"mermaid", Kind::Bool, 2, NOOP("Diagrams"), NOOP("Loads what is needed to show Mermaid diagrams.")},
    Row{u"canonicalURL", Kind::Url, 2, NOOP("Original address"),
        NOOP("Where search engines should look for the original.")},
    Row{u"externalUrl", Kind::Url, 2, NOOP("Other site"),
        NOOP("The article stands on another site; lists link there.")},
    Row{u"translationKey", Kind::Text, 2, NOOP("Translation key"),
        NOOP("Joins the translations of one article.")},
    Row{u"outputs", Kind::TextList, 2, NOOP("Output formats"), NOOP("The formats Hugo builds of this page.")},
    Row{u"params", Kind::Map, 2, NOOP("Parameters"), NOOP("Values that only the theme knows.")},
    Row{u"word_count", Kind::ComputedCount, 1, NOOP("Word count"),
        NOOP("How long the article is; can be brought up to date.")},
    Row{u"reading_time", Kind::ComputedCount, 1, NOOP("Reading time"),
        NOOP("Minutes to read the article; can be brought up to date.")},
    Row{u"ai_score", Kind::MachineOwned, 2, NOOP("AI score"), NOOP("Written by a program.")},
    Row{u"sync_time", Kind::MachineOwned, 2, NOOP("Synchronised"), NOOP("Written by a program.")},
};

#undef NOOP

Kind guessedKind(const Field &field)
{
    switch (field.type) {
    case Type::Bool:
        return Kind::Bool;
    case Type::Integer:
        return Kind::Integer;
    case Type::Float:
        return Kind::Number;
    case Type::Timestamp:
        return Kind::DateTime;
    case Type::List:
        return Kind::TextList;
    case Type::Map:
        return Kind::Map;
    case Type::Null:
    case Type::String:
        break;
    }
    const QString text = field.value.toString();
    const bool isLong = field.style == Style::Literal || field.style == Style::Folded ||
                        text.contains(QChar(u'\n')) || text.size() > 80;
    return isLong                                                        ? Kind::LongText
           : text.startsWith(u"https://") || text.startsWith(u"http://") ? Kind::Url
                                                                         : Kind::Text;
}

/// Whether an editor of the kind can show and write a value of the type without changing its meaning.
bool fits(Kind kind, const Field &field)
{
    const Type type = field.type;
    if (type == Type::Null)
        return true;
    switch (kind) {
    case Kind::Bool:
        return type == Type::Bool;
    case Kind::Integer:
    case Kind::ComputedCount:
        return type == Type::Integer;
    case Kind::Number:
        return type == Type::Integer || type == Type::Float;
    case Kind::TextList:
        return type == Type::List;
    case Kind::Map:
        return type == Type::Map;
    case Kind::DateTime:
        return type == Type::Timestamp || type == Type::String;
    case Kind::MachineOwned:
        return true;
    default:
        return type == Type::String;
    }
}

Problem problem(const Field &field, const char *id, const QString &message)
{
    Problem result;
    result.range = field.valueRange;
    result.message = message;
    result.id = QString::fromLatin1(id);
    result.path = field.path;
    return result;
}

/// What a person would count: surrogate pairs once.
qsizetype visibleLength(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool isUsableSlug(const QString &slug)
{
    return std::none_of(slug.cbegin(), slug.cend(),
                        [](QChar c) { return c.isSpace() || QStringView(u"/\\?#%\"<>|*:").contains(c); });
}

} // namespace

Type typeOf(Kind kind)
{
    switch (kind) {
    case Kind::DateTime:
        return Type::Timestamp;
    case Kind::Bool:
        return Type::Bool;
    case Kind::Integer:
    case Kind::ComputedCount:
        return Type::Integer;
    case Kind::Number:
        return Type::Float;
    case Kind::TextList:
        return Type::List;
    case Kind::Map:
        return Type::Map;
    default:
        return Type::String;
    }
}

FieldTable FieldTable::standard()
{
    QList<FieldInfo> fields;
    for (const Row &row : standardRows) {
        FieldInfo info;
        info.path = QString::fromUtf16(row.path);
        info.label = tr(row.label);
        info.help = tr(row.help);
        info.kind = row.kind;
        info.group = row.group;
        info.suggested = row.kind != Kind::MachineOwned && row.kind != Kind::Map;
        info.maxLength = info.path == u"description" ? 80 : info.path == u"summary" ? 200 : 0;
        fields.append(info);
    }
    FieldTable table;
    table.add(fields);
    return table;
}

void FieldTable::add(const QList<FieldInfo> &fields)
{
    for (const FieldInfo &info : fields) {
        const QString key = info.path.toLower();
        const auto known = m_index.constFind(key);
        if (known != m_index.cend()) {
            m_fields[*known] = info;
        } else {
            m_index.insert(key, m_fields.size());
            m_fields.append(info);
        }
    }
}

FieldInfo FieldTable::info(const QString &path) const
{
    const QString key = path.toLower();
    for (const QString &candidate : {key, key.startsWith(u"params.") ? key.sliced(7) : key}) {
        const auto known = m_index.constFind(candidate);
        if (known != m_index.cend()) {
            FieldInfo info = m_fields[*known];
            info.path = path;
            return info;
        }
    }
    FieldInfo info;
    info.path = path;
    info.label = path.sliced(path.lastIndexOf(QChar(u'.')) + 1);
    info.known = false;
    info.suggested = false;
    return info;
}

FieldInfo FieldTable::info(const Field &field) const
{
    FieldInfo result = info(field.path);
    if (!result.known)
        result.label = field.key;
    if (!result.known || !fits(result.kind, field))
        result.kind = guessedKind(field);
    return result;
}

QList<FieldInfo> FieldTable::suggestions(const QStringList &present) const
{
    QList<FieldInfo> result;
    for (const FieldInfo &info : m_fields) {
        if (info.suggested && !present.contains(info.path, Qt::CaseInsensitive))
            result.append(info);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const FieldInfo &a, const FieldInfo &b) { return a.group < b.group; });
    return result;
}

QVariant FieldTable::initialValue(const QString &path) const
{
    const FieldInfo known = info(path);
    if (!known.choices.isEmpty())
        return known.choices.constFirst();
    switch (typeOf(known.kind)) {
    case Type::Bool:
        return false;
    case Type::Integer:
        return qint64(0);
    case Type::Float:
        return 0.0;
    case Type::List:
        return QVariantList();
    case Type::Map:
        return QVariantMap();
    case Type::Timestamp:
        return {};
    default:
        return QString(u""_s);
    }
}

QList<Problem> FieldTable::validate(const Field &field) const
{
    const FieldInfo known = info(field.path);
    const QString text = field.type == Type::String ? field.value.toString() : QString();
    QList<Problem> problems;
    if (known.known && field.type != Type::Null && !fits(known.kind, field))
        problems.append(
            problem(field, "type",
                    tr(QT_TRANSLATE_NOOP(
                           "wengao::frontmatter",
                           "“%1” usually holds another kind of value; a theme may not understand this one."))
                        .arg(known.label)));
    if (known.required && (field.type == Type::Null || (field.type == Type::String && text.isEmpty())))
        problems.append(problem(
            field, "required",
            tr(QT_TRANSLATE_NOOP("wengao::frontmatter", "This site asks for “%1”.")).arg(known.label)));
    if (known.maxLength > 0 && visibleLength(text) > known.maxLength)
        problems.append(
            problem(field, "too-long",
                    tr(QT_TRANSLATE_NOOP("wengao::frontmatter", "%1 characters; about %2 are shown."))
                        .arg(visibleLength(text))
                        .arg(known.maxLength)));
    if (!known.choices.isEmpty() && field.type != Type::Null &&
        !known.choices.contains(field.value.toString()))
        problems.append(problem(field, "choice",
                                tr(QT_TRANSLATE_NOOP("wengao::frontmatter", "This site knows only: %1."))
                                    .arg(known.choices.join(u", "_s))));
    if (known.kind == Kind::Slug && !isUsableSlug(text))
        problems.append(
            problem(field, "slug",
                    tr(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                         "Spaces and marks such as / ? # do not belong in an address."))));
    if (known.kind == Kind::Url && !text.isEmpty() &&
        (text.contains(QChar(u' ')) || !QUrl(text, QUrl::TolerantMode).isValid()))
        problems.append(
            problem(field, "url", tr(QT_TRANSLATE_NOOP("wengao::frontmatter", "This is not an address."))));
    return problems;
}

} // namespace wengao::frontmatter
