#include "form/glyphbutton.h"

#include "form/look.h"

#include <QPainter>
#include <QPainterPath>

namespace wengao::form {

namespace {

void drawCalendar(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(2, 3, 12, 11), 1.5, 1.5);
    painter.drawLine(QPointF(2, 6.5), QPointF(14, 6.5));
    painter.drawLine(QPointF(5, 1.5), QPointF(5, 4));
    painter.drawLine(QPointF(11, 1.5), QPointF(11, 4));
}

void drawFolder(QPainter &painter)
{
    QPainterPath path({2, 13});
    path.lineTo(2, 3.5);
    path.lineTo(6, 3.5);
    path.lineTo(7.5, 5.2);
    path.lineTo(14, 5.2);
    path.lineTo(14, 13);
    path.closeSubpath();
    painter.drawPath(path);
}

void drawRefresh(QPainter &painter)
{
    painter.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 270 * 16);
    painter.drawPolyline(QPolygonF({{10.8, 1.2}, {10.6, 3.9}, {13.4, 4.4}}));
}

void drawLock(QPainter &painter, bool open)
{
    painter.drawRoundedRect(QRectF(3, 7, 10, 7), 1.2, 1.2);
    QPainterPath shackle({5, 7});
    shackle.lineTo(5, 5);
    shackle.arcTo(QRectF(5, 2, 6, 6), 180, -180);
    if (!open)
        shackle.lineTo(11, 7);
    painter.drawPath(shackle);
}

void drawDots(QPainter &painter)
{
    painter.setBrush(painter.pen().color());
    for (const double x : {3.5, 8.0, 12.5})
        painter.drawEllipse(QPointF(x, 8), 0.7, 0.7);
}

} // namespace

void drawGlyph(QPainter &painter, GlyphButton::Glyph glyph, const QRectF &box)
{
    using Glyph = GlyphButton::Glyph;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(box.width(), box.height());
    painter.translate(box.center());
    painter.scale(side / 16, side / 16);
    painter.translate(-8, -8);
    QPen pen = painter.pen();
    pen.setWidthF(1.4);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (glyph) {
    case Glyph::More:
        drawDots(painter);
        break;
    case Glyph::Calendar:
        drawCalendar(painter);
        break;
    case Glyph::Cross:
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(12, 4), QPointF(4, 12));
        break;
    case Glyph::Plus:
        painter.drawLine(QPointF(8, 3), QPointF(8, 13));
        painter.drawLine(QPointF(3, 8), QPointF(13, 8));
        break;
    case Glyph::Folder:
        drawFolder(painter);
        break;
    case Glyph::Refresh:
        drawRefresh(painter);
        break;
    case Glyph::Lock:
    case Glyph::Unlock:
        drawLock(painter, glyph == Glyph::Unlock);
        break;
    case Glyph::Right:
        painter.drawPolyline(QPolygonF({{6, 3.5}, {10.5, 8}, {6, 12.5}}));
        break;
    case Glyph::Down:
        painter.drawPolyline(QPolygonF({{3.5, 6}, {8, 10.5}, {12.5, 6}}));
        break;
    }
    painter.restore();
}

GlyphButton::GlyphButton(Glyph glyph, const QString &name, QWidget *parent)
    : QToolButton(parent), m_glyph(glyph)
{
    setAccessibleName(name);
    setToolTip(name);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
}

void GlyphButton::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

QSize GlyphButton::sizeHint() const
{
    const int side = look::em(this) * 7 / 5;
    return {side, side};
}

void GlyphButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = isEnabled() && (underMouse() || isDown() || hasFocus());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (active) {
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(look::softGround(palette()));
        painter.drawRoundedRect(box, 4, 4);
    }
    QColor ink = active ? palette().color(QPalette::WindowText) : look::quietText(palette());
    ink.setAlphaF(isEnabled() ? 1.0F : 0.45F);
    painter.setPen(ink);
    const double side = look::em(this) * 0.85;
    drawGlyph(painter, m_glyph, QRectF(0, 0, side, side).translated(box.center() - QPointF(side, side) / 2));
}

} // namespace wengao::form
