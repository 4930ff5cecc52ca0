#pragma once

#include "references/item.h"

namespace wengao::references {

/// The item as citeproc needs it: its CSL variables alone, each of the right
/// type, dates and names read, without characters that mark formatted text; id
/// "item". Fails with TooLarge for a variable above 100,000 characters.
[[nodiscard]] Result<QJsonObject> cslObject(const Item &item);

/// The CSL locale in which the item is set, judged by its language, else by the
/// letters of its title and authors; `fallback` where they do not tell:
/// "zh-CN", "zh-TW", "ja-JP", "ko-KR", "en-US".
[[nodiscard]] QString localeOf(const Item &item, const QString &fallback);

/// The CSL locale for a language tag as people write it: "zh", "zh-Hant",
/// "en_GB", "jp"; empty for no tag.
[[nodiscard]] QString localeTag(QStringView language);

} // namespace wengao::references
