#include "references/languages.h"

#include "text/characters.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

struct Language
{
    const char16_t *written;
    const char *tag;
};

constexpr std::array<Language, 50> languages{{
    {u"chinese", "zh-CN"},  {u"zh", "zh-CN"},         {u"zho", "zh-CN"},        {u"chi", "zh-CN"},
    {u"中文", "zh-CN"},     {u"汉语", "zh-CN"},       {u"简体中文", "zh-CN"},   {u"中文;", "zh-CN"},
    {u"zh-hans", "zh-CN"},  {u"zh-cmn", "zh-CN"},     {u"schinese", "zh-CN"},   {u"tchinese", "zh-TW"},
    {u"繁體中文", "zh-TW"}, {u"中文(繁體)", "zh-TW"}, {u"zh-hant", "zh-TW"},    {u"english", "en-US"},
    {u"american", "en-US"}, {u"usenglish", "en-US"},  {u"british", "en-GB"},    {u"ukenglish", "en-GB"},
    {u"eng", "en-US"},      {u"en", "en-US"},         {u"英文", "en-US"},       {u"英语", "en-US"},
    {u"japanese", "ja-JP"}, {u"ja", "ja-JP"},         {u"jpn", "ja-JP"},        {u"日本語", "ja-JP"},
    {u"日文", "ja-JP"},     {u"日语", "ja-JP"},       {u"korean", "ko-KR"},     {u"ko", "ko-KR"},
    {u"kor", "ko-KR"},      {u"한국어", "ko-KR"},     {u"german", "de-DE"},     {u"ngerman", "de-DE"},
    {u"deu", "de-DE"},      {u"ger", "de-DE"},        {u"french", "fr-FR"},     {u"fra", "fr-FR"},
    {u"fre", "fr-FR"},      {u"spanish", "es-ES"},    {u"spa", "es-ES"},        {u"italian", "it-IT"},
    {u"russian", "ru-RU"},  {u"rus", "ru-RU"},        {u"portuguese", "pt-PT"}, {u"brazilian", "pt-BR"},
    {u"dutch", "nl-NL"},    {u"polish", "pl-PL"},
}};

struct BabelName
{
    const char *tag; ///< or its beginning
    const char *name;
};

constexpr std::array<BabelName, 13> babelNames{{{"zh", "chinese"},
                                                {"en-GB", "british"},
                                                {"en", "english"},
                                                {"ja", "japanese"},
                                                {"ko", "korean"},
                                                {"de", "ngerman"},
                                                {"fr", "french"},
                                                {"es", "spanish"},
                                                {"it", "italian"},
                                                {"ru", "russian"},
                                                {"pt-BR", "brazilian"},
                                                {"pt", "portuguese"},
                                                {"nl", "dutch"}}};

/// The most usual characters that only one of the two scripts has.
constexpr QStringView
    onlyTraditional(u"國學與為這個們來時會說對過還後經發開關書門報車長東見認議論證話話語讀實現產業"
                    u"點無從臺灣於華電記網頁體數據圖書館術歷種類變動機構應該總統選舉");
constexpr QStringView
    onlySimplified(u"国学与为这个们来时会说对过还后经发开关书门报车长东见认议论证话语读实现产业点无从湾于华"
                   u"电记网页体数据图馆术历种类变动机构应该总统选举");

QString cased(const QString &tag)
{
    QStringList parts = tag.split(u'-');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString &part = parts[i];
        if (i == 0 || part.size() > 4 || (part.size() == 3))
            part = part.toLower();
        else if (part.size() == 2)
            part = part.toUpper();
        else if (part.size() == 4)
            part = part.first(1).toUpper() + part.sliced(1).toLower();
    }
    return parts.join(u'-');
}

} // namespace

QString languageTag(const QString &written)
{
    static const QRegularExpression tag(
        u"^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\\d{3}))?(?:[-_][a-z0-9]{5,8})*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = written.trimmed().toLower();
    for (const Language &language : languages) {
        if (text == QStringView(language.written))
            return QLatin1StringView(language.tag);
    }
    if (!tag.match(text).hasMatch() || text.size() > 35)
        return {};
    const QString usual = cased(QString(text).replace(u'_', u'-'));
    // Three letters alone are a word more often than a language.
    return usual.size() == 3 ? QString() : usual;
}

QString languageOfScript(QStringView text)
{
    qsizetype han = 0;
    qsizetype traditional = 0;
    qsizetype simplified = 0;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < text.size() && at < 2000;) {
        const char32_t c = text::codePointAt(text, at);
        if (text::isKana(c))
            return u"ja-JP"_s;
        if (text::isHangul(c))
            return u"ko-KR"_s;
        if (text::isHan(c)) {
            ++han;
            traditional += onlyTraditional.contains(text[at]) && !onlySimplified.contains(text[at]) ? 1 : 0;
            simplified += onlySimplified.contains(text[at]) && !onlyTraditional.contains(text[at]) ? 1 : 0;
        } else if (text[at].isLetter()) {
            ++letters;
        }
        at += text::unitCount(c);
    }
    if (han == 0 || letters > 8 * han)
        return {};
    return traditional > simplified ? u"zh-TW"_s : u"zh-CN"_s;
}

QString babelName(const QString &tag)
{
    for (const BabelName &name : babelNames) {
        if (tag.startsWith(QLatin1StringView(name.tag), Qt::CaseInsensitive))
            return QLatin1StringView(name.name);
    }
    return {};
}

} // namespace wengao::references
