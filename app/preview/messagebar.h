#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace wengao::preview {

/// A line across the top of the pane that says something, at most with one thing to do about it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(const QString &message, const QString &action = {});

Q_SIGNALS:
    void actionChosen();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColours();

    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace wengao::preview
