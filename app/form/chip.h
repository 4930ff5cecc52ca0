#pragma once

#include <QKeyEvent>
#include <QWidget>

namespace wengao::form {

/// One item of a list as a rounded tag with a × that removes it. The arrow keys walk between chips, Delete
/// and Backspace remove, Enter, F2 and a double click edit, Ctrl with the arrows moves it.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    void setLocked(bool locked);
    /// Draws attention to the chip, for example because another one says the same.
    void setMarked(bool marked);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void editRequested();
    /// A person began to type over the entry.
    void typed(QKeyEvent *event);
    /// The focus goes `steps` places on.
    void walkRequested(int steps);
    /// The chip itself goes `steps` places on.
    void moveRequested(int steps);
    void dragged(QPoint globalPosition);
    void dropped(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    QString m_text;
    QPoint m_pressed;
    bool m_locked = false;
    bool m_marked = false;
    bool m_dragging = false;
    bool m_crossHot = false;
};

} // namespace wengao::form
