#pragma once

#include "checks/reading.h"

#include <QAbstractTableModel>

namespace wengao::panels {

/// What is wrong with an article as rows: line and sentence. At most `mostRows` are shown, one more tells how
/// many are not: nobody reads more, and a list that is replaced at every pause must not take long.
class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Message, ColumnCount };
    static constexpr int mostRows = 500;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null shows nothing. The body starts on line `firstLine` of its file, counted from 1.
    void setReading(const std::shared_ptr<const checks::Reading> &reading, int firstLine);
    /// The diagnostic in a row; null for the row that tells of more.
    [[nodiscard]] const checks::Diagnostic *diagnosticIn(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] qsizetype count() const { return m_reading ? m_reading->diagnostics.size() : 0; }

    std::shared_ptr<const checks::Reading> m_reading;
    int m_firstLine = 1;
};

} // namespace wengao::panels
