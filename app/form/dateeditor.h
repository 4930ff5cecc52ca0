#pragma once

#include "form/valueeditor.h"

#include <QDateTime>

#include <functional>

class QLabel;

namespace wengao::form {

class GlyphButton;
class LineEdit;

/// A date with or without time. Shows what is written and takes typing; a popup offers calendar, clock and
/// zone. The written shape is kept. Typing that is no date stays on screen with a note and is not handed out;
/// an emptied input is handed out when it is left so.
class DateEditor final : public ValueEditor
{
    Q_OBJECT

public:
    DateEditor(std::function<QDateTime()> now, QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    void setNames(const QString &label, const QString &help) override;
    [[nodiscard]] bool hasPending() const override;
    void dropPending() override;
    void commitPending() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QString &text);
    void handOut(const QString &date);
    void put(const QString &text);
    void openPopup();
    void updateNote();

    LineEdit *m_input;
    GlyphButton *m_open;
    QLabel *m_meaning;
    std::function<QDateTime()> m_now;
    QString m_value;
};

} // namespace wengao::form
