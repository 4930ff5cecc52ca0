#pragma once

#include "checks/reading.h"

#include <QAbstractTableModel>

namespace wengao::panels {

/// The notes of an article as rows: number, label, text, times used, problems.
class NotesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Label, Note, Used, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReading(const std::shared_ptr<const checks::Reading> &reading);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void noteEdited(int row, const QString &text);
    void rowDropped(int from, int to);

private:
    [[nodiscard]] QVariant shown(const footnotes::Definition &definition, int row, int column) const;

    std::shared_ptr<const checks::Reading> m_reading;
    bool m_readOnly = false;
};

} // namespace wengao::panels
