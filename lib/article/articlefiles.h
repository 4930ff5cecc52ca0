#pragma once

#include <QStringList>

namespace wengao::article {

/// True for the name of a Markdown file.
[[nodiscard]] bool isMarkdownName(const QString &name);

/// Every .md and .markdown file below a folder, by code unit so that the order is the same on every machine.
/// Hidden folders and links to folders are not entered.
[[nodiscard]] QStringList articlesBelow(const QString &folder);

} // namespace wengao::article
