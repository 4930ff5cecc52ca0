#include "form/formpanel.h"

#include "form/panelprivate.h"
#include "form/sourcepane.h"

#include <QApplication>
#include <QFocusEvent>
#include <QScopedValueRollback>
#include <QScrollArea>

#include <algorithm>
#include <tuple>

namespace wengao::form {

namespace {

bool takesTab(const QWidget *widget, const QWidget *window)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled() &&
           widget->isVisibleTo(window) && !widget->isWindow() && widget->window() == window;
}

} // namespace

// Rows come and go, so the order in which widgets were made says nothing: Tab goes by where they stand. What
// is scrolled out of sight stands where it would without the edges; the source comes behind all of it.
FormPanel::Private::Place FormPanel::Private::placeOf(const QWidget *widget) const
{
    const QWidget *content = m_scroll->widget();
    const bool isScrolled = content->isAncestorOf(widget);
    const QPoint at = widget->mapTo(isScrolled ? content : static_cast<const QWidget *>(&q), QPoint(0, 0));
    return {!isScrolled, at.y(), at.x()};
}

QList<QWidget *> FormPanel::Private::tabStops() const
{
    QList<std::pair<Place, QWidget *>> placed;
    const QList<QWidget *> inside = q.findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (takesTab(widget, q.window()))
            placed.append({placeOf(widget), widget});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<QWidget *> stops;
    for (const auto &[place, widget] : std::as_const(placed))
        stops.append(widget);
    return stops;
}

/// The stop that Tab reaches from `from`, a widget of the form; null where it leaves the form. What is no
/// stop itself, a chip for example, counts as the input of its editor, and else as what stands at its place.
QWidget *FormPanel::Private::stopBeside(const QWidget *from, bool next) const
{
    const QList<QWidget *> stops = tabStops();
    qsizetype at = stops.indexOf(from);
    for (const QWidget *outer = from; at < 0 && outer && outer != &q; outer = outer->parentWidget())
        at = outer->focusProxy() ? stops.indexOf(outer->focusProxy()) : -1;
    if (at >= 0)
        return stops.value(at + (next ? 1 : -1));
    const Place place = placeOf(from);
    const auto behind = std::find_if(stops.cbegin(), stops.cend(),
                                     [&](const QWidget *stop) { return place < placeOf(stop); });
    return stops.value(behind - stops.cbegin() - (next ? 0 : 1));
}

void FormPanel::Private::focusStop(QWidget *stop, Qt::FocusReason reason)
{
    const QScopedValueRollback walking(m_walking, true);
    stop->setFocus(reason);
    if (m_scroll->widget()->isAncestorOf(stop))
        m_scroll->ensureWidgetVisible(stop);
}

bool FormPanel::focusNextPrevChild(bool next)
{
    const Qt::FocusReason reason = next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    const QWidget *from = window()->focusWidget();
    QWidget *stop = from && isAncestorOf(from) ? d->stopBeside(from, next) : nullptr;
    if (stop) {
        d->focusStop(stop, reason);
        return true;
    }
    QWidget *outside = this;
    do {
        outside = next ? outside->nextInFocusChain() : outside->previousInFocusChain();
    } while (outside != this && (isAncestorOf(outside) || !takesTab(outside, window())));
    if (outside != this) {
        outside->setFocus(reason);
        return true;
    }
    // Nothing else in the window takes the focus: go round, or the key would reach a text area as a tab.
    const QList<QWidget *> stops = d->tabStops();
    if (stops.isEmpty())
        return false;
    d->focusStop(next ? stops.constFirst() : stops.constLast(), reason);
    return true;
}

// All events of the program pass here, so only the form that is seen looks at them.
void FormPanel::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QWidget::showEvent(event);
}

void FormPanel::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

// Who comes in by Tab lands on whatever part of the form Qt's own order has next, and is led to its first or
// last stop. Only the application sees the focus reach parts that come and go.
bool FormPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn || d->m_walking)
        return QWidget::eventFilter(watched, event);
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool byTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    const QList<QWidget *> stops =
        byTab && widget && isAncestorOf(widget) ? d->tabStops() : QList<QWidget *>();
    QWidget *stop = reason == Qt::TabFocusReason ? stops.value(0) : stops.value(stops.size() - 1);
    if (!stop)
        return QWidget::eventFilter(watched, event);
    d->focusStop(stop, reason);
    return stop != widget;
}

} // namespace wengao::form
