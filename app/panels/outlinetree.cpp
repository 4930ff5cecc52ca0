#include "panels/outlinetree.h"

#include <QDropEvent>

namespace wengao::panels {

OutlineTree::OutlineTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setExpandsOnDoubleClick(false);
}

/// The heading that follows an item and all below it; -1 for none.
int OutlineTree::indexAfter(const QTreeWidgetItem *item) const
{
    const QTreeWidgetItem *last = item;
    while (last->childCount() > 0)
        last = last->child(last->childCount() - 1);
    const int next = last->data(0, indexRole).toInt() + 1;
    for (QTreeWidgetItemIterator it(const_cast<OutlineTree *>(this)); *it; ++it) {
        if ((*it)->data(0, indexRole).toInt() == next)
            return next;
    }
    return -1;
}

void OutlineTree::dropEvent(QDropEvent *event)
{
    const QTreeWidgetItem *moved = currentItem();
    const QTreeWidgetItem *target = itemAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (!moved || moved == target)
        return;
    int before = -1;
    if (target && dropIndicatorPosition() == QAbstractItemView::AboveItem)
        before = target->data(0, indexRole).toInt();
    else if (target)
        before = indexAfter(target);
    Q_EMIT moveAsked(moved->data(0, indexRole).toInt(), before);
}

} // namespace wengao::panels
