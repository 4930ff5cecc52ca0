#include "export/nesting.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace wengao::exporting {

namespace {

using Names = QSet<QByteArray>;

/// How far out an element's parent is looked for; nobody nests deeper, and the whole must stay linear.
constexpr qsizetype farthest = 256;

const Names &blocks()
{
    static const Names names{"address", "article",    "aside",  "blockquote", "details", "div", "dl",
                             "figure",  "figcaption", "footer", "h1",         "h2",      "h3",  "h4",
                             "h5",      "h6",         "header", "hr",         "nav",     "ol",  "p",
                             "pre",     "section",    "table",  "ul"};
    return names;
}

/// Elements in which no block may stand.
const Names &phrasing()
{
    static const Names names{"abbr", "b",    "bdi", "bdo",     "cite", "code",  "dfn",  "em",     "i",
                             "kbd",  "mark", "q",   "s",       "samp", "small", "span", "strong", "sub",
                             "sup",  "time", "u",   "var",     "h1",   "h2",    "h3",   "h4",     "h5",
                             "h6",   "p",    "pre", "summary", "rt",   "rp",    "ruby", "dt"};
    return names;
}

/// Elements that may hold what their parent may.
const Names &transparent()
{
    static const Names names{"a", "ins", "del"};
    return names;
}

/// The parents of which an element needs one, and where the search for it ends.
struct Needs
{
    Names parents;
    Names barriers;
};

const QHash<QByteArray, Needs> &needs()
{
    static const Names cells{"td", "th", "caption", "table"};
    static const QHash<QByteArray, Needs> table{
        {"li", {{"ul", "ol"}, cells}},     {"td", {{"tr"}, {"table"}}},
        {"th", {{"tr"}, {"table"}}},       {"tr", {{"thead", "tbody", "tfoot", "table"}, {"table"}}},
        {"thead", {{"table"}, {}}},        {"tbody", {{"table"}, {}}},
        {"tfoot", {{"table"}, {}}},        {"caption", {{"table"}, {}}},
        {"colgroup", {{"table"}, {}}},     {"col", {{"colgroup"}, {"table"}}},
        {"dt", {{"dl"}, cells}},           {"dd", {{"dl"}, cells}},
        {"summary", {{"details"}, cells}}, {"figcaption", {{"figure"}, cells}},
        {"rt", {{"ruby"}, cells}},         {"rp", {{"ruby"}, cells}},
    };
    return table;
}

/// What is opened for a stray thing inside an element that holds certain elements only.
const QHash<QByteArray, QList<QByteArray>> &wrappers()
{
    static const QHash<QByteArray, QList<QByteArray>> table{
        {"ul", {"li"}},          {"ol", {"li"}},          {"dl", {"dd"}},          {"tr", {"td"}},
        {"table", {"tr", "td"}}, {"thead", {"tr", "td"}}, {"tbody", {"tr", "td"}}, {"tfoot", {"tr", "td"}},
    };
    return table;
}

QByteArray innermost(const QList<QByteArray> &open, qsizetype closes)
{
    return closes < open.size() ? open.at(open.size() - 1 - closes) : QByteArray();
}

/// A block ends everything around it down to the outermost element that may not hold it.
qsizetype closedByBlock(const QList<QByteArray> &open)
{
    qsizetype closes = 0;
    for (qsizetype depth = 1; depth <= std::min(open.size(), farthest); ++depth) {
        const QByteArray &name = open.at(open.size() - depth);
        if (phrasing().contains(name))
            closes = depth;
        else if (!transparent().contains(name))
            break;
    }
    return closes;
}

Nesting withParent(const QList<QByteArray> &open, const Needs &needed)
{
    for (qsizetype depth = 0; depth < std::min(open.size(), farthest); ++depth) {
        const QByteArray &name = open.at(open.size() - 1 - depth);
        if (needed.parents.contains(name))
            return {depth, {}, false};
        if (needed.barriers.contains(name))
            break;
    }
    return {0, {}, true};
}

} // namespace

Nesting nestingOf(const QList<QByteArray> &open, const QByteArray &name)
{
    const auto needed = needs().constFind(name);
    if (needed != needs().cend())
        return withParent(open, *needed);
    Nesting nesting;
    if (blocks().contains(name))
        nesting.closes = closedByBlock(open);
    if (innermost(open, nesting.closes) == "colgroup")
        ++nesting.closes;
    nesting.implied = wrappers().value(innermost(open, nesting.closes));
    return nesting;
}

Nesting nestingOfText(const QList<QByteArray> &open)
{
    return nestingOf(open, {});
}

} // namespace wengao::exporting
