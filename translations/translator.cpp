#include "translations/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace wengao::translations {

namespace {

bool load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    const bool found = translator->load(locale, name, QStringLiteral("_"), folder);
    if (found)
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
    return found;
}

} // namespace

QLocale textLocale(const QString &wanted)
{
    if (!wanted.isEmpty())
        return QLocale(wanted);
    // The languages a person reads come before the format settings QLocale::system() is named after. Chinese
    // without a region, Traditional Chinese included, is better served by Simplified Chinese than by English.
    const QStringList languages = QLocale::system().uiLanguages();
    const bool chinese = !languages.isEmpty() && languages.first().startsWith(QLatin1StringView("zh"));
    return chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale::system();
}

void install(const QLocale &locale)
{
    const QString texts = QStringLiteral("wengao");
    const QString folder = QStringLiteral(":/wengao/i18n");
    // The texts in the sources are English but for their plurals.
    if (!load(locale, texts, folder))
        load(QLocale(QLocale::English), texts, folder);
    load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace wengao::translations
