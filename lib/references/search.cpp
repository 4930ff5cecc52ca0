#include "references/search.h"

#include "references/fold.h"
#include "references/library.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr std::array<QStringView, 11> texts{
    u"title",  u"title-short", u"container-title", u"publisher",       u"DOI", u"ISBN", u"URL",
    u"number", u"id",          u"keyword",         u"collection-title"};
constexpr std::array<QStringView, 5> roles{u"author", u"editor", u"translator", u"director",
                                           u"container-author"};

/// The letters and digits of a text alone, as searches compare them.
QString lettersOf(QStringView text)
{
    QString letters = searchForm(text);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

} // namespace

QString searchFormOf(const Item &item)
{
    QStringList parts;
    for (const QStringView variable : texts)
        parts.append(item.text(variable));
    for (const QStringView role : roles) {
        for (const Name &name : item.names(role))
            // Either order, so that "Ada Love", "Love, A" and 张三 are found as they are typed.
            parts << name.literal << name.family + name.given << name.given + u' ' + name.family
                  << name.family + u", "_s + name.given;
    }
    parts.append(item.date(u"issued").shown());
    parts.removeAll(QString());
    return searchForm(parts.join(u'\n'));
}

bool holdsAll(QStringView text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [text](const QString &word) { return text.contains(word); });
}

QList<Item> titledIn(QStringView text, const QList<Item> &items, qsizetype limit)
{
    static const QRegularExpression subtitle(u"\\s*[:：].*$"_s);
    const QString letters = lettersOf(text);
    QList<std::pair<qsizetype, Item>> found;
    for (const Item &item : items) {
        const QString title = lettersOf(item.text(u"title").remove(subtitle));
        if (!title.isEmpty() && letters.contains(title))
            found.append({title.size(), item});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Item> longest;
    for (const auto &[length, item] : found.first(std::min(limit, found.size())))
        longest.append(item);
    return longest;
}

QList<Item> matching(const QList<Item> &items, QStringView typed, qsizetype limit)
{
    const QStringList words = searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    QList<Item> found;
    for (const Item &item : items) {
        if (found.size() >= limit)
            break;
        if (words.isEmpty() || holdsAll(searchFormOf(item), words))
            found.append(item);
    }
    return found;
}

} // namespace wengao::references
