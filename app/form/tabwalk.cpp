#include "form/formpanel.h"

#include <QApplication>

#include <algorithm>

namespace wengao::form {

namespace {

bool takesTab(const QWidget *widget, const QWidget *window)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->isEnabled() &&
           widget->isVisibleTo(window) && !widget->isWindow() && widget->window() == window;
}

} // namespace

// Rows come and go, so the order in which widgets were made says nothing: Tab goes by where they stand.
bool FormPanel::focusNextPrevChild(bool next)
{
    QList<std::pair<QPoint, QWidget *>> stops;
    const QList<QWidget *> inside = findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (takesTab(widget, window()))
            stops.append({widget->mapTo(this, QPoint(0, 0)), widget});
    }
    std::stable_sort(stops.begin(), stops.end(), [](const auto &a, const auto &b) {
        return a.first.y() != b.first.y() ? a.first.y() < b.first.y() : a.first.x() < b.first.x();
    });
    QWidget *from = window()->focusWidget();
    const auto at =
        std::find_if(stops.cbegin(), stops.cend(), [from](const auto &stop) { return stop.second == from; });
    const Qt::FocusReason reason = next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    const qsizetype index = at - stops.cbegin() + (next ? 1 : -1);
    if (at != stops.cend() && index >= 0 && index < stops.size()) {
        stops[index].second->setFocus(reason);
        return true;
    }
    QWidget *outside = this;
    do {
        outside = next ? outside->nextInFocusChain() : outside->previousInFocusChain();
    } while (outside != this && (isAncestorOf(outside) || !takesTab(outside, window())));
    if (outside == this) {
        // Nothing else in the window takes the focus: go round, or the key would reach a text area as a tab.
        if (stops.isEmpty())
            return false;
        outside = (next ? stops.constFirst() : stops.constLast()).second;
    }
    outside->setFocus(reason);
    return true;
}

} // namespace wengao::form
