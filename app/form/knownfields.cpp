#include "form/knownfields.h"

#include <QCoreApplication>
#include <QHash>

namespace wengao::form {

namespace {

constexpr const char *context = "wengao::form";

} // namespace

#define TEXT(source) QT_TRANSLATE_NOOP("wengao::form", source)

const QList<KnownField> &knownFields()
{
    static const QList<KnownField> fields{
        {"title", TEXT("Title"), TEXT("The headline."), Kind::Text},
        {"subtitle", TEXT("Subtitle"), TEXT("A line below the title."), Kind::Text},
        {"date", TEXT("Date"), TEXT("When the article was written; it orders lists."), Kind::Date},
        {"draft", TEXT("Draft"), TEXT("A draft is not published."), Kind::Bool},
        {"tags", TEXT("Tags"), TEXT("What the article is about."), Kind::List},
        {"categories", TEXT("Categories"), TEXT("Where the article belongs."), Kind::List},
        {"series", TEXT("Series"), TEXT("The series the article is a part of."), Kind::List},
        {"keywords", TEXT("Keywords"), TEXT("Words for search engines."), Kind::List},
        {"author", TEXT("Author"), TEXT("Who wrote the article."), Kind::Text},
        {"authors", TEXT("Authors"), TEXT("Who wrote the article."), Kind::List},
        {"summary", TEXT("Summary"), TEXT("Shown in lists instead of the beginning of the text."), Kind::LongText, 200},
        {"description", TEXT("Description"), TEXT("What search engines and cards show."), Kind::LongText, 160},
        {"cover", TEXT("Cover"), TEXT("The picture above the article and in lists."), Kind::Group},
        {"cover.image", TEXT("Picture"), TEXT("The picture's path as the site sees it."), Kind::Image},
        {"cover.alt", TEXT("Alternative text"), TEXT("Says what the picture shows to those who cannot see it."), Kind::Text},
        {"cover.caption", TEXT("Caption"), TEXT("A line below the picture."), Kind::Text},
        {"image", TEXT("Picture"), TEXT("The picture's path as the site sees it."), Kind::Image},
        {"featured_image", TEXT("Picture"), TEXT("The picture's path as the site sees it."), Kind::Image},
        {"lastmod", TEXT("Last changed"), TEXT("When the article was last changed."), Kind::Date},
        {"publishDate", TEXT("Publish from"), TEXT("Not published before this moment."), Kind::Date},
        {"expiryDate", TEXT("Publish until"), TEXT("Not published after this moment."), Kind::Date},
        {"slug", TEXT("Address part"), TEXT("The last part of the page's address."), Kind::Text},
        {"url", TEXT("Address"), TEXT("The page's whole path on the site."), Kind::Text},
        {"aliases", TEXT("Old addresses"), TEXT("Paths that lead on to this page."), Kind::List},
        {"linkTitle", TEXT("Short title"), TEXT("Used in links and menus."), Kind::Text},
        {"weight", TEXT("Weight"), TEXT("Lighter pages come first."), Kind::Integer},
        {"toc", TEXT("Table of contents"), TEXT("Shows a table of contents."), Kind::Bool},
        {"math", TEXT("Formulas"), TEXT("Loads what formulas need."), Kind::Bool},
        {"comments", TEXT("Comments"), TEXT("Lets readers comment."), Kind::Bool},
        {"isCJKLanguage", TEXT("Chinese, Japanese or Korean"), TEXT("Tells Hugo how to count and cut."), Kind::Bool},
        {"layout", TEXT("Layout"), TEXT("The template the page uses."), Kind::Text},
        {"type", TEXT("Type"), TEXT("The kind of page."), Kind::Text},
        {"copyright", TEXT("Copyright"), TEXT("Whose work it is."), Kind::Text},
        {"params", TEXT("Parameters"), TEXT("What the theme reads."), Kind::Group},
        {"source_url", TEXT("Source address"), TEXT("Where the article comes from."), Kind::Text},
        {"word_count", TEXT("Word count"), TEXT("How long the text is."), Kind::Integer, 0, Computed::Words},
        {"reading_time", TEXT("Reading time"), TEXT("Minutes it takes to read."), Kind::Integer, 0, Computed::Minutes},
        {"ai_score", TEXT("AI score"), TEXT("Given by a program."), Kind::Number, 0, Computed::Nothing, true},
        {"sync_time", TEXT("Synchronised"), TEXT("When a program last wrote this file."), Kind::Date, 0,
         Computed::Nothing, true},
    };
    return fields;
}

#undef TEXT

const KnownField *knownField(const QString &path)
{
    static const QHash<QString, const KnownField *> byPath = [] {
        QHash<QString, const KnownField *> hash;
        for (const KnownField &field : knownFields())
            hash.insert(QString::fromLatin1(field.path).toLower(), &field);
        return hash;
    }();
    return byPath.value(path.toLower());
}

QString translatedLabel(const KnownField &field) { return QCoreApplication::translate(context, field.label); }

QString translatedHelp(const KnownField &field) { return QCoreApplication::translate(context, field.help); }

} // namespace wengao::form
