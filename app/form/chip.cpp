#include "form/chip.h"

#include "form/glyphbutton.h"
#include "form/look.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace wengao::form {

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setCursor(Qt::ArrowCursor);
}

void Chip::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

void Chip::setLocked(bool locked)
{
    m_locked = locked;
    updateGeometry();
    update();
}

void Chip::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

QSize Chip::sizeHint() const
{
    const int em = look::em(this);
    const int text = fontMetrics().horizontalAdvance(m_text.isEmpty() ? tr("(empty)") : m_text);
    return {text + (m_locked ? em : em / 2 + em * 14 / 10) + 4, em * 14 / 10};
}

QRect Chip::crossRect() const
{
    return m_locked ? QRect() : QRect(width() - height(), 0, height(), height());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const int em = look::em(this);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor frame = hasFocus() ? colours.color(QPalette::Highlight) : Qt::transparent;
    if (m_marked && !hasFocus())
        frame = look::warning(colours);
    painter.setPen(QPen(frame, hasFocus() ? 2 : 1));
    painter.setBrush(look::softGround(colours));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
    QRect inner = rect().adjusted(em / 2, 0, -em / 2, 0);
    if (!m_locked)
        inner.setRight(crossRect().left() - 1);
    const bool nothing = m_text.isEmpty();
    painter.setPen(nothing ? look::quietText(colours) : colours.color(QPalette::Text));
    const QString shown = nothing ? tr("(empty)") : m_text;
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(shown, Qt::ElideRight, inner.width() + 1));
    if (m_locked)
        return;
    painter.setPen(m_crossHot ? colours.color(QPalette::Text) : look::quietText(colours));
    const double side = em * 0.6;
    const QPointF centre = QRectF(crossRect()).center() - QPointF(em * 0.1, 0);
    drawGlyph(painter, GlyphButton::Glyph::Cross,
              QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier) && !m_locked;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int steps = event->key() == Qt::Key_Left ? -1 : 1;
        if (moves)
            Q_EMIT moveRequested(steps);
        else
            Q_EMIT walkRequested(steps);
        return;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_locked)
            Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (!m_locked)
            Q_EMIT editRequested();
        return;
    default:
        if (!m_locked && !event->text().isEmpty() && event->text().front().isPrint())
            Q_EMIT typed(event);
        else
            QWidget::keyPressEvent(event);
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    m_dragging = false;
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool hot = crossRect().contains(at);
    if (hot != m_crossHot) {
        m_crossHot = hot;
        update();
    }
    if (!event->buttons().testFlag(Qt::LeftButton) || m_locked || crossRect().contains(m_pressed))
        return;
    if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool wasDragging = m_dragging;
    m_dragging = false;
    setCursor(Qt::ArrowCursor);
    if (wasDragging)
        Q_EMIT dropped(event->globalPosition().toPoint());
    else if (crossRect().contains(m_pressed) && crossRect().contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void Chip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_locked && !crossRect().contains(event->position().toPoint()))
        Q_EMIT editRequested();
}

void Chip::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_locked)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit"), this, &Chip::editRequested);
    menu->addAction(tr("Move left"), this, [this] { Q_EMIT moveRequested(-1); });
    menu->addAction(tr("Move right"), this, [this] { Q_EMIT moveRequested(1); });
    menu->addAction(tr("Remove"), this, &Chip::removeRequested);
    menu->popup(event->globalPos());
}

void Chip::leaveEvent(QEvent *event)
{
    m_crossHot = false;
    update();
    QWidget::leaveEvent(event);
}

} // namespace wengao::form
