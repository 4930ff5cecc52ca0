#include "form/fieldlist.h"

#include "form/fieldrow.h"
#include "form/look.h"

#include <QVBoxLayout>

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
    for (qsizetype i = 0; i < count; ++i) {
        const frontmatter::Field &field = m_fields[i];
        const Shape shape = shapeOf(field, m_desk.table());
        FieldRow *row = spare.value(field.path);
        if (row && row->fits(field, shape)) {
            spare.remove(field.path, row);
            row->setField(field, shape);
        } else {
            row = new FieldRow(m_desk, field, shape, this);
        }
        rows.append(row);
    }
    for (FieldRow *row : std::as_const(spare)) {
        row->hide();
        row->deleteLater();
        m_column->removeWidget(row);
    }
    for (int i = 0; i < rows.size(); ++i) {
        const QLayoutItem *item = m_column->itemAt(i);
        if (!item || item->widget() != rows[i]) {
            m_column->removeWidget(rows[i]);
            m_column->insertWidget(i, rows[i]);
            rows[i]->show();
        }
    }
    if (rows == m_rows)
        return;
    m_rows = rows;
    QWidget *before = nullptr;
    for (FieldRow *row : std::as_const(m_rows)) {
        if (before)
            setTabOrder(before, row);
        before = row;
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
