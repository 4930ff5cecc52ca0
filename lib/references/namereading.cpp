#include "references/namereading.h"

#include "references/nametables.h"
#include "text/characters.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestName = 400; // what is longer is a text, not a name
constexpr qsizetype mostWords = 7;

bool isIdeograph(QChar c)
{
    return text::isHan(c.unicode()) || c.isSurrogate() || c == u'ノ' || c == u'ヶ' || c == u'ヵ';
}

bool isHangul(QChar c)
{
    return text::isHangul(c.unicode());
}

bool isCjk(QChar c)
{
    return isIdeograph(c) || text::isKana(c.unicode()) || isHangul(c);
}

bool all(QStringView text, bool (*holds)(QChar))
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), holds);
}

bool any(QStringView text, bool (*holds)(QChar))
{
    return std::any_of(text.begin(), text.end(), holds);
}

Name literal(QStringView text)
{
    return {.literal = text.toString()};
}

Name split(QStringView name, qsizetype familyLength)
{
    return {.family = name.left(familyLength).toString(), .given = name.sliced(familyLength).toString()};
}

/// A name in Han characters without a space. Four characters are two and two, as in Japan and for Chinese
/// double surnames.
Name hanName(QStringView name, bool isJapanese)
{
    if (name.size() > 4 && japaneseSurnameLength(name) != 3)
        return literal(name);
    const qsizetype chinese = chineseSurnameLength(name);
    const qsizetype japanese = japaneseSurnameLength(name);
    if (isJapanese && name.size() > 2) {
        // A surname of three characters takes one more than its usual two.
        return split(name, japanese > 0 ? japanese : std::min<qsizetype>(2, name.size() - 1));
    }
    if (japanese == 3)
        return split(name, 3);
    if (name.size() == 4)
        return split(name, 2);
    if (chinese > 0 && name.size() > chinese)
        return split(name, chinese);
    return japanese > 0 ? split(name, japanese) : literal(name);
}

/// Han characters followed by kana: the family ends where the kana begins.
Name mixedJapaneseName(QStringView name)
{
    qsizetype family = 0;
    while (family < name.size() && isIdeograph(name[family]))
        ++family;
    if (const qsizetype known = japaneseSurnameLength(name); known > 0)
        family = known;
    const bool restIsKana = std::none_of(name.begin() + family, name.end(), isHangul);
    return family >= 1 && family <= 3 && family < name.size() && restIsKana && name.size() <= 8
               ? split(name, family)
               : literal(name);
}

Name hangulName(QStringView name)
{
    const qsizetype family = koreanSurnameLength(name);
    const bool isPerson = family > 0 && name.size() > family && name.size() <= family + 3 && name.size() >= 2;
    return isPerson && name.size() <= 4 ? split(name, family) : literal(name);
}

Name cjkName(QStringView name, QStringView language)
{
    if (isCjkInstitution(name))
        return literal(name);
    const QList<QStringView> words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() == 2)
        return words[0].size() <= 4 && words[1].size() <= 6
                   ? Name{.family = words[0].toString(), .given = words[1].toString()}
                   : literal(name);
    if (words.size() > 2)
        return literal(name);
    if (all(name, isIdeograph))
        return hanName(name, language.startsWith(u"ja"));
    if (all(name, isHangul))
        return hangulName(name);
    return isIdeograph(name.front()) ? mixedJapaneseName(name) : literal(name);
}

/// Takes the particles off the front of the words.
QStringList takeParticles(QStringList *words)
{
    QStringList particles;
    while (words->size() > 1 && isParticle(words->first()))
        particles.append(words->takeFirst());
    return particles;
}

/// “Lovelace, Ada”, “King, Martin Luther, Jr.”, “King, Jr., Martin Luther”, “Humboldt, Alexander von”.
Name inverted(const QStringList &pieces)
{
    QStringList family = pieces.first().split(u' ', Qt::SkipEmptyParts);
    Name name{.nonDroppingParticle = takeParticles(&family).join(u' ')};
    name.family = family.join(u' ');
    QString givenPiece = pieces.value(1);
    QString suffix = pieces.value(2);
    if (isNameSuffix(givenPiece) && !suffix.isEmpty())
        std::swap(givenPiece, suffix);
    name.suffix = suffix;
    QStringList given = givenPiece.split(u' ', Qt::SkipEmptyParts);
    QStringList dropping;
    while (given.size() > 1 && isParticle(given.last()))
        dropping.prepend(given.takeLast());
    name.given = given.join(u' ');
    name.droppingParticle = dropping.join(u' ');
    return name;
}

bool isCapitalParticle(const QString &word)
{
    return word.front().isUpper() && isParticle(word.toLower()) && word != "In"_L1 && word != "Y"_L1;
}

/// “Ada Lovelace”, “Jan van der Berg”, “Alexander von Humboldt”, “Robert De Niro”, “Martin Luther King Jr.”.
Name inReadingOrder(QStringList words)
{
    Name name;
    if (words.size() > 2 && isNameSuffix(words.last()))
        name.suffix = words.takeLast();
    qsizetype family = words.size() - 1;
    while (family > 1 && (isParticle(words.at(family - 1)) || isCapitalParticle(words.at(family - 1))))
        --family;
    name.given = words.mid(0, family).join(u' ');
    QStringList rest = words.mid(family);
    const QStringList particles = takeParticles(&rest);
    const bool drops = particles.size() == 1 && isDroppingParticle(particles.first());
    (drops ? name.droppingParticle : name.nonDroppingParticle) = particles.join(u' ');
    name.family = rest.join(u' ');
    return name;
}

/// With a comma the family stands first, unless it ends a company's name or more commas than a name has
/// follow.
Name westernName(const QString &text)
{
    if (isWesternInstitution(text))
        return literal(text);
    QStringList pieces;
    for (const QString &piece : text.split(u','))
        pieces.append(piece.trimmed());
    if (pieces.size() == 2 && isNameSuffix(pieces.last()))
        return inReadingOrder((pieces.first() + u' ' + pieces.last()).split(u' ', Qt::SkipEmptyParts));
    if (pieces.size() > 1)
        return pieces.size() <= 3 && !pieces.contains(QString()) ? inverted(pieces) : literal(text);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() < 2 || words.size() > mostWords ? literal(text) : inReadingOrder(words);
}

/// Full-width commas and spaces become ASCII ones, runs of spaces one.
QString plain(QStringView typed)
{
    QString text;
    for (const QChar c : typed) {
        if (c == u'，' || c == u'､')
            text += u',';
        else
            text += c.isSpace() ? QChar(u' ') : c;
    }
    return text.simplified();
}

bool isBraced(const QString &text)
{
    return text.size() > 2 && text.startsWith(u'{') && text.endsWith(u'}');
}

bool hasOddMark(const QString &text)
{
    static const QString odd = u"·・•‧()（）[]［］〔〕/\\:：@#\"“”《》<>{}|&"_s;
    return std::any_of(text.begin(), text.end(), [](QChar c) { return odd.contains(c) || c.isDigit(); });
}

bool areAllCjkNames(const QStringList &pieces)
{
    return std::all_of(pieces.begin(), pieces.end(), [](const QString &piece) {
        const QString name = piece.trimmed();
        return name.size() >= 2 && all(QString(name).remove(u' '), isCjk);
    });
}

/// Splits at `marks` outside braces.
QStringList pieces(const QString &text, const QRegularExpression &marks)
{
    QStringList found;
    qsizetype start = 0;
    for (const QRegularExpressionMatch &match : marks.globalMatch(text)) {
        const QStringView before = QStringView(text).sliced(start, match.capturedStart() - start);
        if (before.count(u'{') > before.count(u'}'))
            continue;
        found.append(before.toString());
        start = match.capturedEnd();
    }
    return found << text.sliced(start);
}

} // namespace

Name readName(QStringView typed, QStringView language)
{
    const QString text = typed.size() > longestName ? QString() : plain(typed);
    if (text.isEmpty())
        return literal(typed.size() > longestName ? typed : QStringView());
    if (isBraced(text))
        return literal(QStringView(text).sliced(1, text.size() - 2).trimmed());
    if (hasOddMark(text))
        return literal(text);
    const qsizetype comma = text.indexOf(u',');
    if (!any(text, isCjk))
        return westernName(text);
    if (comma >= 0) {
        const QString family = text.left(comma).trimmed();
        const QString given = text.sliced(comma + 1).trimmed();
        const bool isOne = !family.isEmpty() && !given.isEmpty() && !given.contains(u',');
        return isOne && family.size() <= 8 ? Name{.family = family, .given = given} : literal(text);
    }
    return all(QString(text).remove(u' '), isCjk) ? cjkName(text, language) : literal(text);
}

QList<Name> parsedNames(QStringView typed, QStringView language)
{
    static const QRegularExpression marks(
        u"[\\r\\n;；、]+|\\s+(?:and|&)\\s+|(?<=[\\x{3400}-\\x{9FFF}])\\s*[和与與](?=[\\x{3400}-\\x{9FFF}]{2,4}(?:等)?$)"_s);
    static const QRegularExpression others(
        u"[\\s,，]*(?:\\bet\\s+al\\.?|\\band\\s+others|(?<=[\\s,，、;；\\x{3400}-\\x{9FFF}])等人?|ほか|외)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression commas(u"[,，]"_s);
    QList<Name> names;
    for (const QString &piece : pieces(typed.toString().remove(others), marks)) {
        const QStringList several = pieces(piece, commas);
        const bool areSeveral = several.size() > 1 && areAllCjkNames(several);
        for (const QString &one : areSeveral ? several : QStringList{piece}) {
            Name name = readName(one, language);
            if (!name.isEmpty())
                names.append(std::move(name));
        }
    }
    return names;
}

bool isCjkName(const Name &name)
{
    return name.literal.isEmpty() ? all(name.family + name.given, isCjk) : all(name.literal, isCjk);
}

} // namespace wengao::references
