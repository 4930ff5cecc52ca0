#pragma once

#include <QColor>
#include <QPalette>
#include <QPushButton>
#include <QWidget>

class QMenu;

namespace wengao::form {

/// Lengths and colours the parts of the form share, so that they sit on one grid at every text size.
namespace look {

[[nodiscard]] bool isDark(const QPalette &palette);
/// Text of lower rank: keys, hints, counts.
[[nodiscard]] QColor quietText(const QPalette &palette);
/// Hairlines and the frames of the form's own fields.
[[nodiscard]] QColor line(const QPalette &palette);
/// The ground of chips and of cards such as the cover's.
[[nodiscard]] QColor softGround(const QPalette &palette);
[[nodiscard]] QColor warning(const QPalette &palette);
[[nodiscard]] QColor error(const QPalette &palette);

/// The height of the widget's text; every other length is a part of it.
[[nodiscard]] int em(const QWidget *widget);
[[nodiscard]] int gap(const QWidget *widget);
/// The height of a one-line field.
[[nodiscard]] int fieldHeight(const QWidget *widget);

[[nodiscard]] QColor link(const QPalette &palette);

/// Makes a label's text quiet, now and whenever the palette changes.
void makeQuiet(QWidget *label);

/// Takes "Undo" and "Redo" out of an input's context menu: the window has one history for all of it.
void removeUndoActions(QMenu *menu);

/// The frame of a field, with the accent colour when it has the focus.
void paintField(QWidget *widget, bool focused, bool enabled);

} // namespace look

/// A word one can click, without a frame but where the focus is; a long one is cut rather than widening the
/// form.
class LinkButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent, const QString &text = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wengao::form
