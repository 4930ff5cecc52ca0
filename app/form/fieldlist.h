#pragma once

#include "form/desk.h"

#include <QMultiHash>
#include <QWidget>

class QVBoxLayout;

namespace wengao::form {

class FieldRow;

/// The rows of one map's fields in the text's order. Rows are kept where the field stays, so that focus and
/// cursor stay too; only as many are built as have been asked for.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    FieldList(Desk &desk, QWidget *parent);

    void setFields(const QList<frontmatter::Field> &fields);
    void refresh();
    void refreshContext();

    /// Builds some more rows; false when all are there.
    bool showMore();
    [[nodiscard]] qsizetype hiddenCount() const { return m_fields.size() - m_rows.size(); }

    /// The row for a path in this list or a list inside it, built if need be; null if there is none.
    FieldRow *row(const QString &path);
    [[nodiscard]] const QList<FieldRow *> &rows() const { return m_rows; }
    void commitPending();

private:
    void reconcile();
    FieldRow *rowFor(const frontmatter::Field &field, QMultiHash<QString, FieldRow *> &spare);
    void drop(const QList<FieldRow *> &gone, const QList<FieldRow *> &before);

    Desk &m_desk;
    QList<frontmatter::Field> m_fields;
    QList<FieldRow *> m_rows;
    QVBoxLayout *m_column;
    qsizetype m_wanted;
};

} // namespace wengao::form
