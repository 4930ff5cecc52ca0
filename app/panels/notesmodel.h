#pragma once

#include "footnotes/index.h"
#include "footnotes/problems.h"

#include <QAbstractTableModel>
#include <QHash>

namespace wengao::panels {

/// The notes of an article as rows: number, label, text, times used, problems. The index is not owned.
class NotesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Label, Note, Used, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setIndex(const footnotes::Index *index);
    /// To be called after each change of the index.
    void refresh();
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// The problems of the note in a row.
    [[nodiscard]] QList<footnotes::Problem> problemsOf(int row) const { return m_problems.values(row); }

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

    const footnotes::Index *m_index = nullptr;
    int m_rows = 0;
    bool m_readOnly = false;
    QMultiHash<int, footnotes::Problem> m_problems;
};

} // namespace wengao::panels
