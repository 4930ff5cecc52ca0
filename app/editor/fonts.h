#pragma once

#include <QStringList>

namespace wengao::editor {

/// The families for text in a language, a CJK one first, so that lines do not change their height where
/// scripts meet. `preferred` goes before them unless empty. Only installed families are named.
[[nodiscard]] QStringList textFamilies(const QString &language, const QString &preferred);
/// The families for code in it, again one with CJK first where there is one.
[[nodiscard]] QStringList codeFamilies(const QString &language);

} // namespace wengao::editor
