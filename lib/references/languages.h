#pragma once

#include <QString>
#include <QStringView>

namespace wengao::references {

/// The BCP 47 tag for a language as files name it: "zh-CN", "zh", "chinese", "中文", "eng", "American". A
/// bare zh, en, ja or ko is given the country that people mean most. Empty for what is not known.
[[nodiscard]] QString languageTag(const QString &written);

/// The language a title is written in, by its script: Hangul, kana, Han (zh-CN or, where its characters are
/// only traditional, zh-TW), or nothing, since Latin letters tell no language.
[[nodiscard]] QString languageOfScript(QStringView text);

/// BibLaTeX's name for the language of a tag; empty when it has none.
[[nodiscard]] QString babelName(const QString &tag);

} // namespace wengao::references
