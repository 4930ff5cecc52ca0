#include "editor/ops/pairs.h"

#include "text/characters.h"

#include <array>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

struct Pair
{
    char16_t open;
    char16_t close;
};

constexpr std::array<Pair, 13> pairs{{{u'（', u'）'},
                                      {u'“', u'”'},
                                      {u'‘', u'’'},
                                      {u'《', u'》'},
                                      {u'〈', u'〉'},
                                      {u'「', u'」'},
                                      {u'『', u'』'},
                                      {u'【', u'】'},
                                      {u'〔', u'〕'},
                                      {u'［', u'］'},
                                      {u'[', u']'},
                                      {u'(', u')'},
                                      {u'`', u'`'}}};

const Pair *pairOpenedBy(QChar c)
{
    for (const Pair &pair : pairs) {
        if (c == pair.open)
            return &pair;
    }
    return nullptr;
}

const Pair *pairClosedBy(QChar c)
{
    for (const Pair &pair : pairs) {
        if (c == pair.close)
            return &pair;
    }
    return nullptr;
}

/// The partner of a mark that wraps a selection: brackets, quotation marks and Markdown's own marks.
QChar wrapper(QChar c)
{
    if (const Pair *pair = pairOpenedBy(c))
        return pair->close;
    return c == u'*' || c == u'_' || c == u'~' || c == u'"' ? c : QChar();
}

bool leavesRoom(QStringView line, qsizetype at)
{
    if (at >= line.size() || line.at(at).isSpace() || pairClosedBy(line.at(at)))
        return true;
    return line.at(at).unicode() >= 0x80 && line.at(at).isPunct() && !pairOpenedBy(line.at(at));
}

bool isEscaped(QStringView line, qsizetype at)
{
    qsizetype slashes = 0;
    while (slashes < at && line.at(at - slashes - 1) == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

/// True when a mark that `pair` opens stands before `at` without its partner.
bool isOpenBefore(QStringView line, qsizetype at, const Pair &pair)
{
    const QStringView before = line.first(at);
    const qsizetype opened = before.count(QChar(pair.open));
    if (pair.open == pair.close)
        return opened % 2 == 1;
    return opened > before.count(QChar(pair.close));
}

} // namespace

std::optional<Change> typeMark(QStringView line, Selection selection, QChar typed)
{
    if (!selection.isEmpty()) {
        const QChar close = wrapper(typed);
        if (close.isNull())
            return std::nullopt;
        return Change{{{{selection.start(), selection.start()}, QString(typed)},
                       {{selection.end(), selection.end()}, QString(close)}},
                      selection.shifted(1)};
    }
    const qsizetype at = selection.position;
    const bool escaped = typed.unicode() < 0x80 && isEscaped(line, at);
    const Pair *closes = pairClosedBy(typed);
    if (closes && !escaped && at < line.size() && line.at(at) == typed && isOpenBefore(line, at, *closes))
        return Change{{}, Selection::at(at + 1)};
    const Pair *opens = pairOpenedBy(typed);
    if (!opens || escaped || !leavesRoom(line, at))
        return std::nullopt;
    const QChar before = at > 0 ? line.at(at - 1) : QChar(u' ');
    if (typed == u'`' && (before == u'`' || isOpenBefore(line, at, *opens)))
        return std::nullopt;
    // An apostrophe is no opening quotation mark.
    if (typed == u'‘' && before.unicode() < 0x80 && before.isLetter())
        return std::nullopt;
    const QString both = QString(typed) + QChar(opens->close);
    return Change{{{{at, at}, both}}, Selection::at(at + 1)};
}

std::optional<Change> eraseEmptyPair(QStringView line, Selection selection)
{
    const qsizetype at = selection.position;
    if (!selection.isEmpty() || at == 0 || at >= line.size())
        return std::nullopt;
    const Pair *pair = pairOpenedBy(line.at(at - 1));
    if (!pair || line.at(at) != pair->close || isEscaped(line, at - 1))
        return std::nullopt;
    if (pair->open == pair->close && !isOpenBefore(line, at, *pair))
        return std::nullopt;
    return Change{{{{at - 1, at + 1}, {}}}, Selection::at(at - 1)};
}

} // namespace wengao::editor
