#pragma once

#include "references/certainty.h"
#include "references/kinds.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace wengao::dialogs {

/// Edits one variable of a reference and shows how far its value can be trusted. A value the person typed
/// needs no such mark.
class ReferenceField : public QWidget
{
    Q_OBJECT

public:
    /// The editor that fits the variable.
    [[nodiscard]] static ReferenceField *forVariable(const QString &variable, const QString &label,
                                                     QWidget *parent);

    [[nodiscard]] const QString &variable() const { return m_variable; }
    virtual void show(const references::Item &item) = 0;
    virtual void store(references::Item &item) const = 0;
    /// Where the keyboard goes to edit it.
    [[nodiscard]] virtual QWidget *input() const = 0;
    void setCertainty(std::optional<references::Certainty> certainty);
    /// A sentence on what is wrong with the value, which the field shows; empty when nothing is.
    [[nodiscard]] virtual QString remark() const { return {}; }

Q_SIGNALS:
    void edited();

protected:
    ReferenceField(const QString &variable, QWidget *parent) : QWidget(parent), m_variable(variable) {}
    /// The line that carries the mark at its end; null where the mark stands beside the editor.
    [[nodiscard]] virtual QLineEdit *markedLine() const = 0;
    void changeEvent(QEvent *event) override;

private:
    void showMark();

    QString m_variable;
    std::optional<references::Certainty> m_certainty;
    QAction *m_mark = nullptr;
    QPointer<QLineEdit> m_markedOn;
};

/// What a mark means, in words.
[[nodiscard]] QString certaintyText(references::Certainty certainty);

} // namespace wengao::dialogs
