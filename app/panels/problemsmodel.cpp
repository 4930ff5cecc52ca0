#include "panels/problemsmodel.h"

#include <QApplication>
#include <QIcon>
#include <QStyle>

#include <algorithm>

namespace wengao::panels {

namespace {

QIcon iconFor(checks::Severity severity)
{
    const auto icon = [severity] {
        switch (severity) {
        case checks::Severity::Error:
            return QStyle::SP_MessageBoxCritical;
        case checks::Severity::Warning:
            return QStyle::SP_MessageBoxWarning;
        case checks::Severity::Hint:
            break;
        }
        return QStyle::SP_MessageBoxInformation;
    };
    return QApplication::style()->standardIcon(icon());
}

QString nameOf(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return ProblemsModel::tr("Error");
    case checks::Severity::Warning:
        return ProblemsModel::tr("Warning");
    case checks::Severity::Hint:
        break;
    }
    return ProblemsModel::tr("Hint");
}

} // namespace

void ProblemsModel::setReading(const std::shared_ptr<const checks::Reading> &reading, int firstLine)
{
    const qsizetype now = reading ? reading->diagnostics.size() : 0;
    const bool sameRows = now == count();
    if (!sameRows)
        beginResetModel();
    m_reading = reading;
    m_firstLine = firstLine;
    if (!sameRows)
        endResetModel();
    else if (now > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const checks::Diagnostic *ProblemsModel::diagnosticIn(int row) const
{
    return row >= 0 && row < std::min<qsizetype>(count(), mostRows) ? &m_reading->diagnostics.at(row)
                                                                    : nullptr;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qsizetype>(count(), mostRows + 1));
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const checks::Diagnostic *diagnostic = diagnosticIn(index.row());
    if (!diagnostic) {
        const bool tells = role == Qt::DisplayRole && index.column() == Message && index.row() == mostRows;
        return tells ? QVariant(tr("… and %n more", nullptr, int(count() - mostRows))) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Line ? QVariant(m_reading->lines.at(index.row()) + m_firstLine)
                                      : QVariant(diagnostic->message);
    case Qt::ToolTipRole:
        return diagnostic->message;
    case Qt::DecorationRole:
        return index.column() == Line ? QVariant(iconFor(diagnostic->severity)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return nameOf(diagnostic->severity);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Line ? tr("Line") : tr("Problem");
}

} // namespace wengao::panels
