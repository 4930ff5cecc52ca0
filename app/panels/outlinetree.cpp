#include "panels/outlinetree.h"

#include <QDropEvent>
#include <QPainter>

#include <utility>

namespace wengao::panels {

OutlineTree::OutlineTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setExpandsOnDoubleClick(false);
}

/// The heading before which something dropped there would stand; null for the end.
QTreeWidgetItem *OutlineTree::itemBefore(QPoint place) const
{
    QTreeWidgetItem *target = itemAt(place);
    if (!target)
        return nullptr;
    return place.y() < visualItemRect(target).center().y() ? target : itemBelow(target);
}

void OutlineTree::showGap(int y)
{
    if (std::exchange(m_gap, y) != y)
        viewport()->update();
}

void OutlineTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event); // scrolls at the edges
    event->acceptProposedAction();
    const QPoint place = event->position().toPoint();
    const QTreeWidgetItem *target = itemAt(place);
    const QRect row = target ? visualItemRect(target) : QRect();
    if (target)
        showGap(place.y() < row.center().y() ? row.top() : row.bottom());
    else
        showGap(topLevelItemCount() > 0 ? place.y() : -1);
}

void OutlineTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    showGap(-1);
    QTreeWidget::dragLeaveEvent(event);
}

void OutlineTree::dropEvent(QDropEvent *event)
{
    const QTreeWidgetItem *moved = currentItem();
    const QTreeWidgetItem *before = itemBefore(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(QAbstractItemView::NoState);
    showGap(-1);
    if (moved && moved != before)
        Q_EMIT moveAsked(moved->data(0, indexRole).toInt(), before ? before->data(0, indexRole).toInt() : -1);
}

void OutlineTree::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (m_gap < 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, m_gap - 1, viewport()->width(), 2), palette().color(QPalette::Highlight));
}

} // namespace wengao::panels
