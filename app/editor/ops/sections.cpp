#include "editor/ops/sections.h"

#include "editor/ops/lineprefix.h"

#include <QString>

#include <algorithm>

namespace wengao::editor {

namespace {

/// How many line breaks a text ends with, two at most.
int breaksAtEnd(QStringView text)
{
    if (!text.endsWith(u'\n'))
        return 0;
    return text.chopped(1).endsWith(u'\n') ? 2 : 1;
}

} // namespace

Change moveSection(QStringView text, TextRange section, qsizetype before, bool isWhole)
{
    QString moved = text.sliced(section.start, section.length()).toString();
    const bool toEnd = isWhole && before == text.size();
    TextRange removed = section;
    QString lead;
    if (toEnd) {
        const QStringView above = text.first(before);
        lead = QString(std::max(0, 2 - breaksAtEnd(above)), u'\n');
        while (moved.endsWith(u'\n') && breaksAtEnd(moved) > breaksAtEnd(text))
            moved.chop(1);
    } else {
        moved += QString(std::max(0, 2 - breaksAtEnd(moved)), u'\n');
    }
    if (isWhole && section.end == text.size()) {
        // What becomes the text's end ends as the text did.
        while (removed.start > 0 && breaksAtEnd(text.first(removed.start)) > breaksAtEnd(text))
            --removed.start;
    }
    const TextEdit cut{removed, {}};
    const TextEdit put{{before, before}, lead + moved};
    Change change;
    change.edits = before < section.start ? TextEdits{put, cut} : TextEdits{cut, put};
    const qsizetype shift = before < section.start ? 0 : removed.length();
    change.selection = Selection::at(before - shift + lead.size());
    return change;
}

bool isNoteDefinition(QStringView line)
{
    const qsizetype start = skipBlanks(line, 0);
    if (blankColumns(line, 0, start) > 3 || !line.sliced(start).startsWith(u"[^"))
        return false;
    const qsizetype close = line.indexOf(u']', start + 2);
    return close > start + 2 && close + 1 < line.size() && line[close + 1] == u':';
}

bool continuesNote(QStringView line)
{
    const qsizetype start = skipBlanks(line, 0);
    return start < line.size() && blankColumns(line, 0, start) >= 4;
}

} // namespace wengao::editor
