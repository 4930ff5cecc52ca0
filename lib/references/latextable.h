#pragma once

#include <QStringView>

namespace wengao::references {

/// The combining mark of an accent command such as \' or \v; 0 when it is none.
[[nodiscard]] char16_t latexAccent(QStringView command);

/// What a command without an argument stands for; null when it is not known.
[[nodiscard]] const char16_t *latexSign(QStringView command);

/// True for a command that only changes how its argument looks, so that the argument stands for itself.
[[nodiscard]] bool isLatexFont(QStringView command);

} // namespace wengao::references
