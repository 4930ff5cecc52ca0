#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

class QLabel;
class QToolButton;
class QWidget;

namespace wengao::dialogs::look {

// Colours, lengths and small signs the parts of the reference dialogs share.

[[nodiscard]] QColor quietText(const QPalette &palette);
[[nodiscard]] QColor good(const QPalette &palette);
[[nodiscard]] QColor doubtful(const QPalette &palette);
[[nodiscard]] QColor softGround(const QPalette &palette);
[[nodiscard]] QColor link(const QPalette &palette);

/// The height of the widget's text; other lengths are parts of it.
[[nodiscard]] int em(const QWidget &widget);

/// Makes a label's text quiet, now and whenever the palette changes.
void makeQuiet(QLabel *label);

/// A flat button that is a word one can click.
void makeLink(QToolButton *button);

enum class Sign { Sure, Guessed, Person, Institution, Remove };

/// A drawn sign in the colours of the widget's palette, as high as its text.
[[nodiscard]] QIcon signIcon(Sign sign, const QWidget &widget);

} // namespace wengao::dialogs::look
