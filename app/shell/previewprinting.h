#pragma once

#include <functional>

namespace wengao::preview {
class PreviewPane;
}

namespace wengao::shell {

class MainWindow;

/// Asks for a printer and prints the article; `done` is called later with what came of it, and not at all
/// when the person changed their mind.
void printArticle(MainWindow &window, preview::PreviewPane &pane, const std::function<void(bool)> &done);

/// Shows the article's pages before they are printed.
void previewPrinting(MainWindow &window, preview::PreviewPane &pane);

} // namespace wengao::shell
