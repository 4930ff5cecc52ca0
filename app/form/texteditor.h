#pragma once

#include "form/valueeditor.h"

namespace wengao::form {

class LineEdit;

/// A string on one line. Pasted line breaks become spaces.
class TextEditor final : public ValueEditor
{
    Q_OBJECT

public:
    explicit TextEditor(QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;

private:
    void take(const QString &text);

    LineEdit *m_input;
};

/// A whole number, a number with a fraction, or a value that cannot be written as typed yet; such input stays
/// on screen with a note and is not handed out.
class NumberEditor final : public ValueEditor
{
    Q_OBJECT

public:
    NumberEditor(bool whole, QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    [[nodiscard]] bool hasPending() const override;
    void dropPending() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QVariant read(const QString &text) const;
    void take(const QString &text);
    void step(qint64 by);

    LineEdit *m_input;
    QVariant m_value;
    bool m_whole;
};

} // namespace wengao::form
