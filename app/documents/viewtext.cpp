#include "documents/viewtext.h"

#include "text/linebreaks.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace wengao::documents {

namespace {

// Above this many comparisons lines are paired in order instead of by their longest common subsequence.
constexpr qsizetype maximumComparisons = 4'000'000;

QChar viewUnit(QChar unit)
{
    if (text::isLineBreak(unit))
        return QChar::ParagraphSeparator;
    switch (unit.unicode()) {
    case 0x0000: // ends the text in some of Qt's ways through it
    case 0x2029: // splits blocks
    case 0xFDD0: // QTextBeginningOfFrame
    case 0xFDD1: // QTextEndOfFrame
    case 0xFFFC: // stands for an embedded object
        return QChar::ReplacementCharacter;
    default:
        return unit;
    }
}

bool endsViewLine(QChar unit)
{
    return unit == QChar::ParagraphSeparator;
}

/// The lines of a text with their breaks; the last one has none.
QList<QStringView> linesOf(QStringView text, bool (*endsLine)(QChar))
{
    QList<QStringView> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (endsLine(text[i])) {
            lines.append(text.sliced(start, i + 1 - start));
            start = i + 1;
        }
    }
    lines.append(text.sliced(start));
    return lines;
}

/// Widens an edit of a view to whole lines, as far as the view reaches.
void widenToLines(TextEdit &edit, const QString &view)
{
    const qsizetype start =
        edit.range.start == 0 ? 0 : view.lastIndexOf(QChar::ParagraphSeparator, edit.range.start - 1) + 1;
    const qsizetype lineBreak = view.indexOf(QChar::ParagraphSeparator, edit.range.end);
    const qsizetype end = lineBreak < 0 ? view.size() : lineBreak + 1;
    edit.replacement.prepend(QStringView(view).sliced(start, edit.range.start - start));
    edit.replacement.append(QStringView(view).sliced(edit.range.end, end - edit.range.end));
    edit.range = {start, end};
}

/// For each new line the old line it is, or -1.
std::vector<qsizetype> sameLines(const QList<QStringView> &before, const QList<QStringView> &after)
{
    const auto rows = static_cast<std::size_t>(before.size());
    const auto columns = static_cast<std::size_t>(after.size());
    std::vector<qsizetype> pairs(columns, -1);
    if (before.size() > maximumComparisons / after.size())
        return pairs;
    std::vector<int> lengths((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> int & {
        return lengths[row * (columns + 1) + column];
    };
    const auto same = [&](std::size_t row, std::size_t column) {
        return before[static_cast<qsizetype>(row)] == after[static_cast<qsizetype>(column)];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = same(row, column) ? at(row + 1, column + 1) + 1
                                                : std::max(at(row + 1, column), at(row, column + 1));
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (same(row, column))
            pairs[column++] = static_cast<qsizetype>(row++);
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
    return pairs;
}

/// A line of the view as source, with the break of the old line it replaces where there is one.
QString sourceLine(QStringView viewLine, QStringView oldSourceLine, QChar newBreak)
{
    QString line = viewLine.toString();
    if (line.endsWith(QChar::ParagraphSeparator)) {
        const bool hasOldBreak = !oldSourceLine.isEmpty() && text::isLineBreak(oldSourceLine.back());
        line.back() = hasOldBreak ? oldSourceLine.back() : newBreak;
    }
    return line;
}

QString rewritten(QStringView source, QStringView oldView, QStringView newView, QChar newBreak)
{
    const QList<QStringView> sourceLines = linesOf(source, text::isLineBreak);
    const QList<QStringView> oldLines = linesOf(oldView, endsViewLine);
    const QList<QStringView> newLines = linesOf(newView, endsViewLine);
    const std::vector<qsizetype> pairs = sameLines(oldLines, newLines);
    QString result;
    qsizetype next = 0; // the first old line that no new line has taken
    for (qsizetype i = 0; i < newLines.size(); ++i) {
        const qsizetype pair = pairs[static_cast<std::size_t>(i)];
        if (pair >= 0) {
            result += sourceLines.at(pair);
            next = pair + 1;
            continue;
        }
        // A line between two kept ones is taken for the changed form of the old line in its place.
        const auto following =
            std::find_if(pairs.begin() + i, pairs.end(), [](qsizetype p) { return p >= 0; });
        const qsizetype limit = following == pairs.end() ? sourceLines.size() : *following;
        const QStringView old = next < limit ? sourceLines.at(next++) : QStringView();
        result += sourceLine(newLines.at(i), old, newBreak);
    }
    return result;
}

} // namespace

QString viewText(QStringView source)
{
    QString view = source.toString();
    for (QChar &unit : view)
        unit = viewUnit(unit);
    return view;
}

TextEdit carriedOver(QStringView source, const QString &newView, QChar newBreak)
{
    const QString oldView = viewText(source);
    TextEdit edit = difference(oldView, newView);
    if (edit.range.isEmpty() && edit.replacement.isEmpty())
        return {};
    const QStringView replaced = QStringView(oldView).sliced(edit.range.start, edit.range.length());
    if (replaced.contains(QChar::ParagraphSeparator) &&
        edit.replacement.contains(QChar::ParagraphSeparator)) {
        widenToLines(edit, oldView);
        const QStringView oldSource = source.sliced(edit.range.start, edit.range.length());
        const QString made =
            rewritten(oldSource, QStringView(oldView).sliced(edit.range.start, edit.range.length()),
                      edit.replacement, newBreak);
        const TextEdit small = difference(oldSource, made);
        edit = {small.range.shifted(edit.range.start), small.replacement};
    } else {
        edit.replacement.replace(QChar::ParagraphSeparator, newBreak);
    }
    return edit;
}

} // namespace wengao::documents
