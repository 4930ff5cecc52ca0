#include "references/writing.h"

#include "references/fold.h"

#include <QSet>

#include <unicode/utrans.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

struct TransliteratorCloser
{
    void operator()(UTransliterator *transliterator) const { utrans_close(transliterator); }
};

/// The text in ASCII letters as far as it can be written so: 张三 becomes "zhang san", é becomes "e".
QString inAscii(const QString &text)
{
    static constexpr QStringView rules(u"Any-Latin; Latin-ASCII; Lower");
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UTransliterator, TransliteratorCloser> transliterator(utrans_openU(
        rules.utf16(), static_cast<int32_t>(rules.size()), UTRANS_FORWARD, nullptr, 0, nullptr, &error));
    if (U_FAILURE(error))
        return {};
    QString buffer = text.left(60);
    auto length = static_cast<int32_t>(buffer.size());
    buffer.resize(1000);
    int32_t limit = length;
    utrans_transUChars(transliterator.get(), reinterpret_cast<UChar *>(buffer.data()), &length,
                       static_cast<int32_t>(buffer.size()), 0, &limit, &error);
    return U_FAILURE(error) ? QString() : buffer.left(length);
}

QString letters(const QString &text, qsizetype most)
{
    QString result;
    for (const QChar c : text) {
        if (result.size() < most && ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')))
            result += c;
    }
    return result;
}

QString titleWord(const QString &title)
{
    static const QSet<QString> small{u"the"_s, u"a"_s,   u"an"_s, u"on"_s,  u"of"_s,  u"in"_s,
                                     u"and"_s, u"for"_s, u"to"_s, u"der"_s, u"die"_s, u"das"_s};
    for (const QString &word : inAscii(title).split(u' ', Qt::SkipEmptyParts)) {
        const QString bare = letters(word, 15);
        if (!bare.isEmpty() && !small.contains(bare))
            return bare;
    }
    return {};
}

QString familyOf(const Item &item)
{
    for (const auto role : {u"author", u"editor", u"translator", u"director"}) {
        const QList<Name> names = item.names(role);
        if (!names.isEmpty())
            return names.first().literal.isEmpty() ? names.first().family : names.first().literal;
    }
    return {};
}

} // namespace

QString citationKey(const Item &item, const QSet<QString> &taken)
{
    const Date issued = item.date(u"issued");
    QString key = letters(inAscii(familyOf(item)), 20);
    key += issued.year ? QString::number(std::abs(*issued.year)) : QString();
    key += titleWord(item.text(u"title"));
    if (key.isEmpty())
        key = u"item"_s;
    if (key.front().isDigit())
        key.prepend(u"item"_s);
    QString unique = key;
    for (int n = 2; taken.contains(unique); ++n)
        unique = key + u'-' + QString::number(n);
    return unique;
}

} // namespace wengao::references
