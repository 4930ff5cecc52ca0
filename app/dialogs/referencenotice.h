#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace wengao::dialogs {

/// A sentence with what can be done about it, in a strip that is there only while it has something to say.
class ReferenceNotice final : public QFrame
{
    Q_OBJECT

public:
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    enum class Tone { Plain, Good, Doubtful };

    explicit ReferenceNotice(QWidget *parent = nullptr);

    void tell(const QString &sentence, const QList<Action> &actions = {}, Tone tone = Tone::Plain);
    void clear();
    [[nodiscard]] QString text() const;
    /// Runs the action with that text; for the Enter key and for tests.
    bool run(const QString &action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_label;
    QHBoxLayout *m_row;
    QList<QToolButton *> m_buttons;
    Tone m_tone = Tone::Plain;
};

} // namespace wengao::dialogs
