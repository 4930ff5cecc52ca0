#include "editor/ops/headings.h"

#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineedits.h"
#include "editor/ops/lineprefix.h"

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

template <typename NewLevel>
Change changed(QStringView text, Selection selection, NewLevel newLevel)
{
    Change change;
    const QList<TextRange> lines = selectedLines(text, selection);
    for (const TextRange range : lines) {
        const QStringView line = text.sliced(range.start, range.length());
        if (isBlankLine(line) && lines.size() > 1)
            continue;
        const TextRange marks = hashes(line);
        const int level = newLevel(levelOf(line, marks));
        QString replacement = level > 0 ? QString(level, u'#') + u' ' : QString();
        if (replacement != line.sliced(marks.start, marks.length()))
            change.edits.append({marks.shifted(range.start), std::move(replacement)});
    }
    change.selection = followed(selection, change.edits);
    return change;
}

} // namespace

int headingLevel(QStringView line)
{
    return levelOf(line, hashes(line));
}

Change setHeading(QStringView text, Selection selection, int level)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    const bool already = std::all_of(lines.cbegin(), lines.cend(), [&](TextRange range) {
        const QStringView line = text.sliced(range.start, range.length());
        return headingLevel(line) == level || (isBlankLine(line) && lines.size() > 1);
    });
    return changed(text, selection, [=](int) { return already ? 0 : level; });
}

Change shiftHeading(QStringView text, Selection selection, int by)
{
    return changed(text, selection, [by](int level) {
        if (level == 0)
            return by < 0 ? usualLevel : 0;
        return std::clamp(level + by, 1, deepest);
    });
}

} // namespace wengao::editor
