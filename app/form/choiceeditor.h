#pragma once

#include "form/valueeditor.h"

class QComboBox;

namespace wengao::form {

/// One of the values a site allows; another one that is there already stays in the list.
class ChoiceEditor final : public ValueEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const QStringList &choices, QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace wengao::form
