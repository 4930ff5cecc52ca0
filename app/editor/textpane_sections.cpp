#include "editor/textpane.h"

#include "editor/highlightdriver.h"
#include "editor/ops/headings.h"
#include "editor/ops/lineprefix.h"
#include "editor/ops/sections.h"

#include <QTextBlock>

#include <algorithm>

namespace wengao::editor {

/// The heading level of a line, 0 for none: in code there is none.
int TextPane::levelOf(const QTextBlock &block) const
{
    const State before = m_driver->stateBefore(block);
    return before.kind == State::Kind::Fence || before.kind == State::Kind::Html ? 0
                                                                                 : headingLevel(block.text());
}

/// The smallest section that holds more than the selection; empty when there is none.
TextRange TextPane::sectionAround(Selection selection) const
{
    int level = 7;
    for (QTextBlock block = document()->findBlock(int(selection.start())); block.isValid();
         block = block.previous()) {
        const int found = levelOf(block);
        if (found == 0 || found >= level)
            continue;
        level = found;
        QTextBlock next = block.next();
        while (next.isValid() && (levelOf(next) == 0 || levelOf(next) > level))
            next = next.next();
        const qsizetype end = next.isValid() ? next.position() : document()->characterCount() - 1;
        const TextRange range{block.position(), end};
        if (end >= selection.end() && range.length() > selection.range().length())
            return range;
    }
    return {};
}

void TextPane::expandSelection()
{
    const Selection now = selection();
    const auto grows = [now](TextRange range) {
        return range.start <= now.start() && range.end >= now.end() && range.length() > now.range().length();
    };
    for (const Unit unit : {Unit::Word, Unit::Sentence, Unit::Paragraph}) {
        const TextRange range = unitAt(now.start(), unit);
        if (grows(range)) {
            setSelection({range.start, range.end});
            return;
        }
    }
    const TextRange section = sectionAround(now);
    if (section.isEmpty())
        selectAll();
    else
        setSelection({section.start, section.end});
}

/// The line at which the definitions that end the text begin; -1 when something else ends it.
int TextPane::definitionsAtEnd() const
{
    int first = -1;
    for (QTextBlock block = document()->lastBlock(); block.isValid(); block = block.previous()) {
        const QString line = block.text();
        if (isNoteDefinition(line))
            first = block.blockNumber();
        else if (!isBlankLine(line) && !continuesNote(line))
            break;
    }
    return first;
}

void TextPane::moveSection(int first, int end, int before)
{
    const QTextDocument &body = *document();
    const int notes = definitionsAtEnd();
    const auto offset = [&body, notes](int line) {
        const QTextBlock block = body.findBlockByNumber(line < 0 ? notes : line);
        return block.isValid() ? block.position() : body.characterCount() - 1;
    };
    const TextRange section{offset(first), offset(end)};
    const qsizetype target = offset(before);
    if (section.isEmpty() || (target >= section.start && target <= section.end))
        return;
    // Only the lines between the section's old place and its new one are read.
    const qsizetype from = std::max<qsizetype>(0, std::min(section.start, target) - 2);
    QTextCursor cursor(document());
    const qsizetype to = std::max(section.end, target);
    cursor.setPosition(int(from));
    cursor.setPosition(int(to), QTextCursor::KeepAnchor);
    const QString text = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    Change change =
        editor::moveSection(text, section.shifted(-from), target - from, to == body.characterCount() - 1);
    for (TextEdit &edit : change.edits)
        edit.range = edit.range.shifted(from);
    applyEdits(change.edits, change.selection.shifted(from));
}

} // namespace wengao::editor
