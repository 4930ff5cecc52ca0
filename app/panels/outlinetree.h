#pragma once

#include <QTreeWidget>

namespace wengao::panels {

/// A tree whose items are dragged to another place; it asks for the move and leaves the items alone. A line
/// between two headings shows where the section would go.
class OutlineTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlineTree(QWidget *parent = nullptr);

    /// The heading's place in the outline, kept in each item.
    static constexpr int indexRole = Qt::UserRole;

Q_SIGNALS:
    /// Heading `from` is to stand before heading `before`; -1 is the end.
    void moveAsked(int from, int before);

protected:
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *itemBefore(QPoint place) const;
    void showGap(int y);

    int m_gap = -1; ///< where the line is shown; -1 for nowhere
};

} // namespace wengao::panels
