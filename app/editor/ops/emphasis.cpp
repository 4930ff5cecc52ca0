#include "editor/ops/emphasis.h"

#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

qsizetype runBefore(QStringView text, qsizetype at, QChar mark)
{
    qsizetype start = at;
    while (start > 0 && text.at(start - 1) == mark)
        --start;
    return at - start;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar mark)
{
    return at < text.size() && text.at(at) == mark ? runLength(text, at) : 0;
}

/// Whether a run of `length` marks contains this one: "***" is bold and italic at once.
bool holds(InlineMark mark, qsizetype length)
{
    switch (mark) {
    case InlineMark::Bold:
    case InlineMark::Strike:
        return length == 2 || (mark == InlineMark::Bold && length == 3);
    case InlineMark::Italic:
        return length == 1 || length == 3;
    case InlineMark::Code:
        return length >= 1;
    }
    return false;
}

QString markText(InlineMark mark)
{
    switch (mark) {
    case InlineMark::Bold:
        return u"**"_s;
    case InlineMark::Italic:
        return u"*"_s;
    case InlineMark::Strike:
        return u"~~"_s;
    case InlineMark::Code:
        return u"`"_s;
    }
    return {};
}

TextRange trimmedRange(QStringView text, TextRange range)
{
    while (range.start < range.end && text.at(range.start).isSpace())
        ++range.start;
    while (range.end > range.start && text.at(range.end - 1).isSpace())
        --range.end;
    return range;
}

/// The parts of the selection that get marks: one a line, without blanks and block marks at its ends.
QList<TextRange> parts(QStringView text, TextRange range)
{
    QList<TextRange> found;
    for (qsizetype start = range.start; start <= range.end;) {
        const TextRange line = text::lineAt(text, start);
        const qsizetype content =
            line.start + linePrefix(text.sliced(line.start, line.length())).contentStart;
        const TextRange part = trimmedRange(text, {std::max(start, content), std::min(range.end, line.end)});
        if (part.start < part.end)
            found.append(part);
        start = line.end + 1;
    }
    return found;
}

/// The marks around a part, if it has them: outside the part or just inside it.
std::optional<std::pair<TextRange, TextRange>> marksAround(QStringView text, TextRange part, InlineMark mark)
{
    const QChar unit = markText(mark).at(0);
    const qsizetype width = mark == InlineMark::Code ? 0 : markText(mark).size();
    const qsizetype outside = std::min(runBefore(text, part.start, unit), runAfter(text, part.end, unit));
    if (holds(mark, outside)) {
        const qsizetype length = width > 0 ? width : outside;
        return {{{part.start - length, part.start}, {part.end, part.end + length}}};
    }
    const qsizetype inside = std::min(runAfter(text, part.start, unit), runBefore(text, part.end, unit));
    if (holds(mark, inside) && part.length() > 2 * inside) {
        const qsizetype length = width > 0 ? width : inside;
        return {{{part.start, part.start + length}, {part.end - length, part.end}}};
    }
    return std::nullopt;
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

void wrap(QStringView text, TextRange part, InlineMark mark, TextEdits &edits)
{
    QString open = markText(mark);
    QString close = open;
    if (mark == InlineMark::Code) {
        const QStringView inner = text.sliced(part.start, part.length());
        open = close = QString(longestBackticks(inner) + 1, u'`');
        if (inner.startsWith(u'`') || inner.endsWith(u'`')) {
            open.append(u' ');
            close.prepend(u' ');
        }
    }
    edits.append({{part.start, part.start}, open});
    edits.append({{part.end, part.end}, close});
}

/// An empty pair of marks at the cursor, or the cursor out of the pair it stands in.
Change emptyPair(QStringView text, qsizetype at, InlineMark mark)
{
    const QString marks = markText(mark);
    const qsizetype width = marks.size();
    const QChar unit = marks.at(0);
    if (runBefore(text, at, unit) == width && runAfter(text, at, unit) == width)
        return {{{{at - width, at + width}, {}}}, Selection::at(at - width)};
    if (holds(mark, runAfter(text, at, unit)))
        return {{}, Selection::at(at + width)};
    return {{{{at, at}, marks + marks}}, Selection::at(at + width)};
}

/// An offset of the old text in the new one; at a mark put in there it stays on the text's side of it.
qsizetype follow(qsizetype offset, const TextEdits &edits, bool isEnd)
{
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.start > offset || (isEnd && edit.range.start == offset))
            break;
        const qsizetype removed = std::min(edit.range.end, offset) - edit.range.start;
        shift += edit.replacement.size() - removed;
    }
    return offset + shift;
}

} // namespace

Change toggleMark(QStringView text, Selection selection, TextRange word, InlineMark mark)
{
    TextRange range = selection.range();
    if (selection.isEmpty()) {
        if (word.isEmpty())
            return emptyPair(text, selection.position, mark);
        range = word;
    }
    const QList<TextRange> wanted = parts(text, range);
    if (wanted.isEmpty())
        return selection.isEmpty() ? emptyPair(text, selection.position, mark) : Change{{}, selection};
    const bool remove = std::all_of(wanted.cbegin(), wanted.cend(), [&](TextRange part) {
        return marksAround(text, part, mark).has_value();
    });
    Change change;
    for (const TextRange part : wanted) {
        const auto marks = marksAround(text, part, mark);
        if (remove) {
            change.edits.append({marks->first, {}});
            change.edits.append({marks->second, {}});
        } else if (!marks) {
            wrap(text, part, mark, change.edits);
        }
    }
    if (selection.isEmpty()) {
        const bool atEnd = selection.position == word.end && word.start != word.end;
        change.selection = Selection::at(follow(selection.position, change.edits, atEnd));
        return change;
    }
    const TextRange kept{follow(range.start, change.edits, false), follow(range.end, change.edits, true)};
    change.selection = selection.anchor <= selection.position ? Selection{kept.start, kept.end}
                                                              : Selection{kept.end, kept.start};
    return change;
}

} // namespace wengao::editor
