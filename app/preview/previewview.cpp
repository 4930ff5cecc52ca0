#include "preview/previewview.h"

#include <QChildEvent>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

namespace wengao::preview {

PreviewView::PreviewView(QWidget *parent) : QWebEngineView(parent)
{
    setAcceptDrops(false);
}

bool PreviewView::event(QEvent *event)
{
    // The web contents live in a child widget that comes and goes with the page.
    if (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished) {
        if (auto *child = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
            child->installEventFilter(this);
    }
    return QWebEngineView::event(event);
}

bool PreviewView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel: {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (!(wheel->modifiers() & Qt::ControlModifier))
            break;
        if (wheel->angleDelta().y() != 0)
            Q_EMIT zoomStepped(wheel->angleDelta().y() > 0 ? 1 : -1);
        return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease: {
        const auto button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton)
            return true;
        break;
    }
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Find))
            break;
        // Here it means the page, not the text.
        event->accept();
        if (event->type() == QEvent::KeyPress)
            Q_EMIT findRequested();
        return true;
    }
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        event->ignore();
        return true;
    default:
        break;
    }
    return QWebEngineView::eventFilter(watched, event);
}

void PreviewView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"), this, &PreviewView::copyRequested);
    copy->setEnabled(hasSelection());
    menu.addAction(tr("Copy as &rich text"), this, &PreviewView::richCopyRequested);
    menu.addAction(tr("&Find…"), this, &PreviewView::findRequested);
    menu.addAction(tr("Select &All"), this, &PreviewView::selectAllRequested);
    menu.exec(event->globalPos());
}

QWebEngineView *PreviewView::createWindow(QWebEnginePage::WebWindowType type)
{
    Q_UNUSED(type)
    return nullptr;
}

void PreviewView::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
}

void PreviewView::dropEvent(QDropEvent *event)
{
    event->ignore();
}

} // namespace wengao::preview
