#include "export/language.h"

#include "frontmatter/dates.h"
#include "text/characters.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

/// Frequent characters that only one of the two Chinese scripts uses.
constexpr QStringView simplifiedOnly = u"这个们为说时国会对来发学见经问开关长东车门书话语样还没过动现应实点";
constexpr QStringView traditionalOnly = u"這個們為說時國會對來發學見經問開關長東車門書話語樣還沒過動現應實點";

bool isChinese(const QString &language)
{
    return language.startsWith("zh"_L1, Qt::CaseInsensitive);
}

bool isTraditional(const QString &language)
{
    static const QRegularExpression places(u"^zh-(Hant|TW|HK|MO)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return places.match(language).hasMatch();
}

} // namespace

QString guessedLanguage(QStringView text)
{
    text = text.left(4000);
    qsizetype han = 0;
    qsizetype kana = 0;
    qsizetype hangul = 0;
    qsizetype simplified = 0;
    qsizetype traditional = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = text::codePointAt(text, i);
        han += text::isHan(c) ? 1 : 0;
        kana += text::isKana(c) ? 1 : 0;
        hangul += text::isHangul(c) ? 1 : 0;
        simplified += simplifiedOnly.contains(text.at(i)) ? 1 : 0;
        traditional += traditionalOnly.contains(text.at(i)) ? 1 : 0;
        i += text::unitCount(c);
    }
    // A quoted foreign word does not make an article foreign.
    if (kana > 0 && kana * 8 > han)
        return u"ja"_s;
    if (hangul > 0 && hangul > han)
        return u"ko"_s;
    if (han > 0)
        return traditional > simplified ? u"zh-Hant"_s : u"zh-Hans"_s;
    return u"en"_s;
}

QString readableDate(const QDate &date, const QString &language)
{
    if (isChinese(language) || language.startsWith("ja"_L1))
        return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
    if (language.startsWith("ko"_L1))
        return u"%1년 %2월 %3일"_s.arg(date.year()).arg(date.month()).arg(date.day());
    return QLocale(language).toString(date, u"d MMMM yyyy"_s);
}

PageWords pageWords(const QString &language)
{
    if (isTraditional(language))
        return {u"目錄"_s, u"註釋"_s, u"已完成"_s, u"未完成"_s, u"回到正文"_s};
    if (isChinese(language))
        return {u"目录"_s, u"注释"_s, u"已完成"_s, u"未完成"_s, u"回到正文"_s};
    if (language.startsWith("ja"_L1))
        return {u"目次"_s, u"注"_s, u"完了"_s, u"未完了"_s, u"本文に戻る"_s};
    if (language.startsWith("ko"_L1))
        return {u"차례"_s, u"각주"_s, u"완료"_s, u"미완료"_s, u"본문으로"_s};
    return {u"Contents"_s, u"Notes"_s, u"Done"_s, u"Not done"_s, u"Back to the text"_s};
}

QString Moment::forMachines() const
{
    return hasTime ? when.toString(Qt::ISODate) : when.date().toString(Qt::ISODate);
}

Moment momentFrom(const QString &written)
{
    const auto date = frontmatter::readDate(written.trimmed());
    if (!date)
        return {};
    const int offset = date->hasZone ? date->moment.offsetFromUtc() : 0;
    const QTime time = date->hasTime ? date->moment.time() : QTime(0, 0);
    const QDateTime when = offset == 0 ? QDateTime(date->moment.date(), time, Qt::UTC)
                                       : QDateTime(date->moment.date(), time, Qt::OffsetFromUTC, offset);
    return {when, date->hasTime};
}

QString readableDate(const QString &written, const QString &language)
{
    const Moment moment = momentFrom(written);
    return moment.isValid() ? readableDate(moment.when.date(), language) : QString();
}

} // namespace wengao::exporting
