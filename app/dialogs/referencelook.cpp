#include "dialogs/referencelook.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace wengao::dialogs::look {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto channel = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Keeps a label's colour quiet through changes of the palette.
class QuietKeeper final : public QObject
{
public:
    explicit QuietKeeper(QLabel *label) : QObject(label), m_label(label)
    {
        m_label->installEventFilter(this);
        colour();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
            colour();
        return false;
    }

private:
    void colour()
    {
        QPalette palette;
        palette.setColor(QPalette::WindowText, quietText(palette));
        m_label->setPalette(palette);
    }

    QLabel *m_label;
};

// Every sign is drawn on a square of 16 units.

void drawSure(QPainter &painter)
{
    painter.drawPolyline(QPolygonF{{3.5, 8.5}, {6.8, 11.8}, {12.8, 4.8}});
}

void drawGuessed(QPainter &painter)
{
    QPainterPath hook;
    hook.moveTo(5.2, 5.9);
    hook.cubicTo(5.2, 2.2, 10.8, 2.2, 10.8, 5.7);
    hook.cubicTo(10.8, 7.9, 8.0, 7.9, 8.0, 10.2);
    painter.drawPath(hook);
    painter.drawPoint(QPointF(8.0, 13.0));
}

void drawPerson(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 5.3), 2.7, 2.7);
    QPainterPath shoulders;
    shoulders.moveTo(2.8, 13.5);
    shoulders.cubicTo(2.8, 8.6, 13.2, 8.6, 13.2, 13.5);
    painter.drawPath(shoulders);
}

void drawInstitution(QPainter &painter)
{
    painter.drawPolyline(QPolygonF{{2.2, 6.2}, {8, 2.6}, {13.8, 6.2}, {2.2, 6.2}});
    for (const double x : {4.2, 8.0, 11.8})
        painter.drawLine(QPointF(x, 6.4), QPointF(x, 12.6));
    painter.drawLine(QPointF(2.2, 13.2), QPointF(13.8, 13.2));
}

void drawRemove(QPainter &painter)
{
    painter.drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5));
    painter.drawLine(QPointF(11.5, 4.5), QPointF(4.5, 11.5));
}

struct SignShape
{
    Sign sign;
    void (*draw)(QPainter &);
    QColor (*colour)(const QPalette &);
};

constexpr SignShape shapes[] = {{Sign::Sure, drawSure, good},
                                {Sign::Guessed, drawGuessed, doubtful},
                                {Sign::Person, drawPerson, quietText},
                                {Sign::Institution, drawInstitution, quietText},
                                {Sign::Remove, drawRemove, quietText}};

} // namespace

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.38);
}

QColor good(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x6f, 0xcf, 0x97) : QColor(0x1e, 0x7d, 0x4a);
}

QColor doubtful(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x9a, 0x5b, 0x00);
}

QColor softGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::Base), 0.5);
}

QColor link(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7a, 0xb7, 0xff) : QColor(0x0b, 0x5c, 0xad);
}

int em(const QWidget &widget)
{
    return widget.fontMetrics().height();
}

void makeQuiet(QLabel *label)
{
    new QuietKeeper(label);
}

void makeLink(QToolButton *button)
{
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCursor(Qt::PointingHandCursor);
}

QIcon signIcon(Sign sign, const QWidget &widget)
{
    const SignShape *shape = std::find_if(std::begin(shapes), std::end(shapes),
                                          [sign](const SignShape &each) { return each.sign == sign; });
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        const int side = em(widget);
        QPixmap pixmap(QSize(side, side) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / 16.0, side / 16.0);
        painter.setPen(
            QPen(shape->colour(widget.palette()), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        shape->draw(painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace wengao::dialogs::look
