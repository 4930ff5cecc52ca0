#include "editor/commands.h"

#include "editor/findbar.h"
#include "editor/ops/blocks.h"
#include "editor/ops/emphasis.h"
#include "editor/ops/headings.h"
#include "editor/ops/lineedits.h"
#include "editor/ops/links.h"
#include "editor/ops/lists.h"
#include "editor/ops/tables.h"
#include "editor/textpane.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// A pure operation as a command on the lines of the selection.
template <Change (*operation)(QStringView, Selection), Scope scope = Scope::Lines>
void runChange(TextPane &pane)
{
    pane.run(scope,
             [](QStringView text, Selection selection) { return std::optional(operation(text, selection)); });
}

template <std::optional<Change> (*operation)(QStringView, Selection)>
void runMaybe(TextPane &pane)
{
    pane.run(Scope::Paragraph, operation);
}

template <Change (*operation)(QStringView, Selection, int), int argument>
void runWith(TextPane &pane)
{
    pane.run(Scope::Lines, [](QStringView text, Selection selection) {
        return std::optional(operation(text, selection, argument));
    });
}

/// An edit of whole lines. Lists are counted on, but in code, where they are text.
template <auto operation, int... arguments>
void runLineEdit(TextPane &pane)
{
    const bool code = pane.isInCodeBlock(pane.textCursor().block());
    pane.run(Scope::Surroundings, [code](QStringView text, Selection selection) {
        const Change change = operation(text, selection, arguments...);
        return std::optional(code ? change : recounted(text, change));
    });
}

template <std::optional<Change> (*operation)(QStringView, Selection, int), int argument>
void runTable(TextPane &pane)
{
    pane.run(Scope::Paragraph,
             [](QStringView text, Selection selection) { return operation(text, selection, argument); });
}

template <ColumnAlignment alignment>
void runAlignment(TextPane &pane)
{
    pane.run(Scope::Paragraph,
             [](QStringView text, Selection selection) { return setAlignment(text, selection, alignment); });
}

template <ListStyle style>
void runList(TextPane &pane)
{
    pane.run(Scope::Paragraph, [](QStringView text, Selection selection) {
        return std::optional(toggleList(text, selection, style));
    });
}

/// The word at the cursor as offsets into the lines an operation is given.
TextRange wordIn(const TextPane &pane, Selection selection)
{
    const TextRange word = pane.wordAtCursor();
    return word.shifted(selection.position - pane.selection().position);
}

/// The block state before the lines an operation is given.
State stateBefore(const TextPane &pane, Selection selection)
{
    return pane.stateBefore(pane.selection().position - selection.position);
}

template <Change (*operation)(QStringView, Selection, int, const State &), int argument>
void runHeading(TextPane &pane)
{
    pane.run(Scope::Lines, [&pane](QStringView text, Selection selection) {
        return std::optional(operation(text, selection, argument, stateBefore(pane, selection)));
    });
}

template <InlineMark mark>
void runMark(TextPane &pane)
{
    pane.run(Scope::Lines, [&pane](QStringView text, Selection selection) {
        const MarkContext context{stateBefore(pane, selection), pane.highlightOptions()};
        return std::optional(toggleMark(text, selection, wordIn(pane, selection), mark, context));
    });
}

void link(TextPane &pane)
{
    pane.run(Scope::Lines, [&pane](QStringView text, Selection selection) {
        return std::optional(makeLink(text, selection, wordIn(pane, selection), {}, false));
    });
}

void insertEmptyTable(TextPane &pane)
{
    pane.run(Scope::Lines, [](QStringView text, Selection selection) {
        return std::optional(insertBlock(text, selection, emptyTable(3, 3), Selection::at(2)));
    });
    pane.run(Scope::Paragraph, alignTable);
}

void insertRule(TextPane &pane)
{
    pane.run(Scope::Lines, [](QStringView text, Selection selection) {
        return std::optional(insertBlock(text, selection, u"---\n"_s, Selection::at(4)));
    });
}

void indent(TextPane &pane)
{
    if (!pane.run(Scope::Paragraph, indentItems))
        runChange<indentLines>(pane);
}

void outdent(TextPane &pane)
{
    if (!pane.run(Scope::Paragraph, outdentItems))
        runChange<outdentLines>(pane);
}

using enum CommandGroup;

const std::array table{
    Command{"pastePlain", Edit, QT_TRANSLATE_NOOP("wengao::editor", "Paste without formatting"),
            "Ctrl+Shift+V", [](TextPane &pane) { pane.pastePlain(); }},
    Command{"expandSelection", Edit, QT_TRANSLATE_NOOP("wengao::editor", "Expand selection"), "Alt+Shift+Up",
            [](TextPane &pane) { pane.expandSelection(); }, false},
    Command{"find", Find, QT_TRANSLATE_NOOP("wengao::editor", "Find…"), "Ctrl+F",
            [](TextPane &pane) { pane.findBar().openFind(); }, false},
    Command{"findNext", Find, QT_TRANSLATE_NOOP("wengao::editor", "Find next"), "F3",
            [](TextPane &pane) { pane.findBar().findNext(); }, false},
    Command{"findPrevious", Find, QT_TRANSLATE_NOOP("wengao::editor", "Find previous"), "Shift+F3",
            [](TextPane &pane) { pane.findBar().findPrevious(); }, false},
    Command{"replace", Find, QT_TRANSLATE_NOOP("wengao::editor", "Replace…"), "Ctrl+H",
            [](TextPane &pane) { pane.findBar().openReplace(); }},
    Command{"goToLine", Find, QT_TRANSLATE_NOOP("wengao::editor", "Go to line…"), "Ctrl+G",
            [](TextPane &pane) { pane.findBar().openGoToLine(); }, false},
    Command{"goToHeading", Find, QT_TRANSLATE_NOOP("wengao::editor", "Go to heading…"), "Ctrl+Shift+G",
            [](TextPane &pane) { Q_EMIT pane.headingWanted(); }, false},
    Command{"link", Insert, QT_TRANSLATE_NOOP("wengao::editor", "Link"), "Ctrl+K", link},
    Command{"image", Insert, QT_TRANSLATE_NOOP("wengao::editor", "Image…"), "Ctrl+Shift+I",
            [](TextPane &pane) { pane.chooseImages(); }},
    Command{"table", Insert, QT_TRANSLATE_NOOP("wengao::editor", "Table"), "Ctrl+T", insertEmptyTable},
    Command{"codeBlock", Insert, QT_TRANSLATE_NOOP("wengao::editor", "Code block"), "Ctrl+Shift+K",
            runChange<toggleCodeBlock>},
    Command{"rule", Insert, QT_TRANSLATE_NOOP("wengao::editor", "Horizontal rule"), "", insertRule},
    Command{"bold", Format, QT_TRANSLATE_NOOP("wengao::editor", "Bold"), "Ctrl+B", runMark<InlineMark::Bold>},
    Command{"italic", Format, QT_TRANSLATE_NOOP("wengao::editor", "Italic"), "Ctrl+I",
            runMark<InlineMark::Italic>},
    Command{"strike", Format, QT_TRANSLATE_NOOP("wengao::editor", "Strikethrough"), "Ctrl+Shift+X",
            runMark<InlineMark::Strike>},
    Command{"inlineCode", Format, QT_TRANSLATE_NOOP("wengao::editor", "Inline code"), "Ctrl+`",
            runMark<InlineMark::Code>},
    Command{"quote", Format, QT_TRANSLATE_NOOP("wengao::editor", "Quote"), "Ctrl+Shift+Q",
            runChange<toggleQuote>},
    Command{"bulletList", Format, QT_TRANSLATE_NOOP("wengao::editor", "Bulleted list"), "Ctrl+Shift+8",
            runList<ListStyle::Bullet>},
    Command{"orderedList", Format, QT_TRANSLATE_NOOP("wengao::editor", "Numbered list"), "Ctrl+Shift+7",
            runList<ListStyle::Ordered>},
    Command{"taskList", Format, QT_TRANSLATE_NOOP("wengao::editor", "Task list"), "Ctrl+Shift+9",
            runList<ListStyle::Task>},
    Command{"taskDone", Format, QT_TRANSLATE_NOOP("wengao::editor", "Task done"), "Ctrl+Return",
            runChange<toggleTasksDone>},
    Command{"heading1", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 1"), "Ctrl+1",
            runHeading<setHeading, 1>},
    Command{"heading2", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 2"), "Ctrl+2",
            runHeading<setHeading, 2>},
    Command{"heading3", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 3"), "Ctrl+3",
            runHeading<setHeading, 3>},
    Command{"heading4", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 4"), "Ctrl+4",
            runHeading<setHeading, 4>},
    Command{"heading5", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 5"), "Ctrl+5",
            runHeading<setHeading, 5>},
    Command{"heading6", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Heading 6"), "Ctrl+6",
            runHeading<setHeading, 6>},
    Command{"paragraph", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Paragraph"), "Ctrl+0",
            runHeading<setHeading, 0>},
    Command{"raiseHeading", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Raise heading"), "Alt+Shift+Left",
            runHeading<shiftHeading, -1>},
    Command{"lowerHeading", Heading, QT_TRANSLATE_NOOP("wengao::editor", "Lower heading"), "Alt+Shift+Right",
            runHeading<shiftHeading, 1>},
    Command{"indent", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Indent"), "Ctrl+]", indent},
    Command{"outdent", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Outdent"), "Ctrl+[", outdent},
    Command{"moveLinesUp", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Move lines up"), "Alt+Up",
            runLineEdit<moveLines, -1>},
    Command{"moveLinesDown", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Move lines down"), "Alt+Down",
            runLineEdit<moveLines, 1>},
    Command{"duplicateLines", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Duplicate"), "Ctrl+Shift+D",
            runLineEdit<duplicateLines>},
    Command{"joinLines", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Join lines"), "Ctrl+J",
            runLineEdit<joinLines>},
    Command{"splitSentences", Lines, QT_TRANSLATE_NOOP("wengao::editor", "A line for each sentence"),
            "Ctrl+Shift+J", runChange<splitSentences>},
    Command{"deleteLines", Lines, QT_TRANSLATE_NOOP("wengao::editor", "Delete lines"), "Ctrl+Shift+Backspace",
            runLineEdit<deleteLines>},
    Command{"tableAlign", Table, QT_TRANSLATE_NOOP("wengao::editor", "Align table"), "",
            runMaybe<alignTable>},
    Command{"tableAddRow", Table, QT_TRANSLATE_NOOP("wengao::editor", "Add row"), "", runMaybe<addRow>},
    Command{"tableRemoveRow", Table, QT_TRANSLATE_NOOP("wengao::editor", "Remove row"), "",
            runMaybe<removeRow>},
    Command{"tableMoveRowUp", Table, QT_TRANSLATE_NOOP("wengao::editor", "Move row up"), "",
            runTable<moveRow, -1>},
    Command{"tableMoveRowDown", Table, QT_TRANSLATE_NOOP("wengao::editor", "Move row down"), "",
            runTable<moveRow, 1>},
    Command{"tableAddColumn", Table, QT_TRANSLATE_NOOP("wengao::editor", "Add column"), "",
            runMaybe<addColumn>},
    Command{"tableRemoveColumn", Table, QT_TRANSLATE_NOOP("wengao::editor", "Remove column"), "",
            runMaybe<removeColumn>},
    Command{"tableMoveColumnLeft", Table, QT_TRANSLATE_NOOP("wengao::editor", "Move column left"), "",
            runTable<moveColumn, -1>},
    Command{"tableMoveColumnRight", Table, QT_TRANSLATE_NOOP("wengao::editor", "Move column right"), "",
            runTable<moveColumn, 1>},
    Command{"tableAlignLeft", Table, QT_TRANSLATE_NOOP("wengao::editor", "Column to the left"), "",
            runAlignment<ColumnAlignment::Left>},
    Command{"tableAlignCenter", Table, QT_TRANSLATE_NOOP("wengao::editor", "Column centred"), "",
            runAlignment<ColumnAlignment::Center>},
    Command{"tableAlignRight", Table, QT_TRANSLATE_NOOP("wengao::editor", "Column to the right"), "",
            runAlignment<ColumnAlignment::Right>},
    Command{"zoomIn", View, QT_TRANSLATE_NOOP("wengao::editor", "Larger text"), "Ctrl++",
            [](TextPane &pane) { pane.setZoom(pane.zoom() + 1); }, false},
    Command{"zoomOut", View, QT_TRANSLATE_NOOP("wengao::editor", "Smaller text"), "Ctrl+-",
            [](TextPane &pane) { pane.setZoom(pane.zoom() - 1); }, false},
    Command{"resetZoom", View, QT_TRANSLATE_NOOP("wengao::editor", "Usual text size"), "",
            [](TextPane &pane) { pane.setZoom(0); }, false},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(QStringView id)
{
    const auto found = std::find_if(table.begin(), table.end(), [id](const Command &command) {
        return id == QLatin1StringView(command.id);
    });
    return found == table.end() ? nullptr : &*found;
}

QString commandText(const Command &command)
{
    return QCoreApplication::translate("wengao::editor", command.text);
}

} // namespace wengao::editor
