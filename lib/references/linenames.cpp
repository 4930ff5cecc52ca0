#include "references/fold.h"
#include "references/linedraft.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestList = 1500;

/// One piece between separators, and what stood before it.
struct Piece
{
    QString text;
    bool afterComma = false;
};

const QRegularExpression &initials()
{
    static const QRegularExpression expression(u"^(?:\\p{Lu}(?:\\.|(?=[\\s-]|$))[\\s-]*){1,5}$"_s);
    return expression;
}

bool isCjk(QChar c)
{
    return c.unicode() >= 0x2E80 && c.isLetter();
}

/// "SMITH J A" and "Smith J A", as GB/T 7714 and Vancouver write names.
std::optional<Name> familyThenInitials(const QString &text)
{
    static const QRegularExpression form(
        u"^(?<family>\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)\\s+(?<initials>\\p{Lu}{1,3}|(?:\\p{Lu}\\.?[\\s-]?){1,4})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    QString family = match.captured(u"family"_s);
    if (family.size() > 2 && family == family.toUpper()) {
        for (qsizetype i = 1; i < family.size(); ++i) {
            if (family[i - 1].isLetter())
                family[i] = family[i].toLower();
        }
    }
    QStringList given;
    for (const QChar c : match.captured(u"initials"_s)) {
        if (c.isLetter())
            given.append(QString(c) + u'.');
    }
    return Name{.family = family, .given = given.join(u' ')};
}

/// 张三和李四 are two, as far as both are names of persons; 农业和农村部 is one.
QStringList joinedNames(const QString &piece)
{
    static const QRegularExpression form(u"^(\\p{Han}{2,4})[和与](\\p{Han}{2,4})$"_s);
    const auto match = form.match(piece);
    if (!match.hasMatch())
        return {piece};
    const QStringList two{match.captured(1), match.captured(2)};
    const bool arePersons = std::all_of(
        two.begin(), two.end(), [](const QString &name) { return Name::parsed(name).literal.isEmpty(); });
    return arePersons ? two : QStringList{piece};
}

QList<Piece> pieces(const QString &text)
{
    static const QRegularExpression separator(
        u"\\s*(?<mark>[;；、&,，]|(?<=\\s)(?:and|和|与)(?=\\s))\\s*(?:(?<=[,，]\\s)[和与](?=\\p{Han}{2}))?"_s);
    QList<Piece> list;
    qsizetype from = 0;
    bool afterComma = false;
    const auto add = [&](qsizetype end) {
        const QString piece = text.sliced(from, end - from).trimmed();
        for (const QString &name : piece.isEmpty() ? QStringList() : joinedNames(piece))
            list.append({name, afterComma});
    };
    for (auto matches = separator.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        add(match.capturedStart());
        const bool isComma = match.captured(u"mark"_s) == ","_L1;
        afterComma = isComma || (afterComma && match.capturedStart() == from);
        from = match.capturedEnd();
        if (!isComma)
            afterComma = false;
    }
    add(text.size());
    return list;
}

/// Takes "et al." and 等 off the end, and roles such as (Eds.) and 主编.
QString withoutEnd(QStringView written, bool *hasMore)
{
    static const QRegularExpression more(u"[\\s,;，、]*(?:et al\\.?|and others|等人?|他)[\\s.]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression role(
        u"[\\s,;，、]*(?:\\((?:Eds?|Trans|Hrsg|Director|Host|编|主编|译)\\.?\\)|eds?\\.|(?<=[\\p{Han}])\\s?(?:主编|编著|编|著|译|编译))[\\s.,]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = halfWidth(written).simplified();
    while (text.endsWith(u'。'))
        text.chop(1);
    text.remove(role);
    const qsizetype length = text.size();
    text.remove(more);
    *hasMore = text.size() != length;
    return text.remove(role).trimmed();
}

class NameList final
{
public:
    explicit NameList(const QList<Piece> &pieces) : m_pieces(pieces) {}

    LineNames read()
    {
        m_result.areSure = !m_pieces.isEmpty();
        for (m_at = 0; m_at < m_pieces.size(); ++m_at)
            m_result.names.append(next());
        return m_result;
    }

private:
    Name next()
    {
        const QString text = m_pieces.at(m_at).text;
        if (const auto name = familyThenInitials(text))
            return *name;
        const bool isSingleWord = !text.contains(u' ');
        if (!isCjk(text.front()) && followedByGiven(isSingleWord)) {
            const QString given = withLastStop(m_pieces.at(++m_at).text);
            QString full = text + u", "_s + given;
            if (m_at + 1 < m_pieces.size() && isSuffix(m_pieces.at(m_at + 1).text))
                full += u", "_s + m_pieces.at(++m_at).text;
            const Name name = Name::parsed(full);
            if (name.literal.isEmpty())
                return name;
            m_result.areSure = false;
            return {.family = text, .given = given};
        }
        const Name name = Name::parsed(withoutTrailingStop(text));
        m_result.areSure = m_result.areSure && name.literal.isEmpty() && isPlainPerson(name);
        return name;
    }

    /// "Smith" is followed by "J. A." or, once, at the beginning of the list, by "John".
    [[nodiscard]] bool followedByGiven(bool isSingleWord) const
    {
        if (m_at + 1 >= m_pieces.size() || !m_pieces.at(m_at + 1).afterComma)
            return false;
        const QString &following = m_pieces.at(m_at + 1).text;
        if (initials().match(following).hasMatch())
            return true;
        static const QRegularExpression given(
            u"^\\p{Lu}[\\p{L}'’-]+\\.?(?:\\s\\p{Lu}(?:\\.|[\\p{L}'’-]+)){0,2}$"_s);
        return isSingleWord && m_at == 0 && given.match(following).hasMatch() && !isCjk(following.front());
    }

    /// The stop behind the last initial is also the one behind the list, and may have been taken for that.
    static QString withLastStop(const QString &given)
    {
        static const QRegularExpression bare(u"(?:^|\\.[\\s-]*)\\p{Lu}$"_s);
        return bare.match(given).hasMatch() ? given + u'.' : given;
    }

    static bool isSuffix(const QString &text)
    {
        static const QRegularExpression suffix(u"^(?:Jr|Sr|II|III|IV)\\.?$"_s);
        return suffix.match(text).hasMatch();
    }

    static QString withoutTrailingStop(const QString &text)
    {
        static const QRegularExpression initialStop(u"(?:^|[\\s.-])\\p{Lu}\\.$"_s);
        return text.endsWith(u'.') && !initialStop.match(text).hasMatch() ? text.chopped(1) : text;
    }

    /// Two to four CJK characters or two to four capitalised words are a person; more are rather a title.
    static bool isPlainPerson(const Name &name)
    {
        if (isCjkName(name))
            return name.family.size() + name.given.size() <= 4;
        static const QRegularExpression words(u"^(?:\\p{Lu}[\\p{L}'’.-]*\\s?){1,4}$"_s);
        return words.match(name.given).hasMatch() && words.match(name.family).hasMatch();
    }

    const QList<Piece> &m_pieces;
    LineNames m_result;
    qsizetype m_at = 0;
};

} // namespace

LineNames namesInLine(QStringView text)
{
    if (text.size() > longestList)
        return {};
    bool hasMore = false;
    const QString list = withoutEnd(text, &hasMore);
    const QList<Piece> parts = pieces(list);
    LineNames names = NameList(parts).read();
    names.hasMore = hasMore;
    names.names.removeIf([](const Name &name) { return name.isEmpty(); });
    return names;
}

} // namespace wengao::references
