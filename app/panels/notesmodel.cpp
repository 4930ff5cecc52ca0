#include "panels/notesmodel.h"

#include "footnotes/notes.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace wengao::panels {

void NotesModel::setReading(const std::shared_ptr<const checks::Reading> &reading)
{
    if (reading == m_reading)
        return;
    const bool isNext = reading && m_reading && reading->before == m_reading.get() &&
                        reading->notes.definitions().size() == m_reading->notes.definitions().size();
    if (!isNext) {
        beginResetModel();
        m_reading = reading;
        endResetModel();
        return;
    }
    m_reading = reading;
    if (!reading->changedNotes.isEmpty())
        Q_EMIT dataChanged(index(int(reading->changedNotes.start), 0),
                           index(int(reading->changedNotes.end) - 1, ColumnCount - 1));
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_reading ? 0 : int(m_reading->notes.definitions().size());
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
        return m_reading->noteProblems.contains(row) ? QStringLiteral("⚠ ") + number : number;
    }
    case Label:
        return m_reading->notes.labelOf(definition);
    case Note:
        return footnotes::noteText(m_reading->notes, row);
    case Used:
        return definition.timesUsed;
    default:
        return {};
    }
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!m_reading || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        const QVariant value =
            shown(m_reading->notes.definitions().at(index.row()), index.row(), index.column());
        const bool isNote = index.column() == Note && role == Qt::DisplayRole;
        return isNote ? QVariant(value.toString().replace(u'\n', u' ')) : value;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        QStringList messages;
        for (const footnotes::Problem &problem : m_reading->noteProblems.values(index.row()))
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
    if (!m_reading || role != Qt::EditRole || index.column() != Note || index.row() >= rowCount())
        return false;
    if (value.toString() != footnotes::noteText(m_reading->notes, index.row()))
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
    const int before = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    const int to = before > from ? before - 1 : before;
    if (from >= 0 && from < rowCount() && to != from)
        Q_EMIT rowDropped(from, to);
    // False: the view must not remove the row; the article's change brings the new order.
    return false;
}

} // namespace wengao::panels
