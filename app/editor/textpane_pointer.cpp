#include "editor/textpane.h"

#include "editor/findbar.h"
#include "editor/ops/lineprefix.h"
#include "editor/ops/links.h"
#include "editor/rowlayout.h"
#include "editor/speller.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr int wheelStep = 120;

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.end > range.start && text.at(range.end - 1).isSpace())
        --range.end;
    return range;
}

/// The same event at another place.
QMouseEvent at(const QMouseEvent &event, QPointF position)
{
    return {event.type(),   position,        event.scenePosition(), event.globalPosition(),
            event.button(), event.buttons(), event.modifiers()};
}

} // namespace

/// The pointer between two rows means the row it is nearer to; Qt would take it for the start of the next.
QPointF TextPane::onRow(QPointF position) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    while (area.bottom() <= position.y() && block.next().isValid()) {
        block = block.next();
        area = blockBoundingGeometry(block).translated(contentOffset());
    }
    const QTextLayout *layout = block.layout();
    const int row = int((position.y() - area.top()) / std::max(1.0, rows().rowHeight()));
    if (position.y() < area.top() || row >= layout->lineCount())
        return position;
    const QTextLine line = layout->lineAt(row);
    const double top = area.top() + line.y();
    return {position.x(), std::clamp(position.y(), top + 1, std::max(top + 1, top + line.height() - 1))};
}

QTextCursor TextPane::cursorAt(QPointF position) const
{
    return cursorForPosition(onRow(position).toPoint());
}

/// The margins beside the text, which may be wide, are the pane's and not the viewport's; pointing there
/// means the text all the same. True when the event was passed on.
bool TextPane::passToText(QEvent *event)
{
    const QPointF place = static_cast<QSinglePointEvent *>(event)->position();
    if (m_findBar && m_findBar->isVisible() && m_findBar->geometry().contains(place.toPoint()))
        return false;
    const QPointF inText = place - QPointF(viewport()->pos());
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        QWheelEvent passed(inText, wheel->globalPosition(), wheel->pixelDelta(), wheel->angleDelta(),
                           wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        QCoreApplication::sendEvent(viewport(), &passed);
        event->setAccepted(passed.isAccepted());
        return true;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        QMouseEvent passed = at(*static_cast<QMouseEvent *>(event), inText);
        QCoreApplication::sendEvent(viewport(), &passed);
        event->setAccepted(passed.isAccepted());
        return true;
    }
    default:
        return false;
    }
}

TextRange TextPane::unitAt(qsizetype position, Unit unit) const
{
    const QTextBlock block = document()->findBlock(int(position));
    const QString line = block.text();
    const qsizetype column = position - block.position();
    TextRange range{column, column};
    if (unit == Unit::Word && !line.isEmpty())
        range = m_words.wordAt(line, column);
    else if (unit == Unit::Sentence)
        range = trimmed(line, text::sentenceAt(line, column));
    else if (unit == Unit::Paragraph)
        range = {0, line.size()};
    return range.shifted(block.position());
}

TextRange TextPane::wordAtCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const qsizetype at = cursor.positionInBlock();
    const auto isPart = [&line](qsizetype i) {
        return i >= 0 && i < line.size() && line.at(i).isLetterOrNumber();
    };
    if (!isPart(at) && !isPart(at - 1))
        return {cursor.position(), cursor.position()};
    return m_words.wordAt(line, isPart(at) ? at : at - 1).shifted(cursor.block().position());
}

void TextPane::selectUnit(qsizetype position, Unit unit)
{
    m_unit = unit;
    m_unitOrigin = unitAt(position, unit);
    setSelection({m_unitOrigin.start, m_unitOrigin.end});
}

/// Dragging on after a double or triple click takes in whole words or sentences.
void TextPane::extendByUnit(qsizetype position)
{
    const TextRange here = unitAt(position, m_unit);
    if (here.start < m_unitOrigin.start)
        setSelection({m_unitOrigin.end, here.start});
    else
        setSelection({m_unitOrigin.start, std::max(here.end, m_unitOrigin.end)});
}

void TextPane::mousePressEvent(QMouseEvent *event)
{
    const bool again = m_clickTimer.isActive() &&
                       (event->pos() - m_clickPoint).manhattanLength() < QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && again && m_unit != Unit::Character && !m_composing) {
        const qsizetype position = cursorAt(event->position()).position();
        selectUnit(position, m_unit == Unit::Word ? Unit::Sentence : Unit::Paragraph);
        m_clickTimer.start(QApplication::styleHints()->mouseDoubleClickInterval());
        event->accept();
        return;
    }
    m_unit = Unit::Character;
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier &&
        activateAt(event->pos())) {
        event->accept();
        return;
    }
    Q_EMIT stepEnds();
    QMouseEvent onText = at(*event, onRow(event->position()));
    QPlainTextEdit::mousePressEvent(&onText);
    if (event->button() == Qt::LeftButton)
        snapToGrapheme();
}

void TextPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_composing) {
        QPlainTextEdit::mouseDoubleClickEvent(event);
        return;
    }
    if (m_unit != Unit::Character && m_clickTimer.isActive()) {
        mousePressEvent(event);
        return;
    }
    selectUnit(cursorAt(event->position()).position(), Unit::Word);
    m_clickPoint = event->pos();
    m_clickTimer.start(QApplication::styleHints()->mouseDoubleClickInterval());
    event->accept();
}

void TextPane::mouseMoveEvent(QMouseEvent *event)
{
    const bool dragging = (event->buttons() & Qt::LeftButton) != 0;
    if (dragging && m_unit != Unit::Character) {
        extendByUnit(cursorAt(event->position()).position());
        ensureCursorVisible();
        event->accept();
        return;
    }
    QMouseEvent onText = at(*event, onRow(event->position()));
    QPlainTextEdit::mouseMoveEvent(&onText);
    if (dragging)
        snapToGrapheme();
    else
        hoverAt(event->pos());
}

void TextPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_unit != Unit::Character && event->button() == Qt::LeftButton) {
        event->accept();
        return;
    }
    QMouseEvent onText = at(*event, onRow(event->position()));
    QPlainTextEdit::mouseReleaseEvent(&onText);
    // A click into the selection, which might have begun a drag, moves the cursor only now.
    if (event->button() == Qt::LeftButton)
        snapToGrapheme();
}

void TextPane::wheelEvent(QWheelEvent *event)
{
    if ((event->modifiers() & Qt::ControlModifier) == 0) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y();
    setZoom(m_zoom + m_wheelRest / wheelStep);
    m_wheelRest %= wheelStep;
    event->accept();
}

QString TextPane::targetUnder(QPoint position) const
{
    const QTextCursor cursor = cursorAt(position);
    // The nearest place is not under the pointer where the line has ended.
    if (!cursorRect(cursor)
             .adjusted(-fontMetrics().averageCharWidth() * 2, 0, fontMetrics().averageCharWidth() * 2, 0)
             .contains(position))
        return {};
    return targetAt(cursor.block().text(), cursor.positionInBlock());
}

bool TextPane::activateAt(QPoint position)
{
    const QString target = targetUnder(position);
    if (target.isEmpty())
        return false;
    if (target.startsWith(u'^'))
        Q_EMIT footnoteActivated(target.sliced(1));
    else
        Q_EMIT linkActivated(target);
    return true;
}

void TextPane::hoverAt(QPoint position)
{
    const QString target = targetUnder(position);
    const bool control = (QApplication::keyboardModifiers() & Qt::ControlModifier) != 0;
    viewport()->setCursor(control && !target.isEmpty() ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (target == m_hovered)
        return;
    const bool wasNote = m_hovered.startsWith(u'^');
    m_hovered = target;
    if (target.startsWith(u'^')) {
        const QRect place = cursorRect(cursorAt(position));
        Q_EMIT footnoteHovered(target.sliced(1), {viewport()->mapToGlobal(place.topLeft()), place.size()});
    } else if (wasNote) {
        Q_EMIT footnoteLeft();
    }
}

bool TextPane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_hovered.isEmpty()) {
        if (m_hovered.startsWith(u'^'))
            Q_EMIT footnoteLeft();
        m_hovered.clear();
    }
    return QPlainTextEdit::viewportEvent(event);
}

void TextPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    addSpelling(menu, event->pos());
    const bool selected = textCursor().hasSelection();
    const bool writable = !isReadOnly();
    const auto add = [&menu](const QString &text, bool enabled) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        return action;
    };
    connect(add(tr("Undo"), writable), &QAction::triggered, this, &TextPane::undoRequested);
    connect(add(tr("Redo"), writable), &QAction::triggered, this, &TextPane::redoRequested);
    menu.addSeparator();
    connect(add(tr("Cut"), writable && selected), &QAction::triggered, this, &QPlainTextEdit::cut);
    connect(add(tr("Copy"), selected), &QAction::triggered, this, &QPlainTextEdit::copy);
    connect(add(tr("Paste"), writable && canPaste()), &QAction::triggered, this, &QPlainTextEdit::paste);
    connect(add(tr("Paste without formatting"), writable && canPaste()), &QAction::triggered, this,
            &TextPane::pastePlain);
    menu.addSeparator();
    connect(add(tr("Select all"), true), &QAction::triggered, this, &QPlainTextEdit::selectAll);
    menu.exec(event->globalPos());
}

} // namespace wengao::editor
