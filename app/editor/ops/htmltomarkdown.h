#pragma once

#include <QByteArray>
#include <QString>

namespace wengao::editor {

/// HTML from the clipboard as Markdown: headings, paragraphs, emphasis, links, images, lists and tasks,
/// quotes, tables, code, rules. Scripts, styles and hidden parts go; unknown tags give their text. Never
/// fails; time and depth are bounded, and what lies deeper than that comes as plain text.
[[nodiscard]] QString htmlToMarkdown(const QString &html);

/// True when the HTML has a structure worth turning into Markdown, not just styled plain text.
[[nodiscard]] bool hasStructure(const QString &html);

} // namespace wengao::editor
