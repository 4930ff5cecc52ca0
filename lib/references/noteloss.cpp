#include "references/noteloss.h"

#include "references/address.h"
#include "references/escape.h"
#include "references/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// What styles put around the parts of a reference; none of it is the reference's own.
const QSet<QString> &styleWords()
{
    static const QSet<QString> words{
        u"accessed"_s, u"al"_s,     u"amp"_s,     u"and"_s,     u"at"_s,         u"available"_s,
        u"by"_s,       u"d"_s,      u"date"_s,    u"doi"_s,     u"ed"_s,         u"eds"_s,
        u"edition"_s,  u"edited"_s, u"editor"_s,  u"editors"_s, u"et"_s,         u"from"_s,
        u"http"_s,     u"https"_s,  u"in"_s,      u"isbn"_s,    u"l"_s,          u"last"_s,
        u"n"_s,        u"nbsp"_s,   u"nd"_s,      u"no"_s,      u"nos"_s,        u"on"_s,
        u"org"_s,      u"others"_s, u"p"_s,       u"pp"_s,      u"rd"_s,         u"retrieved"_s,
        u"s"_s,        u"st"_s,     u"th"_s,      u"trans"_s,   u"translated"_s, u"translator"_s,
        u"url"_s,      u"vers"_s,   u"version"_s, u"visited"_s, u"vol"_s,        u"vols"_s,
        u"www"_s};
    return words;
}

/// The same in Chinese and Japanese, where they stand in one run with their neighbours.
const QRegularExpression &cjkStyleWords()
{
    static const QRegularExpression words(
        u"最后访问|访问(?:日期|时间|于)?|引用日期|检索(?:日期|时间|于)?|查阅(?:日期|时间)?|取读于|取自|"
        u"存取於|閲覧日|"
        u"无日期|無日期|日期不详|日期不詳|日付なし|载于|收入|见于|编译|译者|主编|编著|版本|其他|链接|网址|"
        u"[译譯编編著版本第期卷页頁年月日号和与及等人载见他ほか]"_s);
    return words;
}

constexpr std::array<const char16_t *, 12> months{u"jan(?:uary)?", u"feb(?:ruary)?", u"mar(?:ch)?",
                                                  u"apr(?:il)?",   u"may",           u"june?",
                                                  u"july?",        u"aug(?:ust)?",   u"sept?(?:ember)?",
                                                  u"oct(?:ober)?", u"nov(?:ember)?", u"dec(?:ember)?"};

/// The number of a month in letters; 0 for any other word.
int monthOf(const QString &word)
{
    static const QList<QRegularExpression> names = [] {
        QList<QRegularExpression> made;
        for (const char16_t *month : months)
            made.append(QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf16(month))));
        return made;
    }();
    const auto found = std::find_if(names.begin(), names.end(), [&](const QRegularExpression &name) {
        return name.match(word).hasMatch();
    });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

/// 三月 is the third month as well.
QString withNumberedMonths(QString text)
{
    static const QRegularExpression form(u"(?<![一二三四五六七八九十])(十?)([一二三四五六七八九十])月"_s);
    for (auto match = form.match(text); match.hasMatch(); match = form.match(text)) {
        const qsizetype ones = QStringView(u"一二三四五六七八九十").indexOf(match.capturedView(2)) + 1;
        text.replace(match.capturedStart(), match.capturedLength(),
                     u" %1 "_s.arg(ones + (match.capturedLength(1) > 0 ? 10 : 0)));
    }
    return text;
}

/// The note without Markdown, tags, marks of GB/T 7714 and what only tracks the reader of an address.
QString readable(const QString &note)
{
    static const QRegularExpression tag(u"</?[a-z]{1,6}>"_s);
    static const QRegularExpression entity(u"&(?:#?\\w{1,8});"_s);
    static const QRegularExpression mark(u"\\[\\s*[A-Z]{1,2}(?:\\s*/\\s*[A-Z]{2})?\\s*\\]"_s);
    static const QRegularExpression address(u"https?://[^\\s<>)\\]]+"_s);
    QString text = withoutEscapes(note);
    text = halfWidth(text.remove(tag).replace(entity, u" "_s)).replace(mark, u" "_s);
    for (auto match = address.match(text); match.hasMatch();) {
        const QString plain = withoutTracking(match.captured());
        const qsizetype end = match.capturedStart() + plain.size();
        text.replace(match.capturedStart(), match.capturedLength(), plain);
        match = address.match(text, end);
    }
    return withNumberedMonths(text);
}

struct Word
{
    QString written;
    QString folded; ///< numbers without zeros in front, months as numbers
    bool isCjk = false;
};

bool isCjk(QChar c)
{
    return c.unicode() >= 0x2E80;
}

QList<Word> wordsOf(const QString &readable)
{
    static const QRegularExpression word(
        u"[0-9]+|(?:(?![\\x{2E80}-\\x{FFFF}])[\\p{L}\\p{M}])+|(?:(?=[\\x{2E80}-\\x{FFFF}])[\\p{L}\\p{M}])+"_s);
    static const QRegularExpression zeros(u"^0+(?=\\d)"_s);
    QList<Word> words;
    for (auto matches = word.globalMatch(readable); matches.hasNext();) {
        const QString written = matches.next().captured();
        QString folded = searchForm(written).remove(zeros);
        if (const int month = monthOf(folded); month > 0)
            folded = QString::number(month);
        words.append({written, folded, isCjk(written.front())});
    }
    return words;
}

/// What a text offers to the words of another.
struct Stock
{
    QSet<QString> words;
    QString cjk; ///< its CJK runs, apart from each other
};

Stock stockOf(const QString &readable)
{
    static const QRegularExpression range(u"(\\d+)\\s*[-‐-―−]\\s*(\\d+)"_s);
    Stock stock;
    for (const Word &word : wordsOf(readable)) {
        if (word.isCjk)
            stock.cjk += word.folded + u' ';
        else
            stock.words.insert(word.folded);
    }
    // "1234–45" is how some styles write 1234–1245.
    for (auto matches = range.globalMatch(readable); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype missing = match.capturedLength(1) - match.capturedLength(2);
        if (missing > 0)
            stock.words.insert(match.captured(1).first(missing) + match.captured(2));
    }
    return stock;
}

bool hasCjk(const Stock &stock, const QString &run)
{
    if (stock.cjk.contains(run))
        return true;
    const QStringList own = run.split(cjkStyleWords(), Qt::SkipEmptyParts);
    return std::all_of(own.begin(), own.end(),
                       [&](const QString &piece) { return stock.cjk.contains(piece); });
}

QSet<QString> givenNames(const Item &item)
{
    QSet<QString> given;
    for (const QStringView role : {u"author", u"editor", u"translator", u"director"}) {
        for (const Name &name : item.names(role)) {
            for (const Word &word : wordsOf(name.given))
                given.insert(word.folded);
        }
    }
    return given;
}

const QRegularExpression &openEnd()
{
    static const QRegularExpression words(
        u"\\bet\\s+al\\b\\.?|\\band\\s+others\\b|等人?(?=\\s*(?:[.,。，．(（]|译|编|主编|$))|ほか"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

/// The words for "and others" that stand in a text.
QStringList openEnds(const QString &text)
{
    QStringList found;
    for (auto matches = openEnd().globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    return found;
}

/// The text with every quotation mark and dash in one form.
QString withPlainMarks(QString text)
{
    for (QChar &c : text) {
        if (QStringView(u"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F").contains(c))
            c = u'"';
        else if (QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2212").contains(c))
            c = u'-';
        else if (c.isSpace())
            c = u' ';
    }
    return text;
}

QString typesetAlike(QStringView note)
{
    static const QRegularExpression stops(u"\\.*\"\\.+|\\.+\""_s);
    QString text = withoutEscapes(note.toString()).replace(u"\u2026"_s, u"..."_s);
    text = withPlainMarks(text).replace(stops, u"\"."_s).replace(u",\""_s, u"\","_s);
    return text.simplified();
}

} // namespace

bool readsAlike(QStringView oneNote, QStringView otherNote)
{
    return typesetAlike(oneNote) == typesetAlike(otherNote);
}

QString namedWords(const QStringList &words)
{
    constexpr qsizetype most = 6;
    const QString named = QStringList(words.first(std::min(most, words.size()))).join(u' ');
    return words.size() > most ? named + u" …"_s : named;
}

QStringList lostWords(const QString &before, const QString &after, const Item &item)
{
    const QString old = readable(before);
    const QString fresh = readable(after);
    const Stock stock = stockOf(fresh);
    const QSet<QString> given = givenNames(item);
    const auto isKept = [&](const Word &word) {
        if (word.isCjk)
            return hasCjk(stock, word.folded);
        return stock.words.contains(word.folded) || styleWords().contains(word.folded) ||
               (given.contains(word.folded) && stock.words.contains(word.folded.first(1)));
    };
    QStringList lost;
    for (const Word &word : wordsOf(old)) {
        if (!isKept(word) && !lost.contains(word.written))
            lost.append(word.written);
    }
    const QStringList open = openEnds(old);
    if (open.size() > openEnds(fresh).size())
        lost.append(open.last());
    return lost;
}

} // namespace wengao::references
