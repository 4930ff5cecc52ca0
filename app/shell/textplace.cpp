#include "shell/textplace.h"

#include "editor/textpane.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace wengao::shell {

double topPlace(const editor::TextPane &pane)
{
    const QTextCursor top = pane.cursorForPosition({0, 0});
    const QTextLine row = top.block().layout()->lineForTextPosition(top.positionInBlock());
    const int rows = std::max(1, top.block().layout()->lineCount());
    return top.blockNumber() + (row.isValid() ? double(row.lineNumber()) / rows : 0);
}

void scrollToPlace(const editor::TextPane &pane, double line)
{
    const int number = std::clamp(static_cast<int>(line), 0, pane.document()->blockCount() - 1);
    const QTextBlock block = pane.document()->findBlockByNumber(number);
    const int row = static_cast<int>((line - number) * block.lineCount());
    pane.verticalScrollBar()->setValue(block.firstLineNumber() + std::clamp(row, 0, block.lineCount() - 1));
}

} // namespace wengao::shell
