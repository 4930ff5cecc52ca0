#pragma once

namespace wengao::editor {
class TextPane;
}

namespace wengao::shell {

/// What is at the top of the text's view: a line of the body, and how much of it is above as a fraction.
[[nodiscard]] double topPlace(const editor::TextPane &pane);

/// Puts that place at the top, as nearly as a view can which scrolls by rows.
void scrollToPlace(const editor::TextPane &pane, double line);

} // namespace wengao::shell
