#include "article/linediff.h"

#include "article/lines.h"
#include "article/sequencediff.h"
#include "text/linebreaks.h"

namespace wengao::article {

Lines::Lines(QStringView text, Numbering &numbering)
{
    qsizetype start = 0;
    m_starts.push_back(0);
    while (start < text.size()) {
        const qsizetype end = text::lineEnd(text, start);
        const qsizetype next = end < text.size() ? end + 1 : end;
        const QStringView line = text.sliced(start, next - start);
        auto known = numbering.constFind(line);
        if (known == numbering.constEnd())
            known = numbering.insert(line, int(numbering.size()));
        m_numbers.push_back(*known);
        m_starts.push_back(next);
        start = next;
    }
}

QList<LineHunk> lineHunks(const Lines &before, const Lines &after)
{
    const SequenceDifference changed = difference(before.numbers(), after.numbers());
    QList<LineHunk> hunks;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.count() || j < after.count()) {
        const LineHunk start{{i, i}, {j, j}};
        while (i < before.count() && changed.removed[std::size_t(i)])
            ++i;
        while (j < after.count() && changed.added[std::size_t(j)])
            ++j;
        if (i == start.before.start && j == start.after.start) {
            ++i;
            ++j;
        } else {
            hunks.append(LineHunk{{start.before.start, i}, {start.after.start, j}});
        }
    }
    return hunks;
}

QList<Hunk> lineDiff(QStringView before, QStringView after)
{
    Lines::Numbering numbering;
    const Lines first(before, numbering);
    const Lines second(after, numbering);
    QList<Hunk> hunks;
    for (const LineHunk &hunk : lineHunks(first, second))
        hunks.append(Hunk{first.characters(hunk.before.start, hunk.before.end),
                          second.characters(hunk.after.start, hunk.after.end)});
    return hunks;
}

TextEdits editsFor(const QList<Hunk> &hunks, QStringView after)
{
    TextEdits edits;
    for (const Hunk &hunk : hunks)
        edits.append({hunk.before, after.sliced(hunk.after.start, hunk.after.length()).toString()});
    return edits;
}

TextEdits minimalEdits(QStringView before, QStringView after)
{
    TextEdits edits;
    for (const Hunk &hunk : lineDiff(before, after)) {
        const TextEdit inner = wengao::difference(before.sliced(hunk.before.start, hunk.before.length()),
                                                  after.sliced(hunk.after.start, hunk.after.length()));
        edits.append({inner.range.shifted(hunk.before.start), inner.replacement});
    }
    return edits;
}

} // namespace wengao::article
