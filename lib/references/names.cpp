#include "references/names.h"

#include "references/namereading.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

struct Part
{
    const char *key;
    QString Name::*text;
};

const std::array<Part, 6> parts{{{"family", &Name::family},
                                 {"given", &Name::given},
                                 {"literal", &Name::literal},
                                 {"dropping-particle", &Name::droppingParticle},
                                 {"non-dropping-particle", &Name::nonDroppingParticle},
                                 {"suffix", &Name::suffix}}};

bool isSame(Name a, const Name &b)
{
    a.further = b.further;
    return a == b;
}

/// `a`, a space and `b`; no space where one of them is absent.
QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + u' ' + b;
}

QStringList waysToWrite(const Name &name)
{
    if (!name.literal.isEmpty())
        return {name.literal, u'{' + name.literal + u'}'};
    const QString family = joined(name.nonDroppingParticle, name.family);
    const QString given = joined(name.given, name.droppingParticle);
    const QString after = name.suffix.isEmpty() ? QString() : u", "_s + name.suffix;
    QStringList ways;
    if (isCjkName(name))
        ways = {name.family + name.given, joined(name.family, name.given)};
    else if (!name.given.isEmpty())
        ways = {joined(joined(given, family), name.suffix)};
    return ways << family + u", "_s + given + after;
}

/// In braces where a name alone would be read as several.
QString shownAmongOthers(const Name &name, QStringView language)
{
    const QString text = name.shown(language);
    const bool isOne = parsedNames(text, language).size() == 1;
    return isOne || name.literal.isEmpty() ? text : u'{' + name.literal + u'}';
}

} // namespace

Name Name::parsed(QStringView typed, QStringView language)
{
    return readName(typed, language);
}

Name Name::fromJson(const QJsonValue &value)
{
    if (value.isString())
        return parsed(value.toString());
    Name name;
    name.further = value.toObject();
    for (const Part &part : parts) {
        const QLatin1StringView key(part.key);
        if (name.further.value(key).isString())
            name.*part.text = name.further.take(key).toString();
    }
    return name.isEmpty() ? Name() : name;
}

QJsonObject Name::toJson() const
{
    QJsonObject object = further;
    for (const Part &part : parts) {
        if (!(this->*part.text).isEmpty())
            object.insert(QLatin1StringView(part.key), this->*part.text);
    }
    return object;
}

bool Name::isEmpty() const
{
    return family.isEmpty() && given.isEmpty() && literal.isEmpty();
}

QString Name::shown(QStringView language) const
{
    if (isEmpty())
        return {};
    const QStringList ways = waysToWrite(*this);
    for (const QString &way : ways) {
        if (isSame(parsed(way, language), *this))
            return way;
    }
    return ways.last();
}

QString shownNames(const QList<Name> &names, QStringView language)
{
    QStringList texts;
    for (const Name &name : names)
        texts.append(shownAmongOthers(name, language));
    return texts.join(u"; "_s);
}

} // namespace wengao::references
