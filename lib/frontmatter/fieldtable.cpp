#include "frontmatter/fieldtable.h"

#include "frontmatter/reasons.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;

namespace {

struct Row
{
    const char16_t *path;
    Kind kind;
    int group;
    const char *label;
    const char *help;
};

constexpr std::array standardRows{
    Row{u"title", Kind::Text, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Title"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The article's title, shown on its page and in lists.")},
    Row{u"date", Kind::DateTime, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Date"),
        QT_TRANSLATE_NOOP("wengao::frontmatter",
                          "When the article was written. Hugo sorts by it and hides it until then.")},
    Row{u"draft", Kind::Bool, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Draft"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Drafts are left out when the site is built.")},
    Row{u"tags", Kind::TextList, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Tags"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Words readers can find the article by.")},
    Row{u"categories", Kind::TextList, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Categories"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The sections of the site the article belongs to.")},
    Row{u"description", Kind::LongText, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Description"),
        QT_TRANSLATE_NOOP("wengao::frontmatter",
                          "One or two sentences for search engines and shared links.")},
    Row{u"summary", Kind::LongText, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Summary"),
        QT_TRANSLATE_NOOP("wengao::frontmatter",
                          "What lists show of the article, instead of its beginning.")},
    Row{u"author", Kind::Text, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Author"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Who wrote the article.")},
    Row{u"cover.image", Kind::Image, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Cover image"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The picture above the article and in lists.")},
    Row{u"cover.alt", Kind::Text, 0, QT_TRANSLATE_NOOP("wengao::frontmatter", "Cover description"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "What the picture shows, for those who cannot see it.")},
    Row{u"lastmod", Kind::DateTime, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Last changed"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "When the article was last revised.")},
    Row{u"slug", Kind::Slug, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Slug"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The last part of the article's address.")},
    Row{u"keywords", Kind::TextList, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Keywords"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Words for search engines and related articles.")},
    Row{u"series", Kind::TextList, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Series"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The series the article is part of.")},
    Row{u"weight", Kind::Integer, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Weight"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Articles with a smaller weight come first; 0 means none.")},
    Row{u"toc", Kind::Bool, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Table of contents"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Shows the article's headings as a table of contents.")},
    Row{u"math", Kind::Bool, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Formulas"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Loads what is needed to show formulas.")},
    Row{u"image", Kind::Image, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Image"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The picture that stands for the article.")},
    Row{u"aliases", Kind::TextList, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Old addresses"),
        QT_TRANSLATE_NOOP("wengao::frontmatter",
                          "Addresses that lead to the article from elsewhere, such as former ones.")},
    Row{u"subtitle", Kind::Text, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Subtitle"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "A second line below the title.")},
    Row{u"source_url", Kind::Url, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Source address"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Where the article comes from.")},
    Row{u"publishDate", Kind::DateTime, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Publish on"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Hugo leaves the article out until then.")},
    Row{u"expiryDate", Kind::DateTime, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Expires on"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Hugo leaves the article out from then on.")},
    Row{u"linkTitle", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Short title"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "A shorter title for menus and links.")},
    Row{u"url", Kind::Url, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Address"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The article's whole address within the site.")},
    Row{u"authors", Kind::TextList, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Authors"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Who wrote the article.")},
    Row{u"cover", Kind::Map, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Cover"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The picture above the article.")},
    Row{u"cover.caption", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Cover caption"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The text below the picture.")},
    Row{u"cover.relative", Kind::Bool, 2,
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Cover beside the article"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The picture lies in the article's own folder.")},
    Row{u"cover.hidden", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Hide the cover"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Shows the picture in lists only or not at all.")},
    Row{u"images", Kind::TextList, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Images"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Pictures shown where the article is shared.")},
    Row{u"featured_image", Kind::Image, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Featured image"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The picture that stands for the article.")},
    Row{u"thumbnail", Kind::Image, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Thumbnail"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The small picture in lists.")},
    Row{u"layout", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Layout"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The template of the theme that shows the article.")},
    Row{u"type", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Type"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The kind of content, which chooses the templates.")},
    Row{u"copyright", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Copyright"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Who holds the rights, or under which licence.")},
    Row{u"license", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Licence"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Under which licence the article may be used.")},
    Row{u"isCJKLanguage", Kind::Bool, 2,
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Chinese, Japanese or Korean"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Makes Hugo count characters instead of words.")},
    Row{u"comments", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Comments"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Lets readers comment.")},
    Row{u"pinned", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Pinned"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Keeps the article at the top of lists.")},
    Row{u"hidden", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Hidden"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Leaves the article out of lists.")},
    Row{u"headless", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Headless"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Builds no page for it; other pages use its files.")},
    Row{u"showToc", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Table of contents"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Shows the article's headings as a table of contents.")},
    Row{u"mermaid", Kind::Bool, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Diagrams"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Loads what is needed to show Mermaid diagrams.")},
    Row{u"canonicalURL", Kind::Url, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Original address"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Where search engines should look for the original.")},
    Row{u"externalUrl", Kind::Url, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Other site"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The article stands on another site; lists link there.")},
    Row{u"translationKey", Kind::Text, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Translation key"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Joins the translations of one article.")},
    Row{u"outputs", Kind::TextList, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Output formats"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "The formats Hugo builds of this page.")},
    Row{u"params", Kind::Map, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Parameters"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Values that only the theme knows.")},
    Row{u"word_count", Kind::ComputedCount, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Word count"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "How long the article is; can be brought up to date.")},
    Row{u"reading_time", Kind::ComputedCount, 1, QT_TRANSLATE_NOOP("wengao::frontmatter", "Reading time"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Minutes to read the article; can be brought up to date.")},
    Row{u"ai_score", Kind::MachineOwned, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "AI score"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Written by a program.")},
    Row{u"sync_time", Kind::MachineOwned, 2, QT_TRANSLATE_NOOP("wengao::frontmatter", "Synchronised"),
        QT_TRANSLATE_NOOP("wengao::frontmatter", "Written by a program.")},
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
        info.label = told(row.label);
        info.help = told(row.help);
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
        problems.append(problem(
            field, "type",
            told(QT_TRANSLATE_NOOP(
                     "wengao::frontmatter",
                     "“%1” usually holds another kind of value; a theme may not understand this one."))
                .arg(known.label)));
    if (known.required && (field.type == Type::Null || (field.type == Type::String && text.isEmpty())))
        problems.append(problem(
            field, "required",
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This site asks for “%1”.")).arg(known.label)));
    if (known.maxLength > 0 && visibleLength(text) > known.maxLength)
        problems.append(
            problem(field, "too-long",
                    told(QT_TRANSLATE_NOOP("wengao::frontmatter", "%1 characters; about %2 are shown."))
                        .arg(visibleLength(text))
                        .arg(known.maxLength)));
    if (!known.choices.isEmpty() && field.type != Type::Null &&
        !known.choices.contains(field.value.toString()))
        problems.append(problem(field, "choice",
                                told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This site knows only: %1."))
                                    .arg(known.choices.join(QCoreApplication::translate(
                                        "wengao::frontmatter", ", ", "between the words of a list")))));
    if (known.kind == Kind::Slug && !isUsableSlug(text))
        problems.append(
            problem(field, "slug",
                    told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                           "Spaces and marks such as / ? # do not belong in an address."))));
    if (known.kind == Kind::Url && !text.isEmpty() &&
        (text.contains(QChar(u' ')) || !QUrl(text, QUrl::TolerantMode).isValid()))
        problems.append(
            problem(field, "url", told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This is not an address."))));
    return problems;
}

} // namespace wengao::frontmatter
