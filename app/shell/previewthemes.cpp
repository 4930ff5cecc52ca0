#include "shell/previewthemes.h"

#include <QCoreApplication>

namespace wengao::shell {

const QList<PreviewTheme> &previewThemes()
{
    static const QList<PreviewTheme> table{
        {"plain", QT_TRANSLATE_NOOP("wengao::shell::PreviewDesk", "&Plain"), ThemeScheme::AsTheWindow},
        {"newspaper", QT_TRANSLATE_NOOP("wengao::shell::PreviewDesk", "&Newspaper"),
         ThemeScheme::AsTheWindow},
        {"wechat", QT_TRANSLATE_NOOP("wengao::shell::PreviewDesk", "&WeChat"), ThemeScheme::Light},
        {"dark", QT_TRANSLATE_NOOP("wengao::shell::PreviewDesk", "&Dark"), ThemeScheme::Dark},
    };
    return table;
}

const PreviewTheme &previewTheme(const settings::Settings &settings)
{
    const int chosen = settings.value(settings::keys::previewTheme);
    return previewThemes().at(chosen >= 0 && chosen < previewThemes().size() ? chosen : 0);
}

} // namespace wengao::shell
