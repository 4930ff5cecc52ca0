#include "editor/ops/inlinecontent.h"

#include "editor/ops/headings.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"

#include <algorithm>
#include <optional>

namespace wengao::editor {

namespace {

using Kind = InlineConstruct::Kind;

TextRange rangeOf(const Span &span)
{
    return {span.start, span.start + span.length};
}

bool isPrefix(Style style)
{
    return style == Style::Quote || style == Style::ListMarker || style == Style::TaskOpen ||
           style == Style::TaskDone || style == Style::FootnoteDefinition;
}

/// True for a span that makes the line from `start` on something else than text.
bool isBlock(QStringView line, const Span &span, qsizetype start)
{
    switch (span.style) {
    case Style::CodeBlock:
    case Style::CodeInfo:
    case Style::Rule:
        return true;
    case Style::Html:
    case Style::Marker:
    case Style::TableMark:
        return span.start <= start && line.at(span.start) != u'#' &&
               isBlankLine(line.sliced(span.start + span.length));
    case Style::LinkText:
        return span.start == start && start < line.size() && line.at(start) == u'[';
    default:
        return false;
    }
}

/// The text of a line behind the marks of its blocks; none for a line that is no text.
std::optional<TextRange> textOf(QStringView line, const QList<Span> &spans)
{
    TextRange text{0, line.size()};
    for (const Span &span : spans) {
        if (isPrefix(span.style))
            text.start = std::max(text.start, rangeOf(span).end);
    }
    text.start = skipBlanks(line, text.start);
    const bool block = std::any_of(spans.cbegin(), spans.cend(),
                                   [&](const Span &span) { return isBlock(line, span, text.start); });
    // What the fences of another program's front matter look like.
    if (block || line.sliced(text.start).trimmed() == u"+++")
        return std::nullopt;
    const bool heading = std::any_of(spans.cbegin(), spans.cend(), [](const Span &span) {
        return span.style >= Style::Heading1 && span.style <= Style::Heading6;
    });
    if (heading && headingLevel(line.sliced(text.start)) > 0) {
        text.start = skipBlanks(line, text.start + runLength(line, text.start));
        const Span &last = spans.last();
        if (last.style == Style::Marker && last.start >= text.start && line.at(last.start) == u'#')
            text.end = last.start;
    }
    return text;
}

QList<TextRange> cellsIn(TextRange row, const QList<Span> &spans)
{
    QList<TextRange> cells;
    qsizetype start = row.start;
    for (const Span &span : spans) {
        if (span.style != Style::TableMark)
            continue;
        if (span.start > start)
            cells.append({start, span.start});
        start = rangeOf(span).end;
    }
    if (row.end > start)
        cells.append({start, row.end});
    return cells;
}

/// The construct that the span at `at` stands for, if any; the spans of its marks follow it.
std::optional<InlineConstruct> constructAt(QStringView line, const QList<Span> &spans, qsizetype at)
{
    const Span &span = spans.at(at);
    const auto end = [&](qsizetype i) { return rangeOf(spans.at(at + i)).end; };
    const auto pair = [&](Kind kind, bool holdsMarks) {
        return InlineConstruct{
            kind, {spans.at(at + 1).start, end(2)}, holdsMarks ? rangeOf(span) : TextRange()};
    };
    switch (span.style) {
    case Style::Strong:
        return pair(Kind::Strong, true);
    case Style::Emphasis:
        return pair(Kind::Emphasis, true);
    case Style::Strike:
        return pair(Kind::Strike, true);
    case Style::Code:
        return InlineConstruct{Kind::Code, rangeOf(span), {}};
    case Style::LinkText:
        return InlineConstruct{Kind::Link, {spans.at(at + 1).start, end(4)}, rangeOf(span)};
    case Style::ImageText:
        return InlineConstruct{Kind::Object, {spans.at(at + 1).start, end(4)}, {}};
    case Style::LinkTarget: {
        const qsizetype before = at > 0 ? spans.at(at - 1).length : 0;
        const bool marked =
            at > 0 && rangeOf(spans.at(at - 1)).end == span.start && spans.at(at - 1).style == Style::Marker;
        if (!marked)
            return InlineConstruct{Kind::Address, rangeOf(span), {}};
        return InlineConstruct{before == 2 ? Kind::Target : Kind::Address, {span.start - before, end(1)}, {}};
    }
    case Style::Marker:
        if (span.length != 1 || line.at(span.start) != u'\\')
            return std::nullopt;
        return InlineConstruct{Kind::Escape, {span.start, span.start + 2}, {}};
    case Style::Html:
    case Style::Shortcode:
    case Style::FootnoteReference:
        return InlineConstruct{Kind::Object, rangeOf(span), {}};
    default:
        return std::nullopt;
    }
}

} // namespace

InlineContent inlineContent(QStringView line, const QList<Span> &spans)
{
    InlineContent content;
    const std::optional<TextRange> found = textOf(line, spans);
    content.isText = found.has_value();
    if (!found || found->isEmpty())
        return content;
    TextRange text = *found;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (const auto construct = constructAt(line, spans, i))
            content.constructs.append(*construct);
    }
    // A backslash at the end breaks the line; a mark behind it would be escaped by it.
    const bool escaped =
        std::any_of(content.constructs.cbegin(), content.constructs.cend(),
                    [&](const InlineConstruct &construct) { return construct.outer.end == text.end; });
    if (line.at(text.end - 1) == u'\\' && !escaped)
        --text.end;
    const bool row = std::any_of(spans.cbegin(), spans.cend(),
                                 [](const Span &span) { return span.style == Style::TableRow; });
    content.stretches = row ? cellsIn(text, spans) : QList<TextRange>{text};
    return content;
}

} // namespace wengao::editor
