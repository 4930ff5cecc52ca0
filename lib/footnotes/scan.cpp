#include "footnotes/scan.h"

#include "footnotes/blockscanner.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::footnotes {

namespace {

bool isBlank(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c == u' ' || c == u'\t'; });
}

} // namespace

Segment scanSegment(QStringView source, qsizetype start, LabelTable &labels)
{
    Segment segment;
    segment.start = start;
    BlockScanner scanner(segment, labels);
    bool afterBlank = false;
    qsizetype at = start;
    while (at < source.size()) {
        const qsizetype end = text::lineEnd(source, at);
        const QStringView line = source.sliced(at, end - at);
        const bool blank = isBlank(line);
        const bool atMargin = !blank && line.front() != u' ' && line.front() != u'\t';
        if (afterBlank && atMargin && !scanner.isInsideOpenBlock())
            break;
        scanner.takeLine(line, at - start);
        afterBlank = blank;
        at = end < source.size() ? end + 1 : end;
    }
    scanner.finish();
    segment.length = at - start;
    std::sort(segment.references.begin(), segment.references.end(),
              [](const auto &a, const auto &b) { return a.range.start < b.range.start; });
    return segment;
}

} // namespace wengao::footnotes
