#include "editor/textpane.h"

#include "editor/findbar.h"
#include "editor/footnotecompleter.h"
#include "editor/highlightdriver.h"
#include "editor/ops/highlight.h"
#include "editor/ops/lineprefix.h"
#include "editor/ops/lists.h"
#include "editor/ops/pairs.h"
#include "editor/ops/tables.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype surroundings = 1000; ///< of a long line shown to the input method

bool runsRightToLeft(const QTextBlock &block)
{
    return block.textDirection() == Qt::RightToLeft;
}

/// True for the control keys that move or delete and so are the pane's own.
bool isOwnControlKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return true;
    default:
        return false;
    }
}

/// False for keys such as Escape, whose text is a control character.
bool isTyped(const QString &text)
{
    return !text.isEmpty() && text.at(0) >= u' ' && text.at(0) != QChar(0x7f);
}

/// The only mark in a text, for pairing; null if it is longer.
QChar singleMark(const QString &text)
{
    return text.size() == 1 && text.at(0).isPrint() ? text.at(0) : QChar();
}

} // namespace

bool TextPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool command = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0;
        if (command && !isOwnControlKey(key->key())) {
            // The window's actions come first; what none of them takes arrives as a key press.
            event->ignore();
            return true;
        }
    }
    if (event->isSinglePointEvent() && passToText(event))
        return true;
    // Before the viewport is laid out: a change of margins within its own resize event would be lost.
    if (event->type() == QEvent::Resize)
        updateMargins();
    if (event->type() == QEvent::FocusOut)
        m_completer->close();
    return QPlainTextEdit::event(event);
}

void TextPane::keyPressEvent(QKeyEvent *event)
{
    if (handleHistoryKey(event) || m_completer->handleKey(event) || handleMoveKey(event))
        return;
    if (event->key() == Qt::Key_Escape && !m_composing && m_findBar && m_findBar->isVisible()) {
        m_findBar->close();
        return;
    }
    if (isReadOnly() || m_composing) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (handleDeleteKey(event) || handleStructureKey(event))
        return;
    const bool plain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (plain && handleTypedText(event->text()))
        return;
    QPlainTextEdit::keyPressEvent(event);
    if (isTyped(event->text()))
        m_completer->update();
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp ||
        event->key() == Qt::Key_PageDown)
        snapToGrapheme();
}

bool TextPane::handleHistoryKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo) ||
               (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Y)) {
        Q_EMIT redoRequested();
    } else {
        return false;
    }
    event->accept();
    return true;
}

bool TextPane::handleMoveKey(QKeyEvent *event)
{
    const bool right = event->key() == Qt::Key_Right;
    if ((!right && event->key() != Qt::Key_Left) || m_composing)
        return false;
    const QTextCursor cursor = textCursor();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool select = (modifiers & Qt::ShiftModifier) != 0;
    const Qt::KeyboardModifiers rest = modifiers & ~Qt::ShiftModifier;
    const bool forward = right != runsRightToLeft(cursor.block());
    if (rest == Qt::ControlModifier) {
        moveTo(wordFrom(cursor.position(), forward), select);
    } else if (rest == Qt::NoModifier) {
        if (cursor.hasSelection() && !select)
            moveTo(forward ? cursor.selectionEnd() : cursor.selectionStart(), false);
        else
            moveTo(graphemeFrom(cursor.position(), forward), select);
    } else {
        return false;
    }
    event->accept();
    return true;
}

bool TextPane::handleDeleteKey(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Delete;
    if (!forward && event->key() != Qt::Key_Backspace)
        return false;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (forward && modifiers == Qt::ShiftModifier)
        return false; // cut
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        deleteTo(cursor.anchor());
    } else if (modifiers == Qt::ControlModifier) {
        Q_EMIT stepEnds();
        deleteTo(wordFrom(cursor.position(), forward));
    } else if ((modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        const bool pair = !forward && m_pairing && run(Scope::Lines, eraseEmptyPair);
        if (!pair)
            deleteTo(graphemeFrom(cursor.position(), forward));
    } else {
        return false;
    }
    event->accept();
    return true;
}

bool TextPane::handleStructureKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::NoModifier)
            breakLine();
        else if (modifiers == Qt::ShiftModifier)
            insertText(u"\n"_s);
        else
            return false;
        break;
    case Qt::Key_Tab:
        if (modifiers != Qt::NoModifier)
            return false;
        if (runOutsideCode(nextCell) || runOutsideCode(indentItems))
            break;
        if (textCursor().selectedText().contains(QChar::ParagraphSeparator))
            run(Scope::Lines, indentLines);
        else
            insertText(u"\t"_s);
        break;
    case Qt::Key_Backtab:
        if (!runOutsideCode(previousCell) && !runOutsideCode(outdentItems))
            run(Scope::Lines, outdentLines);
        break;
    default:
        return false;
    }
    event->accept();
    return true;
}

/// What looks like a table or a list in code is an example, and stays as it is.
bool TextPane::runOutsideCode(const Operation &operation)
{
    return !isInCodeBlock(textCursor().block()) && run(Scope::Paragraph, operation);
}

/// Enter: the next table row, the next item, or a plain new line that keeps the indent and quote of code.
void TextPane::breakLine()
{
    if (runOutsideCode(cellBelow) || runOutsideCode(continueOnEnter))
        return;
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    QString written = u"\n"_s;
    if (isInCodeBlock(block)) {
        const QString line = block.text();
        const State state = stateAfter(line, m_driver->stateBefore(block), block.next().text());
        int depth = 0;
        const qsizetype inside = skipQuotes(line, 0, state.quoteDepth, depth);
        written += line.first(std::min<qsizetype>(skipBlanks(line, inside), cursor.positionInBlock()));
    }
    insertText(written);
}

bool TextPane::isInCodeBlock(const QTextBlock &block) const
{
    const State before = m_driver->stateBefore(block);
    const State after = stateAfter(block.text(), before, block.next().text());
    // A closing line clears the length; a line that ends the item or quote around the fence leaves it.
    const bool fenced = after.kind == State::Kind::Fence || after.fenceLength == 0;
    return after.kind == State::Kind::IndentedCode || (before.kind == State::Kind::Fence && fenced);
}

bool TextPane::isCursorInCode() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (isInCodeBlock(block))
        return true;
    const QString line = block.text();
    const QList<Span> spans = highlightLine(line, m_driver->stateBefore(block), block.next().text()).spans;
    const qsizetype column = cursor.positionInBlock();
    return std::any_of(spans.cbegin(), spans.cend(), [column](const Span &span) {
        return span.style == Style::Code && span.start < column && column < span.start + span.length;
    });
}

/// Pairs and steps over brackets and quotation marks; false if the text is to be typed as it is.
bool TextPane::handleTypedText(const QString &typed)
{
    const QChar mark = singleMark(typed);
    if (!m_pairing || mark.isNull() || isReadOnly())
        return false;
    const bool done = run(Scope::Lines, [mark](QStringView lines, Selection selected) {
        // Only the line of the cursor counts for what is open and closed.
        const qsizetype start = lines.first(selected.start()).lastIndexOf(u'\n') + 1;
        const qsizetype next = lines.indexOf(u'\n', selected.end());
        const QStringView line = lines.sliced(start, (next < 0 ? lines.size() : next) - start);
        std::optional<Change> change = typeMark(line, selected.shifted(-start), mark);
        if (change) {
            change->selection = change->selection.shifted(start);
            for (TextEdit &edit : change->edits)
                edit.range = edit.range.shifted(start);
        }
        return change;
    });
    if (done)
        m_completer->update();
    return done;
}

void TextPane::moveTo(qsizetype position, bool select)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(position), select ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(cursor);
}

void TextPane::deleteTo(qsizetype position)
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.setPosition(int(position), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    ensureCursorVisible();
    m_completer->update();
}

qsizetype TextPane::graphemeFrom(qsizetype position, bool forward) const
{
    const QTextBlock block = document()->findBlock(int(position));
    const qsizetype column = position - block.position();
    const QString line = block.text();
    if (forward) {
        if (column >= line.size())
            return block.next().isValid() ? position + 1 : position;
        return block.position() + text::nextGrapheme(line, column);
    }
    if (column == 0)
        return block.previous().isValid() ? position - 1 : position;
    return block.position() + text::previousGrapheme(line, column);
}

qsizetype TextPane::wordFrom(qsizetype position, bool forward)
{
    const QTextBlock block = document()->findBlock(int(position));
    const qsizetype column = position - block.position();
    const QString line = block.text();
    if ((forward && column >= line.size()) || (!forward && column == 0))
        return graphemeFrom(position, forward);
    return block.position() + (forward ? m_words.nextWord(line, column) : m_words.previousWord(line, column));
}

/// Moves a cursor that came to stand inside a character made of several code points to its start.
void TextPane::snapToGrapheme()
{
    const QTextCursor cursor = textCursor();
    const qsizetype column = cursor.positionInBlock();
    const QString line = cursor.block().text();
    if (m_composing || column == 0 || column >= line.size())
        return;
    const qsizetype start = text::previousGrapheme(line, column);
    if (text::nextGrapheme(line, start) != column)
        moveTo(cursor.block().position() + start, cursor.hasSelection());
}

void TextPane::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly()) {
        // The widget would take it. What was being composed when the article became read-only goes.
        QInputMethodEvent end;
        QPlainTextEdit::inputMethodEvent(&end);
        m_composing = false;
        m_driver->setPaused(false);
        event->ignore();
        return;
    }
    const bool composes = !event->preeditString().isEmpty();
    const QString commit = event->commitString();
    if (!commit.isEmpty())
        Q_EMIT stepEnds();
    if (composes) {
        m_composing = true;
        m_driver->setPaused(true);
    }
    if (!composes && !singleMark(commit).isNull() && m_pairing && event->replacementLength() == 0) {
        // Ends the composition first, so that the mark goes through the same rules as a typed one.
        QInputMethodEvent end(event->preeditString(), event->attributes());
        QPlainTextEdit::inputMethodEvent(&end);
        m_composing = false;
        if (!handleTypedText(commit))
            insertText(commit);
        event->accept();
    } else {
        QPlainTextEdit::inputMethodEvent(event);
    }
    m_composing = composes;
    m_driver->setPaused(composes);
    if (!commit.isEmpty()) {
        Q_EMIT stepEnds();
        m_completer->update();
    }
}

QVariant TextPane::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const QTextCursor cursor = textCursor();
    const qsizetype column = cursor.positionInBlock();
    const qsizetype cut = std::max<qsizetype>(0, column - surroundings);
    const bool longLine = cursor.block().length() > 2 * surroundings;
    if (longLine && query == Qt::ImSurroundingText)
        return cursor.block().text().mid(cut, 2 * surroundings);
    if (longLine && query == Qt::ImCursorPosition)
        return int(column - cut);
    if (longLine && query == Qt::ImAnchorPosition) {
        const qsizetype anchor = cursor.anchor() - cursor.block().position();
        return int(std::clamp<qsizetype>(anchor - cut, 0, 2 * surroundings));
    }
    QVariant answer = QPlainTextEdit::inputMethodQuery(query);
    // Qt answers for the viewport and takes it for the whole widget, so the margins are missing.
    const QPoint margins = viewport()->pos();
    if (query == Qt::ImAnchorRectangle)
        return answer.toRectF().translated(margins);
    if (query == Qt::ImCursorRectangle) {
        // The whole row, so that the candidates do not cover its lower edge.
        const QTextLine line = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock());
        QRectF place = answer.toRectF();
        if (line.isValid())
            place.setHeight(std::max(place.height(), line.height()));
        return place.translated(margins);
    }
    return answer;
}

} // namespace wengao::editor
