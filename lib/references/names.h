#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace wengao::references {

/// One author, editor, … of an item: a person with `family` and perhaps more, or an institution or any other
/// name that is never taken apart, in `literal`. `further` keeps what CSL-JSON may hold besides.
struct Name
{
    QString family = {};
    QString given = {};
    QString literal = {};
    QString droppingParticle =
        {}; ///< left out where the family stands alone: “von” of Alexander von Humboldt
    QString nonDroppingParticle = {}; ///< stays with the family: “van der” of Jan van der Berg
    QString suffix = {};              ///< “Jr.”
    QJsonObject further = {};

    /// Reads a name as people write it: 张三, 欧阳修, 山田 太郎, 홍길동, “Ada Lovelace”, “Lovelace, Ada”,
    /// “Jan van der Berg”, “King, Martin Luther, Jr.”. Institutions, pen names, translated names with a dot
    /// (约翰·史密斯) and all that is written in {braces} become literal. `language` (a BCP 47 tag) decides
    /// where a name could be Chinese or Japanese; without it Chinese wins.
    [[nodiscard]] static Name parsed(QStringView typed, QStringView language = {});
    /// Reads a CSL-JSON name; empty when there is none in it. A bare string is read by parsed().
    [[nodiscard]] static Name fromJson(const QJsonValue &value);
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] bool isEmpty() const;
    /// What a person types for it: parsed(shown()) is the same name, `further` aside.
    [[nodiscard]] QString shown(QStringView language = {}) const;
    friend bool operator==(const Name &, const Name &) = default;
};

/// Reads several names: between them stand line breaks, `;`, `；`, `、`, “and”, `&`, 和, or commas where
/// every part is a whole CJK name. 等 and “et al.” at the end are left out.
[[nodiscard]] QList<Name> parsedNames(QStringView typed, QStringView language = {});

/// What parsedNames() reads as these names.
[[nodiscard]] QString shownNames(const QList<Name> &names, QStringView language = {});

/// True for a name that is written family first and without a space between: Chinese, Japanese, Korean.
[[nodiscard]] bool isCjkName(const Name &name);

} // namespace wengao::references
