#pragma once

#include "frontmatter/fieldtable.h"

namespace wengao::form {

/// Which editor a field gets.
enum class Kind { Text, LongText, Date, Bool, Integer, Number, Choice, List, Image, Group, Opaque };

/// What a computed field counts.
enum class Computed { Nothing, Words, Minutes };

/// How a field is shown: what the table of known fields says, where that suits the value at hand.
struct Shape
{
    Kind kind = Kind::Text;
    QString label;
    QString help;
    QStringList choices = {};
    Computed computed = Computed::Nothing;
    qsizetype lengthLimit = 0; ///< in characters as 字数 counts them; 0 is none
    bool isMachines = false;   ///< written by a program; locked until unlocked
    bool takesFirstParagraph = false;
    friend bool operator==(const Shape &, const Shape &) = default;
};

[[nodiscard]] Shape shapeOf(const frontmatter::Field &field, const frontmatter::FieldTable &table);

/// True when an editor of that kind shows the field's value as it is, though another kind may suit it better.
[[nodiscard]] bool canHold(Kind kind, const frontmatter::Field &field);

/// A field that may be added, with a value to begin with.
struct Offer
{
    QString path;
    QString label;
    QString help;
    QVariant value;
};

/// The known fields that `present` (paths) lacks, the usual ones first. `now` begins a date.
[[nodiscard]] QList<Offer> offersBeside(const QStringList &present, const frontmatter::FieldTable &table,
                                        const QString &now);

} // namespace wengao::form
