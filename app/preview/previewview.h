#pragma once

#include <QWebEngineView>

namespace wengao::preview {

/// The web view without what a browser would add: no drops, and only copying in its context menu.
class PreviewView final : public QWebEngineView
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The wheel was turned with Ctrl held: one step in (+1) or out (-1).
    void zoomStepped(int direction);
    void copyRequested();
    void selectAllRequested();
    void richCopyRequested();
    void findRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QWebEngineView *createWindow(QWebEnginePage::WebWindowType type) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace wengao::preview
