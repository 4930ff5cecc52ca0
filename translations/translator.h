#pragma once

#include <QLocale>

namespace wengao::translations {

/// The locale texts are shown in: `wanted` (for example "zh_CN"), or the system's language when it is empty.
[[nodiscard]] QLocale textLocale(const QString &wanted = {});

/// Installs Wengao's own and Qt's translations for the locale on the application, which must exist. English
/// needs none. Call it once, before anything is shown.
void install(const QLocale &locale);

} // namespace wengao::translations
