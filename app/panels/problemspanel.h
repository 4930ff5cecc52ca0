#pragma once

#include "checks/diagnostic.h"

#include <QWidget>

class QTreeWidget;

namespace wengao::panels {

class FixBar;

/// What is wrong with the article: a click goes there, and a remedy is applied after a look at the change.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// The diagnostics' ranges and edits refer to `text`, which starts on line `firstLine` of its file,
    /// counted from 1. Keeps the selected line.
    void setDiagnostics(const QString &text, const QList<checks::Diagnostic> &diagnostics, int firstLine = 1);
    void setReadOnly(bool readOnly);
    [[nodiscard]] int problemCount() const { return static_cast<int>(m_diagnostics.size()); }

Q_SIGNALS:
    /// The person wants to see this range of the body.
    void jumpRequested(const wengao::TextRange &range);
    /// The body is to be changed, as one undo step of this name.
    void editsRequested(const wengao::TextEdits &edits, const QString &stepName);

private:
    void showFixes();

    QTreeWidget *m_list;
    FixBar *m_fixes;
    QString m_text;
    QList<checks::Diagnostic> m_diagnostics;
    bool m_readOnly = false;
};

} // namespace wengao::panels
