#pragma once

#include <QString>

namespace wengao::editor {

/// Text from elsewhere as it may stand in an article: every kind of line break becomes '\n', characters that
/// are no text (NUL, other controls, lone surrogates, noncharacters) go. NBSP and the like stay.
[[nodiscard]] QString cleanText(const QString &text);

} // namespace wengao::editor
