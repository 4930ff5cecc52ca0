#pragma once

#include <QTreeWidget>

namespace wengao::panels {

/// A tree whose items are dragged to another place; it asks for the move and leaves the items alone.
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
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] int indexAfter(const QTreeWidgetItem *item) const;
};

} // namespace wengao::panels
