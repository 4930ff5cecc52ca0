#include "editor/fonts.h"

#include <QFontDatabase>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// The suffix Noto and Source Han give the fonts of a language.
QString region(const QString &language)
{
    const QString tag = language.toLower();
    if (tag.startsWith("ja"_L1))
        return u"JP"_s;
    if (tag.startsWith("ko"_L1))
        return u"KR"_s;
    if (tag.contains("hk"_L1) || tag.contains("mo"_L1))
        return u"HK"_s;
    if (tag.contains("hant"_L1) || tag.contains("tw"_L1))
        return u"TC"_s;
    return u"SC"_s;
}

QStringList systemFamilies(const QString &area)
{
    if (area == "JP"_L1)
        return {u"Hiragino Sans"_s, u"Yu Gothic"_s, u"IPAGothic"_s};
    if (area == "KR"_L1)
        return {u"Apple SD Gothic Neo"_s, u"Malgun Gothic"_s, u"NanumGothic"_s};
    if (area == "SC"_L1)
        return {u"PingFang SC"_s, u"Microsoft YaHei"_s, u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s};
    return {u"PingFang TC"_s, u"Microsoft JhengHei"_s, u"AR PL UMing TW"_s};
}

QStringList installed(const QStringList &families)
{
    QStringList found;
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family))
            found.append(family);
    }
    return found;
}

} // namespace

QStringList textFamilies(const QString &language, const QString &preferred)
{
    const QString area = region(language);
    QStringList families{u"Noto Sans CJK "_s + area, u"Source Han Sans "_s + area, u"Noto Sans "_s + area};
    families = installed(families + systemFamilies(area));
    if (!preferred.isEmpty())
        families.prepend(preferred);
    return families +
           QStringList{QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), u"sans-serif"_s};
}

QStringList codeFamilies(const QString &language)
{
    const QString area = region(language);
    return installed(
               {u"Noto Sans Mono CJK "_s + area, u"Sarasa Mono "_s + area, u"Source Han Mono "_s + area}) +
           QStringList{QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), u"monospace"_s};
}

} // namespace wengao::editor
