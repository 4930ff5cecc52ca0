#include "editor/ops/markedline.h"

#include "editor/ops/inlinemarks.h"

#include "checks/emphasis.h"
#include "text/characters.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using Kind = InlineConstruct::Kind;

/// More than the marks put into a line make it longer by.
constexpr qsizetype longestMarks = 100;

bool contains(TextRange whole, TextRange part)
{
    return whole.start <= part.start && part.end <= whole.end && !whole.isEmpty();
}

TextRange hull(TextRange a, TextRange b)
{
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

TextRange shared(TextRange a, TextRange b)
{
    const qsizetype start = std::max(a.start, b.start);
    return {start, std::max(start, std::min(a.end, b.end))};
}

bool isBefore(const TextEdit &a, const TextEdit &b)
{
    return a.range.start < b.range.start;
}

/// Nothing may be marked within these; they can only be marked as a whole.
bool isClosed(Kind kind)
{
    return kind == Kind::Code || kind == Kind::Target || kind == Kind::Address || kind == Kind::Object;
}

} // namespace

MarkedLine::MarkedLine(QStringView line, const State &before, QStringView next,
                       const HighlightOptions &options, Kind mark)
    : m_line(line), m_next(next), m_before(before), m_options(options), m_mark(mark)
{
    // The friendly rule sees all marks that are meant.
    const HighlightedLine meant = highlightLine(line, before, next, {.cjkFriendlyEmphasis = true});
    m_content = inlineContent(line, meant.spans);
    if (before.kind == State::Kind::Fence && meant.state.kind == State::Kind::Fence)
        m_content = {};
    m_looks = looks(line);
    readShown();
}

void MarkedLine::readShown()
{
    m_shown.fill(true, m_line.size());
    for (const InlineConstruct &construct : m_content.constructs) {
        if (construct.inner.isEmpty() && !isMark(construct))
            continue;
        if (construct.kind == Kind::Link)
            continue;
        for (const TextRange mark : marksOf(m_line, construct))
            std::fill(m_shown.begin() + mark.start, m_shown.begin() + mark.end, false);
    }
    m_text = m_shown;
    for (qsizetype i = 0; i < m_line.size(); ++i)
        m_text[i] = m_text[i] && !m_line.at(i).isSpace();
    const auto hide = [this](TextRange range) {
        std::fill(m_text.begin() + range.start, m_text.begin() + range.end, false);
    };
    for (const InlineConstruct &construct : m_content.constructs) {
        if (construct.kind == Kind::Object || construct.kind == Kind::Target)
            hide(construct.outer);
        else if (construct.kind == Kind::Link)
            hide({construct.outer.start, construct.inner.start});
    }
}

/// What each unit of a line looks like to the publisher.
QList<quint8> MarkedLine::looks(QStringView line) const
{
    QList<quint8> found(line.size(), 0);
    for (const Span &span : highlightLine(line, m_before, m_next, m_options).spans) {
        const int bit = bitOf(span.style);
        for (qsizetype i = span.start; bit != 0 && i < span.start + span.length; ++i)
            found[i] = quint8(found[i] | bit);
    }
    return found;
}

QList<MarkedLine::Run> MarkedLine::runsIn(TextRange stretch) const
{
    QList<Run> runs;
    for (const InlineConstruct &construct : m_content.constructs) {
        if (!isMark(construct) || !contains(stretch, construct.outer))
            continue;
        const auto marks = marksOf(m_line, construct);
        Run run{construct.outer, {marks.front(), marks.back()}};
        // Inner pairs come before those around them.
        runs.removeIf([&run](const Run &inner) {
            if (!contains(run.outer, inner.outer))
                return false;
            run.marks += inner.marks;
            return true;
        });
        runs.append(run);
    }
    return runs;
}

bool MarkedLine::hasText(TextRange range) const
{
    return std::find(m_text.begin() + range.start, m_text.begin() + range.end, true) !=
           m_text.begin() + range.end;
}

bool MarkedLine::isMarked(TextRange range) const
{
    for (qsizetype i = range.start; i < range.end; ++i) {
        if (m_text.at(i) && (m_looks.at(i) & bitOf(m_mark)) == 0)
            return false;
    }
    return true;
}

TextRange MarkedLine::trimmed(TextRange range) const
{
    const auto isOutside = [this](qsizetype at) { return m_line.at(at).isSpace() || !m_shown.at(at); };
    while (range.start < range.end && isOutside(range.start))
        ++range.start;
    while (range.end > range.start && isOutside(range.end - 1))
        --range.end;
    return range;
}

/// The range with the whole of each construct that it would cut in two; none within code or an address.
std::optional<TextRange> MarkedLine::grown(TextRange range) const
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const InlineConstruct &construct : m_content.constructs) {
            if (isMark(construct) || !construct.outer.overlaps(range) || contains(range, construct.outer) ||
                contains(construct.inner, range))
                continue;
            if (isClosed(construct.kind) && contains(construct.outer, range))
                return std::nullopt;
            range = hull(range, construct.outer);
            changed = true;
        }
    }
    return range;
}

/// What of the selection is to be marked in a stretch.
std::optional<TextRange> MarkedLine::chosen(TextRange stretch, TextRange selected) const
{
    const TextRange range = trimmed(shared(stretch, selected));
    return hasText(range) ? grown(range) : std::nullopt;
}

/// The range with the whole of each construct in the runs that it stands in: the rest of the run cannot end
/// within the construct.
TextRange MarkedLine::withWhole(TextRange range, const QList<Run> &runs) const
{
    for (const InlineConstruct &construct : m_content.constructs) {
        const bool inRun = std::any_of(runs.cbegin(), runs.cend(), [&](const Run &run) {
            return contains(run.outer, construct.outer) && run.outer != construct.outer;
        });
        if (!isMark(construct) && inRun && construct.outer.overlaps(range))
            range = hull(range, construct.outer);
    }
    return range;
}

TextEdits MarkedLine::edits(const QList<Run> &touched, const QList<TextRange> &wanted) const
{
    TextEdits found;
    for (const Run &run : touched) {
        for (const TextRange mark : run.marks)
            found.append({mark, {}});
    }
    std::sort(found.begin(), found.end(), isBefore);
    const TextEdits cuts = found;
    const auto insert = [&found](qsizetype at, const QString &mark) {
        const auto beside = std::find_if(found.begin(), found.end(), [at](const TextEdit &edit) {
            return edit.range.start == at || edit.range.end == at;
        });
        if (beside == found.end())
            found.append({{at, at}, mark});
        else
            beside->replacement += mark;
    };
    for (const TextRange range : wanted) {
        TextEdits inside;
        for (const TextEdit &cut : cuts) {
            if (contains(range, cut.range))
                inside.append({cut.range.shifted(-range.start), {}});
        }
        const QString inner = applied(m_line.sliced(range.start, range.length()), inside);
        const auto marks = marksFor(m_mark, inner);
        insert(range.start, marks.front());
        insert(range.end, marks.back());
    }
    found.removeIf([this](const TextEdit &edit) {
        return m_line.sliced(edit.range.start, edit.range.length()) == edit.replacement;
    });
    std::sort(found.begin(), found.end(), isBefore);
    return found;
}

/// True when, with the runs' marks moved around what is wanted, all text looks to the publisher as it should.
bool MarkedLine::isSeen(const QList<Run> &touched, const QList<TextRange> &wanted) const
{
    // What the highlighter leaves plain, it cannot judge.
    if (m_mark == Kind::Code || m_line.size() >= inlineLimit - longestMarks)
        return true;
    const TextEdits changes = edits(touched, wanted);
    const QList<quint8> after = looks(applied(m_line, changes));
    const auto holds = [](TextRange range, qsizetype at) { return range.contains(at); };
    for (qsizetype i = 0; i < m_line.size(); ++i) {
        if (!m_shown.at(i))
            continue;
        int expected = m_looks.at(i);
        if (std::any_of(wanted.cbegin(), wanted.cend(), [&](TextRange range) { return holds(range, i); }))
            expected |= bitOf(m_mark);
        else if (std::any_of(touched.cbegin(), touched.cend(),
                             [&](const Run &run) { return holds(run.outer, i); }))
            expected &= ~bitOf(m_mark);
        if (after.at(mapped(i, changes)) != expected)
            return false;
    }
    return true;
}

/// The range without the punctuation at its ends that stands in no construct.
TextRange MarkedLine::withoutPunctuation(TextRange range) const
{
    const auto isLoose = [this](qsizetype at) {
        return text::isMarkdownPunctuation(m_line.at(at).unicode()) &&
               std::none_of(m_content.constructs.cbegin(), m_content.constructs.cend(),
                            [&](const InlineConstruct &construct) {
                                return construct.outer.contains(at) && !construct.inner.contains(at);
                            });
    };
    while (range.start < range.end && isLoose(range.start))
        ++range.start;
    while (range.end > range.start && isLoose(range.end - 1))
        --range.end;
    return range;
}

/// The stretches to put marks around so that they are seen: what is wanted, or less of it.
QList<TextRange> MarkedLine::seen(const QList<Run> &touched, const QList<TextRange> &wanted) const
{
    QList<TextRange> found;
    for (const TextRange range : wanted) {
        QList<TextRange> choices{range};
        for (const TextRange narrow : checks::narrowedEmphasis(m_line.sliced(range.start, range.length())))
            choices.append(narrow.shifted(range.start));
        // "20%" and "$100" have marks that the Problems panel leaves where they are.
        const TextRange bare = withoutPunctuation(range);
        choices += {{range.start, bare.end}, {bare.start, range.end}, bare};
        const auto choice = std::find_if(choices.cbegin(), choices.cend(), [&](TextRange place) {
            return hasText(place) && isSeen(touched, found + QList{place});
        });
        if (choice != choices.cend())
            found.append(*choice);
    }
    return found;
}

/// The range in pieces: the text of each link in it, and what stands between the links.
QList<TextRange> MarkedLine::apartFromLinks(TextRange range) const
{
    QList<TextRange> pieces;
    qsizetype start = range.start;
    for (const InlineConstruct &construct : m_content.constructs) {
        if (construct.kind != Kind::Link || construct.outer.start < start ||
            !contains(range, construct.outer))
            continue;
        pieces += {{start, construct.outer.start}, construct.inner};
        start = construct.outer.end;
    }
    pieces.append({start, range.end});
    for (TextRange &piece : pieces)
        piece = trimmed(piece);
    pieces.removeIf([this](TextRange piece) { return !hasText(piece); });
    return pieces;
}

TextEdits MarkedLine::putOn(TextRange range, const QList<Run> &runs) const
{
    QList<Run> touched;
    TextRange whole = range;
    for (const Run &run : runs) {
        if (run.outer.start > range.end || run.outer.end < range.start)
            continue;
        touched.append(run);
        whole = hull(whole, run.outer);
    }
    whole = trimmed(whole);
    whole = grown(whole).value_or(whole);
    QList<TextRange> wanted = seen(touched, {whole});
    // Behind a link's parenthesis marks are not seen before a letter.
    if (wanted.isEmpty())
        wanted = seen(touched, apartFromLinks(whole));
    return wanted.isEmpty() ? TextEdits{} : edits(touched, wanted);
}

TextEdits MarkedLine::put(TextRange selected) const
{
    TextEdits found;
    for (const TextRange stretch : m_content.stretches) {
        const std::optional<TextRange> range = chosen(stretch, selected);
        if (!range || isMarked(*range))
            continue;
        found += putOn(*range, runsIn(stretch));
    }
    return found;
}

TextEdits MarkedLine::taken(TextRange selected) const
{
    TextEdits found;
    for (const TextRange stretch : m_content.stretches) {
        const QList<Run> runs = runsIn(stretch);
        const std::optional<TextRange> range = chosen(stretch, selected);
        if (!range)
            continue;
        const TextRange plain = withWhole(*range, runs);
        QList<Run> touched;
        QList<TextRange> rest;
        for (const Run &run : runs) {
            if (!hasText(shared(run.outer, plain)))
                continue;
            touched.append(run);
            for (const TextRange piece : {TextRange{run.outer.start, std::max(run.outer.start, plain.start)},
                                          TextRange{std::min(run.outer.end, plain.end), run.outer.end}}) {
                const TextRange kept = trimmed(piece);
                if (hasText(kept))
                    rest.append(grown(kept).value_or(kept));
            }
        }
        found += edits(touched, seen(touched, rest));
    }
    return found;
}

bool MarkedLine::isText(qsizetype at) const
{
    return m_content.isText && std::none_of(m_content.constructs.cbegin(), m_content.constructs.cend(),
                                            [at](const InlineConstruct &construct) {
                                                return isClosed(construct.kind) &&
                                                       construct.outer.start < at && at < construct.outer.end;
                                            });
}

} // namespace wengao::editor
