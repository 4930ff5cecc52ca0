#pragma once

#include "base/textedit.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace wengao::panels {

/// A remedy as the bar offers it.
struct Remedy
{
    QString description;
    TextEdits edits;
};

/// The lines that edits change, each as it is (−) and as it would be (+), with a line that stays beside them;
/// of the first few edits.
[[nodiscard]] QString shownChange(QStringView text, const TextEdits &edits);

/// Offers the remedies for one problem, shows what the chosen one would change, and applies it when asked.
class FixBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FixBar(QWidget *parent = nullptr);

    /// Hides the bar when there are no remedies. The edits refer to `text`.
    void offer(const QString &text, const QList<Remedy> &remedies);

Q_SIGNALS:
    void applyRequested(const wengao::TextEdits &edits, const QString &stepName);

private:
    void showChosen();

    QComboBox *m_choice;
    QLabel *m_change;
    QPushButton *m_apply;
    QString m_text;
    QList<Remedy> m_remedies;
};

} // namespace wengao::panels
