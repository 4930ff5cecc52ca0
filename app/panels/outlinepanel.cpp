#include "panels/outlinepanel.h"

#include "panels/outlinetree.h"

#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace wengao::panels {

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_filter(new QLineEdit(this)), m_tree(new OutlineTree(this))
{
    m_filter->setPlaceholderText(tr("Filter headings"));
    m_filter->setAccessibleName(tr("Filter headings"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Outline"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);

    const auto jump = [this](QTreeWidgetItem *item) {
        const int index = item->data(0, OutlineTree::indexRole).toInt();
        if (index < m_outline.size())
            Q_EMIT jumpRequested(m_outline.at(index).line);
    };
    connect(m_tree, &QTreeWidget::itemClicked, this, jump);
    connect(m_tree, &QTreeWidget::itemActivated, this, jump);
    connect(m_tree, &OutlineTree::moveAsked, this, &OutlinePanel::moveSection);
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePanel::filter);
}

void OutlinePanel::setReadOnly(bool readOnly)
{
    m_tree->setDragDropMode(readOnly ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
}

void OutlinePanel::setOutline(const QList<markdown::Heading> &outline)
{
    if (outline == m_outline)
        return;
    bool sameTree = outline.size() == m_outline.size();
    for (qsizetype i = 0; sameTree && i < outline.size(); ++i)
        sameTree = outline.at(i).level == m_outline.at(i).level;
    const QList<markdown::Heading> before = std::exchange(m_outline, outline);
    bool sameTexts = sameTree;
    for (qsizetype i = 0; sameTree && i < outline.size(); ++i) {
        if (outline.at(i).text == before.at(i).text)
            continue;
        m_items.at(i)->setText(0, outline.at(i).text);
        sameTexts = false;
    }
    if (!sameTree)
        rebuild();
    if (!sameTexts && !m_filter->text().trimmed().isEmpty())
        filter();
    mark();
}

void OutlinePanel::rebuild()
{
    QSet<QString> folded;
    for (const QTreeWidgetItem *item : std::as_const(m_items)) {
        if (item->childCount() > 0 && !item->isExpanded())
            folded.insert(item->text(0));
    }
    m_tree->setUpdatesEnabled(false);
    m_items.clear();
    m_tree->clear();
    m_current = -1;
    QList<QTreeWidgetItem *> open; // the headings that the next one may stand below
    QList<int> levels;
    for (qsizetype i = 0; i < m_outline.size(); ++i) {
        const markdown::Heading &heading = m_outline.at(i);
        while (!levels.isEmpty() && levels.last() >= heading.level) {
            levels.removeLast();
            open.removeLast();
        }
        auto *item = open.isEmpty() ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(open.last());
        item->setText(0, heading.text);
        item->setToolTip(0, heading.text);
        item->setData(0, OutlineTree::indexRole, int(i));
        open.append(item);
        levels.append(heading.level);
        m_items.append(item);
    }
    for (QTreeWidgetItem *item : std::as_const(m_items))
        item->setExpanded(!folded.contains(item->text(0)));
    m_tree->setUpdatesEnabled(true);
}

/// Hides what does not match, but for the headings above a match.
void OutlinePanel::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (QTreeWidgetItem *item : std::as_const(m_items))
        item->setHidden(!wanted.isEmpty() && !item->text(0).contains(wanted, Qt::CaseInsensitive));
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        if (item->isHidden())
            continue;
        for (QTreeWidgetItem *above = item->parent(); above; above = above->parent())
            above->setHidden(false);
    }
}

void OutlinePanel::setCurrentLine(int line)
{
    m_line = line;
    mark();
}

void OutlinePanel::mark()
{
    const auto after =
        std::upper_bound(m_outline.cbegin(), m_outline.cend(), m_line,
                         [](int line, const markdown::Heading &heading) { return line < heading.line; });
    const int current = int(after - m_outline.cbegin()) - 1;
    if (current == m_current)
        return;
    const auto setBold = [this](int index, bool bold) {
        if (index < 0 || index >= m_items.size())
            return;
        QFont font = m_tree->font();
        font.setBold(bold);
        m_items.at(index)->setFont(0, font);
    };
    setBold(m_current, false);
    setBold(current, true);
    m_current = current;
    if (current >= 0 && !m_tree->hasFocus()) {
        m_tree->setCurrentItem(m_items.at(current));
        m_tree->scrollToItem(m_items.at(current));
    }
}

/// The index of the first heading after a section with all its subsections; the count at the end.
int OutlinePanel::sectionEnd(int index) const
{
    int end = index + 1;
    while (end < m_outline.size() && m_outline.at(end).level > m_outline.at(index).level)
        ++end;
    return end;
}

void OutlinePanel::moveSection(int from, int before)
{
    if (from < 0 || from >= m_outline.size() || before >= m_outline.size())
        return;
    const int end = sectionEnd(from);
    const int target = before < 0 ? int(m_outline.size()) : before;
    if (target >= from && target <= end)
        return;
    const auto lineOf = [this](int index) {
        return index < m_outline.size() ? m_outline.at(index).line : -1;
    };
    Q_EMIT sectionMoveRequested(lineOf(from), lineOf(end), lineOf(target));
}

} // namespace wengao::panels
