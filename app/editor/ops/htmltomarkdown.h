#pragma once

#include "editor/ops/inlinespans.h"

#include <QString>

namespace wengao::editor {

/// HTML from the clipboard as Markdown: headings, paragraphs, emphasis, links, images, lists and tasks,
/// quotes, tables, code, rules. Scripts, styles and hidden parts go; unknown tags give their text. Never
/// fails; time and depth are bounded, and what lies deeper than that comes as plain text. Punctuation beside
/// which the publisher would not see the marks of emphasis is left out of them.
[[nodiscard]] QString htmlToMarkdown(const QString &html, const HighlightOptions &options = {});

/// True when the HTML has a structure worth turning into Markdown, not just styled plain text.
[[nodiscard]] bool hasStructure(const QString &html);

} // namespace wengao::editor
