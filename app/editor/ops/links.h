#pragma once

#include "editor/selection.h"

#include <QStringView>

namespace wengao::editor {

/// True for a text that is one web, mail or file address and nothing else.
[[nodiscard]] bool isAddress(QStringView text);

/// A link destination as Markdown has to write it: in angle brackets when it has blanks or loose parentheses.
[[nodiscard]] QString destinationText(const QString &address);

/// Makes the selection (or `word`) a link, or an image's description. Marks of a heading, list or quote and
/// blanks at its edges stay outside. `address` may be empty: then the cursor
/// goes between the parentheses. A selection that is an address becomes the target, the cursor the text.
/// Where there is a link already, `address` takes the place of its own; without one that gets selected.
[[nodiscard]] Change makeLink(QStringView text, Selection selection, TextRange word, const QString &address,
                              bool image);

/// The target of the link, image or address at `pos` of a line; empty if there is none. For a footnote
/// reference or definition it is "^label".
[[nodiscard]] QString targetAt(QStringView line, qsizetype pos);

} // namespace wengao::editor
