#include "panels/notesmodel.h"

#include "footnotes/notes.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace wengao::panels {

void NotesModel::setIndex(const footnotes::Index *index)
{
    beginResetModel();
    m_index = index;
    m_rows = 0;
    endResetModel();
    refresh();
}

void NotesModel::refresh()
{
    const int rows = m_index ? static_cast<int>(m_index->definitions().size()) : 0;
    const bool sameRows = rows == m_rows;
    if (!sameRows)
        beginResetModel();
    m_rows = rows;
    m_problems.clear();
    if (m_index) {
        for (const footnotes::Problem &problem : footnotes::problems(*m_index)) {
            if (problem.definition >= 0)
                m_problems.insert(static_cast<int>(problem.definition), problem);
        }
    }
    if (!sameRows)
        endResetModel();
    else if (rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int NotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NotesModel::shown(const footnotes::Definition &definition, int row, int column) const
{
    switch (column) {
    case Number: {
        const QString number =
            definition.number > 0 ? QString::number(definition.number) : QStringLiteral("–");
        return m_problems.contains(row) ? QStringLiteral("⚠ ") + number : number;
    }
    case Label:
        return m_index->labelOf(definition);
    case Note:
        return footnotes::noteText(*m_index, row);
    case Used:
        return definition.timesUsed;
    default:
        return {};
    }
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    // A view may ask between a change of the article and refresh().
    if (!m_index || index.row() >= m_index->definitions().size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        const QVariant value = shown(m_index->definitions().at(index.row()), index.row(), index.column());
        const bool isNote = index.column() == Note && role == Qt::DisplayRole;
        return isNote ? QVariant(value.toString().replace(u'\n', u' ')) : value;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        QStringList messages;
        for (const footnotes::Problem &problem : problemsOf(index.row()))
            messages.prepend(problem.message);
        return messages.join(u'\n');
    }
    return {};
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Label:
        return tr("Label");
    case Note:
        return tr("Note");
    case Used:
        return tr("Used");
    default:
        return {};
    }
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_readOnly)
        return flags;
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    flags |= Qt::ItemIsDragEnabled;
    return index.column() == Note ? flags | Qt::ItemIsEditable : flags;
}

bool NotesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_index || role != Qt::EditRole || index.column() != Note ||
        index.row() >= m_index->definitions().size())
        return false;
    if (value.toString() != footnotes::noteText(*m_index, index.row()))
        Q_EMIT noteEdited(index.row(), value.toString());
    return true;
}

bool NotesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                              const QModelIndex &parent)
{
    Q_UNUSED(column)
    QByteArray encoded = data->data(QStringLiteral("application/x-qabstractitemmodeldatalist"));
    if (action != Qt::MoveAction || encoded.isEmpty() || m_readOnly)
        return false;
    QDataStream stream(&encoded, QIODevice::ReadOnly);
    int from = -1;
    stream >> from;
    const int before = parent.isValid() ? parent.row() : row < 0 ? m_rows : row;
    const int to = before > from ? before - 1 : before;
    if (from >= 0 && from < m_rows && to != from)
        Q_EMIT rowDropped(from, to);
    // False: the view must not remove the row; the article's change brings the new order.
    return false;
}

} // namespace wengao::panels
