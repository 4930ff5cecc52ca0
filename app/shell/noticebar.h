#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace wengao::shell {

/// A line above the panes that says something worth knowing and offers what can be done about it. It never
/// takes the focus and never blocks typing.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text;
        std::function<void()> accept;
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows a message with its offers; each of them, and the closing button, takes the bar away again.
    void tell(const QString &message, const QList<Offer> &offers = {});
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    /// A person closed the bar without taking an offer.
    void dismissed();

private:
    void addButton(const Offer &offer);

    QLabel *m_label;
    QHBoxLayout *m_row;
    QList<QWidget *> m_buttons;
};

} // namespace wengao::shell
