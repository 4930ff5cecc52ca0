#pragma once

#include "checks/reading.h"

#include <QWidget>

class QModelIndex;
class QTreeView;

namespace wengao::panels {

class FixBar;
class ProblemsModel;

/// What is wrong with the article: a click goes there, and a remedy is applied after a look at the change.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// Null shows nothing. The body starts on line `firstLine` of its file, counted from 1. Keeps the
    /// selected row.
    void setReading(const std::shared_ptr<const checks::Reading> &reading, int firstLine = 1);
    void setReadOnly(bool readOnly);
    [[nodiscard]] int problemCount() const;
    /// The selected row, or -1.
    [[nodiscard]] int currentProblem() const;

Q_SIGNALS:
    void currentProblemChanged();
    /// The person wants to see this range of the body.
    void jumpRequested(const wengao::TextRange &range);
    /// The body is to be changed, as one undo step of this name.
    void editsRequested(const wengao::TextEdits &edits, const QString &stepName);

private:
    void showFixes();
    void jump(const QModelIndex &index);

    ProblemsModel *m_model;
    QTreeView *m_list;
    FixBar *m_fixes;
    std::shared_ptr<const checks::Reading> m_reading;
    bool m_readOnly = false;
};

} // namespace wengao::panels
