#pragma once

#include <QLineEdit>

namespace wengao::form {

/// The one-line input of every editor in the form: framed like its neighbours, without an undo history of its
/// own in the menu, and able to change its text under the cursor without moving it needlessly.
class LineEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineEdit(QWidget *parent);

    /// Shows `text` without a signal; cursor and selection stay with the text around them.
    void showText(const QString &text);

    /// Without frame and ground, to sit inside another field.
    void setBare(bool bare);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateMargins();

    bool m_bare = false;
};

} // namespace wengao::form
