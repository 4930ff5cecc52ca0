#include "shell/articleinfo.h"

#include "export/language.h"
#include "text/characters.h"

namespace wengao::shell {

namespace {

using frontmatter::Field;
using frontmatter::FrontMatter;

QString guessedLanguage(const QString &text)
{
    qsizetype han = 0;
    qsizetype kana = 0;
    qsizetype hangul = 0;
    qsizetype latin = 0;
    for (const QChar unit : text) {
        const char32_t c = unit.unicode();
        han += text::isHan(c) ? 1 : 0;
        kana += text::isKana(c) ? 1 : 0;
        hangul += text::isHangul(c) ? 1 : 0;
        latin += c < 0x250 && unit.isLetter() ? 1 : 0;
    }
    if (kana > han / 20 && kana > 0)
        return QStringLiteral("ja");
    if (hangul > han)
        return QStringLiteral("ko");
    if (han == 0 && latin > 0)
        return QStringLiteral("en");
    return QStringLiteral("zh-Hans");
}

} // namespace

QVariantMap valuesOf(const FrontMatter &frontMatter)
{
    QVariantMap values;
    for (const Field &field : frontMatter.fields())
        values.insert(field.key, field.value);
    return values;
}

preview::Header headerOf(const QString &frontMatterText, const QString &language)
{
    const QVariantMap values = valuesOf(FrontMatter::parse(frontMatterText));
    const QVariant author = values.value(QStringLiteral("author"), values.value(QStringLiteral("authors")));
    const QVariantMap cover = values.value(QStringLiteral("cover")).toMap();
    preview::Header header;
    header.title = values.value(QStringLiteral("title")).toString();
    header.date = exporting::readableDate(values.value(QStringLiteral("date")).toString(), language);
    header.author = author.typeId() == QMetaType::QString ? author.toString()
                                                          : author.toStringList().join(QStringLiteral("、"));
    header.coverSrc = cover.isEmpty() ? values.value(QStringLiteral("image")).toString()
                                      : cover.value(QStringLiteral("image")).toString();
    header.coverAlt = cover.value(QStringLiteral("alt")).toString();
    return header;
}

QString articleLanguage(const QString &frontMatterText, const site::Site &site, const QString &beginning)
{
    const QVariantMap values = valuesOf(FrontMatter::parse(frontMatterText));
    for (const QString &key : {QStringLiteral("lang"), QStringLiteral("language")}) {
        const QString tag = site::canonicalLanguage(values.value(key).toString());
        if (!tag.isEmpty())
            return tag;
    }
    return site.config().language.isEmpty() ? guessedLanguage(beginning) : site.config().language;
}

} // namespace wengao::shell
