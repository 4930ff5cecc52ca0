#include "editor/ops/highlight.h"

#include "editor/ops/htmlblock.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"
#include "editor/ops/tablerow.h"

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr int highestColumn = 63;
constexpr int highestQuoteDepth = 7;
constexpr int manyMarks = 100;

quint8 clipped(qsizetype value, int highest)
{
    return quint8(std::clamp<qsizetype>(value, 0, highest));
}

/// Reads one line; spans are gathered only if there is a list to put them in.
class LineScanner final
{
public:
    LineScanner(QStringView line, const State &before, QStringView next, const HighlightOptions &options,
                QList<Span> *spans)
        : m_line(line), m_next(next), m_options(options), m_spans(spans), m_state(before)
    {
    }

    State scan()
    {
        if (m_state.kind == State::Kind::Fence && continueFence())
            return m_state;
        if (m_state.kind == State::Kind::Html && continueHtml())
            return m_state;
        if (isBlankLine(m_line)) {
            m_state.kind = State::Kind::Start;
            m_state.afterBlank = true;
            m_state.quoteDepth = 0;
            return m_state;
        }
        containers();
        if (m_state.kind != State::Kind::Paragraph) {
            if (m_depth < int(m_state.quoteDepth))
                m_state.kind = State::Kind::Start;
            m_state.quoteDepth = clipped(m_depth, highestQuoteDepth);
        }
        if (!leaf())
            paragraph();
        m_state.afterBlank = false;
        return m_state;
    }

private:
    void add(qsizetype start, qsizetype end, Style style)
    {
        if (m_spans && end > start)
            m_spans->append({start, end - start, style});
    }
    void inlines(qsizetype from)
    {
        if (m_spans)
            appendInlineSpans(m_line, from, m_options, *m_spans);
    }
    [[nodiscard]] QStringView rest() const { return m_line.sliced(m_at); }

    /// True when the line belongs to the open fenced block; otherwise the block's container has ended.
    bool continueFence()
    {
        int depth = 0;
        const qsizetype inside = skipQuotes(m_line, 0, m_state.quoteDepth, depth);
        const qsizetype text = skipBlanks(m_line, inside);
        const int indent = blankColumns(m_line, inside, text);
        const bool blank = text == m_line.size();
        if (depth < m_state.quoteDepth || (!blank && indent < m_state.fenceIndent)) {
            m_state.kind = State::Kind::Start;
            return false;
        }
        add(0, inside, Style::Quote);
        const QChar mark = m_state.tildeFence ? u'~' : u'`';
        if (!blank && indent - m_state.fenceIndent < 4 && m_line.at(text) == mark) {
            const qsizetype length = runLength(m_line, text);
            if (length >= m_state.fenceLength && isBlankLine(m_line.sliced(text + length))) {
                add(text, text + length, Style::Marker);
                m_state.kind = State::Kind::Start;
                m_state.fenceLength = 0;
                m_state.afterBlank = false;
                return true;
            }
        }
        add(inside, m_line.size(), Style::CodeBlock);
        return true;
    }

    bool continueHtml()
    {
        int depth = 0;
        const qsizetype inside = skipQuotes(m_line, 0, m_state.quoteDepth, depth);
        if (depth < m_state.quoteDepth) {
            m_state.kind = State::Kind::Start;
            return false;
        }
        const bool ends = htmlBlockEnds(m_line.sliced(inside), m_state.htmlKind);
        if (m_state.htmlKind >= 6 && ends)
            return false;
        add(0, m_line.size(), Style::Html);
        if (ends)
            m_state.kind = State::Kind::Start;
        return true;
    }

    /// Takes quote and list marks off the start of the line.
    void containers()
    {
        for (int marks = 0; marks < manyMarks; ++marks) {
            const qsizetype text = skipBlanks(m_line, m_at);
            const int indent = m_base + blankColumns(m_line, m_at, text);
            if (text >= m_line.size()) {
                m_at = text;
                return;
            }
            leaveItems(indent);
            if (indent >= m_state.listColumn + 4 && m_state.kind != State::Kind::Paragraph)
                return;
            if (m_line.at(text) == u'>') {
                quote(text);
                continue;
            }
            if (!item(text, indent))
                return;
        }
    }

    void quote(qsizetype text)
    {
        int depth = 0;
        const qsizetype end = skipQuotes(m_line, m_at, int(m_line.size()), depth);
        add(text, end, Style::Quote);
        if (m_depth + depth != m_state.quoteDepth && m_state.kind != State::Kind::Paragraph)
            m_state.listColumn = 0;
        m_depth += depth;
        if (clipped(m_depth, highestQuoteDepth) > m_state.quoteDepth)
            m_state.kind = State::Kind::Start;
        m_state.quoteDepth = clipped(m_depth, highestQuoteDepth);
        m_at = end;
        m_base = 0;
    }

    /// A line further left than the item's text ends the item, unless it only carries a paragraph on.
    void leaveItems(int indent)
    {
        if (indent >= m_state.listColumn)
            return;
        if (m_state.kind == State::Kind::Paragraph && !m_state.afterBlank) {
            m_lazy = true;
            return;
        }
        m_state.listColumn = clipped(indent >= 2 ? indent : 0, highestColumn);
        if (m_state.kind != State::Kind::Fence)
            m_state.kind = State::Kind::Start;
    }

    bool item(qsizetype text, int indent)
    {
        const QStringView content = m_line.sliced(text);
        if (m_state.kind == State::Kind::Paragraph && !m_lazy && isSetext(content))
            return false;
        const LinePrefix prefix = linePrefix(content);
        if (!prefix.isItem() || prefix.quoteDepth > 0)
            return false;
        const bool empty = prefix.contentStart >= content.size() && !prefix.isTask;
        const bool interrupts = m_state.kind == State::Kind::Paragraph && indent >= m_state.listColumn;
        if (interrupts && (empty || (prefix.list == ListKind::Ordered && prefix.number != 1)))
            return false;
        add(text, text + prefix.marker.end, Style::ListMarker);
        if (prefix.isTask)
            add(text + prefix.box.start, text + prefix.box.end,
                prefix.isDone ? Style::TaskDone : Style::TaskOpen);
        m_base = indent + prefix.contentColumn;
        m_state.listColumn = clipped(m_base, highestColumn);
        m_state.kind = State::Kind::Start;
        m_lazy = false;
        m_at = text + prefix.contentStart;
        return m_at < m_line.size();
    }

    /// Blocks that are no paragraph; false if the line is one.
    bool leaf()
    {
        const qsizetype text = skipBlanks(m_line, m_at);
        const int indent = m_base + blankColumns(m_line, m_at, text) - m_state.listColumn;
        const bool inParagraph = m_state.kind == State::Kind::Paragraph;
        if (text >= m_line.size()) {
            m_state.kind = State::Kind::Start;
            return true;
        }
        if (indent >= 4 && !inParagraph) {
            add(m_at, m_line.size(), Style::CodeBlock);
            m_state.kind = State::Kind::IndentedCode;
            return true;
        }
        m_at = text;
        if (indent >= 4 && inParagraph)
            return false;
        return heading() || fence() || html(inParagraph) || setextLine(inParagraph) || rule() || table() ||
               definition(inParagraph);
    }

    bool heading()
    {
        const QStringView content = rest();
        if (!content.startsWith(u'#'))
            return false;
        const qsizetype level = runLength(content, 0);
        if (level > 6 || (level < content.size() && content.at(level) != u' ' && content.at(level) != u'\t'))
            return false;
        add(m_at, m_line.size(), Style(int(Style::Heading1) + int(level) - 1));
        add(m_at, m_at + level, Style::Marker);
        inlines(m_at + level);
        closingHashes(m_at + level);
        m_state.kind = State::Kind::Start;
        return true;
    }

    void closingHashes(qsizetype from)
    {
        qsizetype end = m_line.size();
        while (end > from && (m_line.at(end - 1) == u' ' || m_line.at(end - 1) == u'\t'))
            --end;
        qsizetype start = end;
        while (start > from && m_line.at(start - 1) == u'#')
            --start;
        if (start < end && (m_line.at(start - 1) == u' ' || m_line.at(start - 1) == u'\t'))
            add(start, end, Style::Marker);
    }

    bool fence()
    {
        const QStringView content = rest();
        const QChar mark = content.at(0);
        if (mark != u'`' && mark != u'~')
            return false;
        const qsizetype length = runLength(content, 0);
        if (length < 3 || (mark == u'`' && content.indexOf(u'`', length) >= 0))
            return false;
        add(m_at, m_at + length, Style::Marker);
        add(m_at + length, m_line.size(), Style::CodeInfo);
        m_state.kind = State::Kind::Fence;
        m_state.tildeFence = mark == u'~';
        m_state.fenceLength = clipped(length, highestColumn);
        m_state.fenceIndent = m_state.listColumn;
        m_state.quoteDepth = clipped(m_depth, highestQuoteDepth);
        return true;
    }

    bool html(bool inParagraph)
    {
        const int kind = htmlBlockKind(rest(), inParagraph);
        if (kind == 0)
            return false;
        add(m_at, m_line.size(), Style::Html);
        m_state.htmlKind = quint8(kind);
        m_state.quoteDepth = clipped(m_depth, highestQuoteDepth);
        const bool ends = kind < 6 && htmlBlockEnds(rest(), kind);
        m_state.kind = ends ? State::Kind::Start : State::Kind::Html;
        return true;
    }

    static bool isSetext(QStringView content)
    {
        if (content.isEmpty() || (content.at(0) != u'=' && content.at(0) != u'-'))
            return false;
        return isBlankLine(content.sliced(runLength(content, 0)));
    }

    bool setextLine(bool inParagraph)
    {
        if (!inParagraph || m_lazy || !isSetext(rest()))
            return false;
        add(m_at, m_line.size(), Style::Marker);
        m_state.kind = State::Kind::Start;
        return true;
    }

    bool rule()
    {
        if (!isThematicBreak(rest()))
            return false;
        add(m_at, m_line.size(), Style::Rule);
        m_state.kind = State::Kind::Start;
        return true;
    }

    bool table()
    {
        if (m_state.kind == State::Kind::TableHead) {
            add(m_at, m_line.size(), Style::TableRow);
            add(m_at, m_line.size(), Style::TableMark);
            m_state.kind = State::Kind::Table;
            return true;
        }
        if (m_state.kind == State::Kind::Table) {
            row();
            return true;
        }
        // Nobody writes rows that long; taking them apart would take long, too.
        if (rest().size() > inlineLimit || !rest().contains(u'|') ||
            !isDelimiterRow(nextContent(), columnCount(rest())))
            return false;
        add(m_at, m_line.size(), Style::TableHeader);
        row();
        m_state.kind = State::Kind::TableHead;
        return true;
    }

    void row()
    {
        add(m_at, m_line.size(), Style::TableRow);
        inlines(m_at);
        if (!m_spans || rest().size() > inlineLimit)
            return;
        for (const qsizetype pipe : pipePositions(rest()))
            add(m_at + pipe, m_at + pipe + 1, Style::TableMark);
    }

    /// The next line without the quote marks and the indent it shares with this one.
    [[nodiscard]] QStringView nextContent() const
    {
        int depth = 0;
        const qsizetype inside = skipQuotes(m_next, 0, m_depth, depth);
        return depth < m_depth ? QStringView() : m_next.sliced(skipBlanks(m_next, inside));
    }

    bool definition(bool inParagraph)
    {
        const QStringView content = rest();
        if (!content.startsWith(u'['))
            return false;
        const bool footnote = content.size() > 1 && content.at(1) == u'^';
        if (inParagraph && !footnote)
            return false;
        const qsizetype label = footnote ? footnoteEnd(content, 0) : content.indexOf(u']') + 1;
        if (label < 3 || label >= content.size() || content.at(label) != u':')
            return false;
        if (footnote) {
            add(m_at, m_at + label + 1, Style::FootnoteDefinition);
            inlines(m_at + label + 1);
            m_state.kind = State::Kind::Paragraph;
            m_state.listColumn = 4;
        } else {
            add(m_at, m_at + label + 1, Style::LinkText);
            add(m_at + label + 1, m_line.size(), Style::LinkTarget);
            m_state.kind = State::Kind::Start;
        }
        return true;
    }

    void paragraph()
    {
        const QStringView next = nextContent();
        const bool nextIndented = blankColumns(m_next, 0, skipBlanks(m_next, 0)) >= m_state.listColumn + 4;
        if (m_spans && !m_lazy && !nextIndented && isSetext(next) &&
            blankColumns(m_next, 0, skipBlanks(m_next, 0)) >= m_state.listColumn)
            add(m_at, m_line.size(), next.at(0) == u'=' ? Style::Heading1 : Style::Heading2);
        inlines(m_at);
        m_state.kind = State::Kind::Paragraph;
    }

    QStringView m_line;
    QStringView m_next;
    const HighlightOptions &m_options;
    QList<Span> *m_spans;
    State m_state;
    qsizetype m_at = 0;
    int m_base = 0;  ///< columns taken by list markers before m_at
    int m_depth = 0; ///< quote marks before m_at
    bool m_lazy = false;
};

} // namespace

HighlightedLine highlightLine(QStringView line, const State &state, QStringView next,
                              const HighlightOptions &options)
{
    HighlightedLine result;
    result.state = LineScanner(line, state, next, options, &result.spans).scan();
    return result;
}

State stateAfter(QStringView line, const State &state, QStringView next)
{
    return LineScanner(line, state, next, {}, nullptr).scan();
}

} // namespace wengao::editor
