#include "form/fieldlist.h"

#include "form/fieldrow.h"
#include "form/look.h"

#include <QVBoxLayout>

#include <algorithm>

namespace wengao::form {

namespace {
constexpr qsizetype batch = 30;
}

FieldList::FieldList(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this)), m_wanted(batch)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::gap(this) * 2);
}

void FieldList::setFields(const QList<frontmatter::Field> &fields)
{
    m_fields = fields;
    reconcile();
}

void FieldList::reconcile()
{
    const qsizetype count = std::min(m_wanted, m_fields.size());
    QMultiHash<QString, FieldRow *> spare;
    // Behind the hash's back the first of several rows of one path must come out first.
    for (auto it = m_rows.crbegin(); it != m_rows.crend(); ++it)
        spare.insert((*it)->path(), *it);
    QList<FieldRow *> rows;
    rows.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        rows.append(rowFor(m_fields[i], spare));
    for (FieldRow *row : std::as_const(spare))
        m_column->removeWidget(row);
    for (int i = 0; i < rows.size(); ++i) {
        const QLayoutItem *item = m_column->itemAt(i);
        if (!item || item->widget() != rows[i]) {
            m_column->removeWidget(rows[i]);
            m_column->insertWidget(i, rows[i]);
            rows[i]->show();
        }
    }
    const QList<FieldRow *> shown = std::exchange(m_rows, rows);
    drop(spare.values(), shown);
    if (m_rows == shown)
        return;
    QWidget *before = nullptr;
    for (FieldRow *row : std::as_const(m_rows)) {
        if (before)
            setTabOrder(before, row);
        before = row;
    }
}

FieldRow *FieldList::rowFor(const frontmatter::Field &field, QMultiHash<QString, FieldRow *> &spare)
{
    const Shape suited = shapeOf(field, m_desk.table());
    FieldRow *row = spare.value(field.path);
    const Shape shape = row ? row->shapeFor(field, suited) : suited;
    if (!row || !row->fits(field, shape))
        return new FieldRow(m_desk, field, shape, this);
    spare.remove(field.path, row);
    row->setField(field, shape);
    return row;
}

/// Takes rows away. The focus goes to the row of the same field, else to the one that stands there now:
/// left to itself it would fall into the article's text, and the next keys with it.
void FieldList::drop(const QList<FieldRow *> &gone, const QList<FieldRow *> &before)
{
    for (FieldRow *row : gone) {
        const auto same = std::find_if(m_rows.cbegin(), m_rows.cend(), [row](const FieldRow *candidate) {
            return candidate->path() == row->path();
        });
        if (row->holdsFocus() && same != m_rows.cend())
            (*same)->takeFocus(Qt::OtherFocusReason);
        else if (row->holdsFocus() && !m_rows.isEmpty())
            m_rows[std::min(before.indexOf(row), m_rows.size() - 1)]->takeFocus();
        row->hide();
        row->deleteLater();
    }
}

void FieldList::refresh()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->refresh();
}

void FieldList::refreshContext()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->refreshContext();
}

bool FieldList::showMore()
{
    if (hiddenCount() == 0)
        return false;
    m_wanted = m_rows.size() + batch;
    reconcile();
    return true;
}

FieldRow *FieldList::row(const QString &path)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QString &own = m_fields[i].path;
        const bool inside = path.startsWith(own + u'.');
        if (own != path && !inside)
            continue;
        if (i >= m_rows.size()) {
            m_wanted = i + batch;
            reconcile();
        }
        FieldRow *row = m_rows[i];
        if (own == path)
            return row;
        FieldRow *inner = row->nested() ? row->nested()->row(path) : nullptr;
        return inner ? inner : row;
    }
    return nullptr;
}

void FieldList::commitPending()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->commitPending();
}

} // namespace wengao::form
