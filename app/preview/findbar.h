#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace wengao::preview {

/// The line below the page for looking for text in it.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar with its text selected, ready to be typed over.
    void open();
    /// How many places there are and which one is shown, 1-based; 0 for none.
    void showResult(int current, int total);
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    /// Look for it; the empty text ends the search.
    void wanted(const QString &text, bool backwards, bool caseSensitive);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask(bool backwards);
    void close();
    void translate();
    QToolButton *button(const QString &text);

    QPointer<QWidget> m_from; ///< what had the focus, and gets it again
    QLineEdit *m_field;
    QLabel *m_result;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_case;
    QToolButton *m_close;
};

} // namespace wengao::preview
