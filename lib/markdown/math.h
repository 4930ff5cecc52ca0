#pragma once

#include "markdown/fragment.h"
#include "markdown/options.h"
#include "markdown/shortcodes.h"

namespace wengao::markdown {

/// The text with every formula outside code replaced by a mark, as a shortcode without a name is; its source
/// is the formula with its delimiters. The number of lines stays. A formula ends before the next blank line.
[[nodiscard]] QString withoutFormulas(const QString &plain, const QList<MathDelimiter> &delimiters,
                                      QList<Shortcode> &found);

/// Puts `<span class="math inline|display" data-tex="…">` around every formula in the text of the fragment;
/// its delimiters stay inside. Code is no text, and a formula is in one piece: no element comes between.
/// Linear in time for a formula of ordinary length.
void markFormulas(Fragment &fragment, const QList<MathDelimiter> &delimiters);

} // namespace wengao::markdown
