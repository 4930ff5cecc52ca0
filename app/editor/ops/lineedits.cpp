#include "editor/ops/lineedits.h"

#include "editor/ops/lineprefix.h"
#include "editor/ops/listnumbers.h"
#include "editor/ops/textlines.h"

#include "text/characters.h"
#include "text/linebreaks.h"
#include "text/segmentation.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// What stands between two joined lines.
QString joint(QStringView text, qsizetype before, qsizetype after)
{
    const char32_t left = text::codePointBefore(text, before);
    const char32_t right = text::codePointAt(text, after);
    if (left == 0 || right == 0)
        return {};
    const bool wide = (text::isWide(left) || text::isSharedPunctuation(left)) &&
                      (text::isWide(right) || text::isSharedPunctuation(right));
    const bool hangul = text::isHangul(left) || text::isHangul(right);
    return wide && !hangul ? QString() : u" "_s;
}

} // namespace

QList<TextRange> selectedLines(QStringView text, Selection selection)
{
    QList<TextRange> lines;
    qsizetype at = selection.start();
    do {
        const TextRange line = text::lineAt(text, at);
        lines.append(line);
        at = line.end + 1;
    } while (at < selection.end());
    return lines;
}

Selection followed(Selection selection, const TextEdits &edits)
{
    return {mapped(selection.anchor, edits), mapped(selection.position, edits)};
}

Change moveLines(QStringView text, Selection selection, int by)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    const TextRange block{lines.first().start, lines.last().end};
    if (by < 0) {
        if (block.start == 0)
            return {{}, selection};
        const TextRange above = text::lineAt(text, block.start - 1);
        const QString moved = text.sliced(above.start, above.length()).toString();
        const qsizetype width = above.length() + 1;
        return {{{{above.start, block.start}, {}}, {{block.end, block.end}, u'\n' + moved}},
                selection.shifted(-width)};
    }
    if (block.end >= text.size())
        return {{}, selection};
    const TextRange below = text::lineAt(text, block.end + 1);
    const QString moved = text.sliced(below.start, below.length()).toString();
    return {{{{block.start, block.start}, moved + u'\n'}, {{block.end, below.end}, {}}},
            selection.shifted(below.length() + 1)};
}

Change duplicateLines(QStringView text, Selection selection)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    if (!selection.isEmpty() && lines.size() == 1 && selection.end() <= lines.first().end) {
        const QString copy = text.sliced(selection.start(), selection.range().length()).toString();
        return {{{{selection.end(), selection.end()}, copy}}, selection.shifted(copy.size())};
    }
    const TextRange block{lines.first().start, lines.last().end};
    const QString copy = text.sliced(block.start, block.length()).toString();
    return {{{{block.end, block.end}, u'\n' + copy}}, selection.shifted(copy.size() + 1)};
}

Change deleteLines(QStringView text, Selection selection)
{
    const QList<TextRange> lines = selectedLines(text, selection);
    TextRange block{lines.first().start, lines.last().end};
    if (block.end < text.size())
        ++block.end;
    else if (block.start > 0)
        --block.start;
    if (block.isEmpty())
        return {{}, selection};
    return {{{block, {}}}, Selection::at(block.start)};
}

Change recounted(QStringView text, const Change &change)
{
    TextLines lines(applied(text, change.edits), change.selection);
    const QStringList changed = lines.lines;
    recount(text.toString().split(u'\n'), lines.lines);
    if (lines.lines == changed)
        return change;
    return {{difference(text, lines.lines.join(u'\n'))}, lines.change().selection};
}

namespace {

/// What lines that go on with this one begin with: its quote marks, and blanks as wide as its item's marker.
QString prefixToGoOn(QStringView line, const LinePrefix &prefix)
{
    const QString quotes = line.sliced(prefix.quotes.start, prefix.quotes.length()).toString();
    return quotes + QString(prefix.isItem() ? prefix.contentColumn : prefix.indentColumns, u' ');
}

/// Lines in which a break would mean something else.
bool isOneLineOnly(QStringView line, const LinePrefix &prefix)
{
    const QStringView content = line.sliced(prefix.contentStart);
    return content.startsWith(u'#') || content.startsWith(u'|') || content.startsWith(u"```") ||
           content.startsWith(u"~~~") || (!prefix.isItem() && prefix.indentColumns >= 4);
}

} // namespace

Change splitSentences(QStringView text, Selection selection)
{
    Change change;
    for (const TextRange range : selectedLines(text, selection)) {
        const QStringView line = text.sliced(range.start, range.length());
        const LinePrefix prefix = linePrefix(line);
        if (isOneLineOnly(line, prefix))
            continue;
        const QString lead = u'\n' + prefixToGoOn(line, prefix);
        qsizetype at = prefix.contentStart;
        while (at < line.size()) {
            const qsizetype end = std::max(at + 1, text::sentenceAt(line, at).end);
            if (end >= line.size())
                break;
            qsizetype blank = end;
            while (blank > at && line.at(blank - 1).isSpace())
                --blank;
            change.edits.append({{range.start + blank, range.start + end}, lead});
            at = end;
        }
    }
    change.selection = followed(selection, change.edits);
    return change;
}

Change joinLines(QStringView text, Selection selection)
{
    QList<TextRange> lines = selectedLines(text, selection);
    if (lines.size() == 1) {
        if (lines.first().end >= text.size())
            return {{}, selection};
        lines.append(text::lineAt(text, lines.first().end + 1));
    }
    Change change;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const TextRange line = lines.at(i);
        qsizetype before = lines.at(i - 1).end;
        while (before > lines.at(i - 1).start && text.at(before - 1).isSpace())
            --before;
        const qsizetype after = line.start + linePrefix(text.sliced(line.start, line.length())).contentStart;
        const bool empty = after >= line.end || before == lines.at(i - 1).start;
        change.edits.append({{before, after}, empty ? QString() : joint(text, before, after)});
    }
    change.selection = selection.isEmpty() ? Selection::at(change.edits.last().range.start)
                                           : followed(selection, change.edits);
    return change;
}

} // namespace wengao::editor
