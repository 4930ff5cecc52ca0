#include "editor/ops/inlinemarks.h"

#include "editor/ops/inlinetokens.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;
using Kind = InlineConstruct::Kind;

struct Mark
{
    Kind kind;
    Style style;
    QLatin1StringView text;
};

/// Each mark's place is its bit.
constexpr std::array table{
    Mark{Kind::Strong, Style::Strong, "**"_L1},
    Mark{Kind::Emphasis, Style::Emphasis, "*"_L1},
    Mark{Kind::Strike, Style::Strike, "~~"_L1},
    Mark{Kind::Code, Style::Code, "`"_L1},
};

template <typename Value>
int bitWhere(Value Mark::*member, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [=](const Mark &mark) { return mark.*member == value; });
    return found == table.end() ? 0 : 1 << (found - table.begin());
}

qsizetype longestBackticks(QStringView text)
{
    qsizetype longest = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype run = text.at(i) == u'`' ? runLength(text, i) : 0;
        longest = std::max(longest, run);
        i += run > 0 ? run : 1;
    }
    return longest;
}

} // namespace

int bitOf(Kind kind)
{
    return bitWhere(&Mark::kind, kind);
}

int bitOf(Style style)
{
    return bitWhere(&Mark::style, style);
}

QString markText(Kind kind)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [kind](const Mark &mark) { return mark.kind == kind; });
    return found == table.end() ? QString() : QString(found->text);
}

std::array<QString, 2> marksFor(Kind kind, QStringView inner)
{
    if (kind != Kind::Code)
        return {markText(kind), markText(kind)};
    const QString ticks(longestBackticks(inner) + 1, u'`');
    const bool padded = inner.startsWith(u'`') || inner.endsWith(u'`');
    return {padded ? ticks + u' ' : ticks, padded ? u' ' + ticks : ticks};
}

std::array<TextRange, 2> marksOf(QStringView line, const InlineConstruct &construct)
{
    const TextRange outer = construct.outer;
    if (construct.kind != Kind::Code)
        return {TextRange{outer.start, construct.inner.start}, TextRange{construct.inner.end, outer.end}};
    qsizetype length = runLength(line, outer.start);
    const QStringView inner = line.sliced(outer.start + length, outer.length() - 2 * length);
    if (inner.startsWith(u' ') && inner.endsWith(u' ') && !inner.trimmed().isEmpty())
        ++length;
    return {TextRange{outer.start, outer.start + length}, TextRange{outer.end - length, outer.end}};
}

} // namespace wengao::editor
