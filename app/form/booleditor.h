#pragma once

#include "form/valueeditor.h"

class QCheckBox;

namespace wengao::form {

/// Yes or no. The label is the checkbox's own text.
class BoolEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit BoolEditor(QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    void setNames(const QString &label, const QString &help) override;

private:
    QCheckBox *m_box;
};

} // namespace wengao::form
