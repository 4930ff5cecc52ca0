#include "references/bibtexnames.h"

#include "references/latex.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype mostNames = 5000; // the longest author lists of physics have three thousand

/// The parts of a text between separators that stand outside braces.
template <typename Separator>
QList<QStringView> cut(QStringView text, Separator lengthAt)
{
    QList<QStringView> parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        depth += text[at] == u'{' ? 1 : (text[at] == u'}' ? -1 : 0);
        const qsizetype length = depth <= 0 ? lengthAt(text, at) : 0;
        if (length > 0) {
            parts.append(text.sliced(start, at - start));
            start = at + length;
        }
        at += std::max<qsizetype>(1, length);
    }
    parts.append(text.sliced(start));
    return parts;
}

qsizetype andLength(QStringView text, qsizetype at)
{
    if (!text[at].isSpace() || at + 5 > text.size())
        return 0;
    const QStringView word = text.sliced(at + 1, 4);
    // The space behind it may be the one before the next.
    return word.first(3).compare(u"and", Qt::CaseInsensitive) == 0 && word[3].isSpace() ? 4 : 0;
}

qsizetype commaLength(QStringView text, qsizetype at)
{
    return text[at] == u',' ? 1 : 0;
}

/// True for {…} in which the first brace closes at the very end.
bool isBraced(QStringView text)
{
    if (text.size() < 2 || text.front() != u'{' || text.back() != u'}' || text[1] == u'\\')
        return false;
    int depth = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        depth += text[i] == u'{' ? 1 : (text[i] == u'}' ? -1 : 0);
        if (depth == 0)
            return false;
    }
    return true;
}

QString plain(QStringView latex)
{
    return fromLatex(latex).simplified();
}

/// "family=Berg, given=Jan, prefix=van der, useprefix=true".
Name extended(const QList<QStringView> &parts)
{
    QHash<QString, QString> values;
    for (const QStringView part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0)
            values.insert(part.first(equals).trimmed().toString().toLower(), plain(part.sliced(equals + 1)));
    }
    Name name;
    name.family = values.value(u"family"_s);
    name.given = values.value(u"given"_s);
    name.suffix = values.value(u"suffix"_s);
    const bool stays = values.value(u"useprefix"_s) == "true"_L1;
    (stays ? name.nonDroppingParticle : name.droppingParticle) = values.value(u"prefix"_s);
    return name;
}

Name nameFromBib(QStringView raw)
{
    const QStringView text = raw.trimmed();
    if (isBraced(text))
        return {.literal = plain(text)};
    const QList<QStringView> parts = cut(text, commaLength);
    if (text.contains(u'=') &&
        (parts.first().trimmed().startsWith(u"family") || parts.first().trimmed().startsWith(u"given")))
        return extended(parts);
    if (parts.size() == 1)
        return Name::parsed(plain(text));
    const QString given = plain(parts.last());
    const QString suffix = parts.size() > 2 ? plain(parts[1]) : QString();
    if (isBraced(parts.first().trimmed()))
        return {.family = plain(parts.first()), .given = given, .suffix = suffix};
    QString written = plain(parts.first()) + u", "_s + given;
    if (!suffix.isEmpty())
        written += u", "_s + suffix;
    const Name name = Name::parsed(written);
    // A comma says that this is a person, whatever the words look like.
    if (name.literal.isEmpty() || given.isEmpty())
        return name;
    return {.family = plain(parts.first()), .given = given, .suffix = suffix};
}

QString joined(const QStringList &words)
{
    QStringList filled = words;
    filled.removeAll(QString());
    return filled.join(u' ');
}

QString bracedWhole(const QString &text)
{
    const QString latex = toLatex(text);
    return isBraced(latex) ? latex : u'{' + latex + u'}';
}

QString nameToBib(const Name &name)
{
    if (!name.literal.isEmpty())
        return bracedWhole(name.literal);
    if (name.droppingParticle.isEmpty() && name.nonDroppingParticle.isEmpty() && name.suffix.isEmpty() &&
        isCjkName(name) && Name::parsed(name.family + name.given) == name)
        return toLatex(name.family + name.given);
    // A family of several words is told apart from particles by braces.
    const bool needsBraces = name.family.contains(u' ') || name.family.contains(u',') ||
                             (!name.family.isEmpty() && name.family.front().isLower());
    const QString family = needsBraces ? bracedWhole(name.family) : toLatex(name.family);
    QStringList parts{joined({toLatex(name.nonDroppingParticle), family})};
    if (!name.suffix.isEmpty())
        parts.append(toLatex(name.suffix));
    parts.append(joined({toLatex(name.given), toLatex(name.droppingParticle)}));
    return parts.join(u", "_s);
}

} // namespace

QList<Name> namesFromBib(QStringView raw)
{
    QList<Name> names;
    const QString spaced = u' ' + raw.toString().simplified() + u' ';
    for (const QStringView part : cut(QStringView(spaced), andLength)) {
        const QStringView text = part.trimmed();
        if (text.isEmpty() || text == u"others" || names.size() >= mostNames)
            continue;
        const Name name = nameFromBib(text);
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

QString namesToBib(const QList<Name> &names)
{
    QStringList texts;
    for (const Name &name : names)
        texts.append(nameToBib(name));
    return texts.join(u" and "_s);
}

} // namespace wengao::references
