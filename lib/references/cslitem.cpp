#include "references/cslitem.h"

#include "references/address.h"
#include "references/escape.h"
#include "text/characters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestText = 100'000;

const QSet<QString> &nameVariables()
{
    static const QSet<QString> names{u"author"_s,
                                     u"chair"_s,
                                     u"collection-editor"_s,
                                     u"compiler"_s,
                                     u"composer"_s,
                                     u"contributor"_s,
                                     u"curator"_s,
                                     u"container-author"_s,
                                     u"director"_s,
                                     u"editor"_s,
                                     u"guest"_s,
                                     u"host"_s,
                                     u"editorial-director"_s,
                                     u"editor-translator"_s,
                                     u"executive-producer"_s,
                                     u"illustrator"_s,
                                     u"interviewer"_s,
                                     u"narrator"_s,
                                     u"organizer"_s,
                                     u"original-author"_s,
                                     u"performer"_s,
                                     u"producer"_s,
                                     u"recipient"_s,
                                     u"reviewed-author"_s,
                                     u"script-writer"_s,
                                     u"series-creator"_s,
                                     u"translator"_s};
    return names;
}

const QSet<QString> &dateVariables()
{
    static const QSet<QString> dates{u"accessed"_s, u"available-date"_s, u"event-date"_s,
                                     u"issued"_s,   u"original-date"_s,  u"submitted"_s};
    return dates;
}

QJsonArray namesJson(const QList<Name> &names)
{
    QJsonArray array;
    for (const Name &name : names) {
        QJsonObject object;
        const QJsonObject all = name.toJson();
        for (auto it = all.begin(); it != all.end(); ++it) {
            if (it->isString())
                object.insert(it.key(), withoutMarks(it->toString()));
            else if (it->isBool() || it->isDouble())
                object.insert(it.key(), *it);
        }
        array.append(object);
    }
    return array;
}

QJsonValue dateJson(const Date &date)
{
    Date clean = date;
    clean.literal = withoutMarks(clean.literal);
    return clean.toJson();
}

/// What the letters of a text say about its language; empty when nothing.
QString languageOfLetters(const QString &text, const QString &fallback)
{
    bool hasHan = false;
    bool hasLatin = false;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = text::codePointAt(text, i);
        i += text::unitCount(c);
        if (text::isHangul(c))
            return u"ko-KR"_s;
        if (text::isKana(c))
            return u"ja-JP"_s;
        hasHan = hasHan || text::isHan(c);
        hasLatin = hasLatin || (c < 0x250 && QChar::isLetter(c));
    }
    if (hasHan)
        return fallback.startsWith("zh"_L1) || fallback.startsWith("ja"_L1) ? fallback : u"zh-CN"_s;
    return hasLatin && !fallback.startsWith("en"_L1) ? u"en-US"_s : QString();
}

QString allNames(const Item &item)
{
    QString text;
    for (const Name &name : item.names(u"author"))
        text += name.family + name.given + name.literal;
    return text;
}

} // namespace

Result<QJsonObject> cslObject(const Item &item)
{
    QJsonObject object;
    const QJsonObject all = item.toJson();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString variable = it.key();
        if (nameVariables().contains(variable)) {
            object.insert(variable, namesJson(item.names(variable)));
        } else if (dateVariables().contains(variable)) {
            if (const Date date = item.date(variable); !date.isEmpty())
                object.insert(variable, dateJson(date));
        } else if (const QString text = item.text(variable); !text.isEmpty()) {
            if (text.size() > longestText)
                return Error{ErrorCode::TooLarge,
                             QCoreApplication::translate("wengao::references",
                                                         "The field “%1” is too long for a citation.")
                                 .arg(variable.left(60)),
                             u"%1 characters"_s.arg(text.size())};
            const QString address = variable == "URL"_L1 ? completedAddress(text) : QString();
            object.insert(variable, withoutMarks(address.isEmpty() ? text : address));
        }
    }
    object.insert("id"_L1, u"item"_s);
    return object;
}

QString localeTag(QStringView language)
{
    struct Row
    {
        const char *language;
        const char *locale;
    };
    static const QList<Row> table{{"zh-tw", "zh-TW"},   {"zh-hk", "zh-TW"}, {"zh-mo", "zh-TW"},
                                  {"zh-hant", "zh-TW"}, {"zh", "zh-CN"},    {"cn", "zh-CN"},
                                  {"ja", "ja-JP"},      {"jp", "ja-JP"},    {"ko", "ko-KR"},
                                  {"kr", "ko-KR"},      {"en", "en-US"}};
    const QString tag = language.trimmed().toString().replace(u'_', u'-');
    const QString lower = tag.toLower();
    for (const Row &row : table) {
        const QLatin1StringView known(row.language);
        if (lower == known || lower.startsWith(QString(known) + u'-'))
            return QLatin1StringView(row.locale);
    }
    return tag;
}

QString localeOf(const Item &item, const QString &fallback)
{
    if (const QString told = localeTag(item.language()); !told.isEmpty())
        return told;
    const QString guessed = languageOfLetters(item.text(u"title") + allNames(item), fallback);
    return guessed.isEmpty() ? fallback : guessed;
}

} // namespace wengao::references
