#include "form/look.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>

namespace wengao::form {

namespace look {

using namespace Qt::StringLiterals;

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return int(x * (1 - share) + y * share); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

// Keeps a label in one of the form's own shades through changes of the palette.
class Shade final : public QObject
{
public:
    Shade(QWidget *label, QColor (*shade)(const QPalette &)) : QObject(label), m_label(label), m_shade(shade)
    {
        label->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        const QPalette base = QGuiApplication::palette();
        QPalette palette = m_label->palette();
        palette.setColor(QPalette::WindowText, m_shade(base));
        palette.setColor(QPalette::ButtonText, m_shade(base));
        m_label->setPalette(palette);
    }

    QWidget *m_label;
    QColor (*m_shade)(const QPalette &);
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText),
                 palette.color(QPalette::Active, QPalette::Window), 0.38);
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText),
                 palette.color(QPalette::Active, QPalette::Window), 0.78);
}

QColor softGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::WindowText),
                 palette.color(QPalette::Active, QPalette::Base), 0.91);
}

QColor warning(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x95, 0x58, 0x00);
}

QColor link(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x8a, 0xb4, 0xf8) : QColor(0x1a, 0x4f, 0x9c);
}

QColor error(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
}

int em(const QWidget *widget)
{
    return widget->fontMetrics().height();
}

int gap(const QWidget *widget)
{
    return std::max(4, em(widget) * 2 / 5);
}

int fieldHeight(const QWidget *widget)
{
    return em(widget) + 2 * (em(widget) * 2 / 5);
}

void makeQuiet(QWidget *label)
{
    new Shade(label, quietText);
}

void removeUndoActions(QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
}

void paintField(QWidget *widget, bool focused, bool enabled)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    // The inputs' own ground is clear so that this one shows.
    const QPalette palette = (widget->parentWidget() ? widget->parentWidget() : widget)->palette();
    const QRectF box = QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = std::max(3.0, em(widget) / 5.0);
    painter.setBrush(palette.color(enabled ? QPalette::Base : QPalette::Window));
    painter.setPen(QPen(focused ? palette.color(QPalette::Highlight) : line(palette), 1));
    painter.drawRoundedRect(box, radius, radius);
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
}

} // namespace look

LinkButton::LinkButton(QWidget *parent, const QString &text) : QPushButton(text, parent)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    new look::Shade(this, look::link);
}

QSize LinkButton::minimumSizeHint() const
{
    return {look::em(this) * 4, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - look::em(this) / 2);
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace wengao::form
