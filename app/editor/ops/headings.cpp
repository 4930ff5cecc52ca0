#include "editor/ops/headings.h"

#include "editor/ops/highlight.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineedits.h"
#include "editor/ops/lineprefix.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr int deepest = 6;
constexpr int usualLevel = 2;

/// "## " at the start of the line's content, with the blanks after it; empty for a plain line.
TextRange hashes(QStringView line)
{
    const qsizetype start = linePrefix(line).contentStart;
    if (start >= line.size() || line.at(start) != u'#')
        return {start, start};
    const qsizetype end = start + runLength(line, start);
    if (end - start > deepest || (end < line.size() && line.at(end) != u' ' && line.at(end) != u'\t'))
        return {start, start};
    return {start, skipBlanks(line, end)};
}

int levelOf(QStringView line, TextRange marks)
{
    return marks.isEmpty() ? 0 : int(line.sliced(marks.start, marks.length()).count(u'#'));
}

/// The level of a line that the line below makes a heading ("===" is 1, "---" is 2); 0 for any other.
int underlinedLevel(QStringView line, const State &before, QStringView next)
{
    if (headingLevel(line) > 0)
        return 0;
    for (const Span &span : highlightLine(line, before, next).spans) {
        if (span.style == Style::Heading1 || span.style == Style::Heading2)
            return int(span.style) - int(Style::Heading1) + 1;
    }
    return 0;
}

/// A line that can be a heading.
struct Line
{
    TextRange range;
    TextRange underline; ///< with the break before it; empty when there is none
    int level = 0;
    State before;
    QStringView next;
};

QStringView part(QStringView text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

/// The lines of the selection; that below a heading which makes it one is a part of the heading.
QList<Line> headingLines(QStringView text, Selection selection, State state)
{
    const QList<TextRange> selected = selectedLines(text, selection);
    const TextRange block{selected.first().start, selected.last().end};
    QList<Line> lines;
    for (qsizetype start = 0; start <= block.end;) {
        Line line{text::lineAt(text, start), {}, 0, state, {}};
        const QStringView content = part(text, line.range);
        TextRange last = line.range;
        if (last.end < text.size()) {
            const TextRange below = text::lineAt(text, last.end + 1);
            line.next = part(text, below);
            line.level = underlinedLevel(content, state, line.next);
            if (line.level > 0) {
                line.underline = {last.end, below.end};
                last = below;
            }
        }
        if (line.level == 0)
            line.level = headingLevel(content);
        else
            state = stateAfter(content, state, line.next);
        if (last.end >= block.start && (!isBlankLine(content) || selected.size() == 1))
            lines.append(line);
        state = stateAfter(part(text, last), state, {});
        start = last.end + 1;
    }
    return lines;
}

template <typename NewLevel>
Change changed(QStringView text, Selection selection, const QList<Line> &lines, NewLevel newLevel)
{
    Change change;
    for (const Line &line : lines) {
        const QStringView content = part(text, line.range);
        const TextRange marks = hashes(content);
        const int level = newLevel(line.level);
        if (!line.underline.isEmpty() && level == line.level)
            continue;
        QString replacement = level > 0 ? QString(level, u'#') + u' ' : QString();
        if (replacement != part(content, marks))
            change.edits.append({marks.shifted(line.range.start), replacement});
        if (!line.underline.isEmpty()) {
            change.edits.append({line.underline, {}});
        } else if (level == 0 && line.level > 0) {
            // A rule below must not make the plain line a heading again.
            const QString plain = applied(content, {{marks, {}}});
            if (underlinedLevel(plain, line.before, line.next) > 0)
                change.edits.append({{line.range.end + 1, line.range.end + 1}, QString(u'\n')});
        }
    }
    change.selection = followed(selection, change.edits);
    return change;
}

} // namespace

int headingLevel(QStringView line)
{
    return levelOf(line, hashes(line));
}

Change setHeading(QStringView text, Selection selection, int level, const State &before)
{
    const QList<Line> lines = headingLines(text, selection, before);
    const bool already =
        std::all_of(lines.cbegin(), lines.cend(), [level](const Line &line) { return line.level == level; });
    return changed(text, selection, lines, [=](int) { return already ? 0 : level; });
}

Change shiftHeading(QStringView text, Selection selection, int by, const State &before)
{
    return changed(text, selection, headingLines(text, selection, before), [by](int level) {
        if (level == 0)
            return by < 0 ? usualLevel : 0;
        return std::clamp(level + by, 1, deepest);
    });
}

} // namespace wengao::editor
