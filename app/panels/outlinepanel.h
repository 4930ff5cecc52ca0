#pragma once

#include "markdown/rendered.h"

#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace wengao::panels {

class OutlineTree;

/// The article's headings as a tree: a click goes there, the section with the cursor is marked, typing
/// narrows the list, and a section is moved by dragging it.
class OutlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// Shows the headings; what was folded stays folded. Cheap when nothing changed.
    void setOutline(const QList<markdown::Heading> &outline);
    /// Marks the section that holds a 0-based line of the body.
    void setCurrentLine(int line);
    /// Dragging does nothing on a read-only article.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// The person wants to see this 0-based line of the body.
    void jumpRequested(int line);
    /// The lines [first, end) are to stand before the line `before`; -1 as `end` or `before` is the text's
    /// end.
    void sectionMoveRequested(int first, int end, int before);

private:
    void rebuild();
    void filter();
    void mark();
    void moveSection(int from, int before);
    [[nodiscard]] int sectionEnd(int index) const;

    QLineEdit *m_filter;
    OutlineTree *m_tree;
    QList<markdown::Heading> m_outline;
    QList<QTreeWidgetItem *> m_items; ///< one a heading, in the same order
    int m_line = 0;
    int m_current = -1;
};

} // namespace wengao::panels
