#pragma once

#include "frontmatter/field.h"

#include <QHash>
#include <QStringList>

namespace wengao::frontmatter {

/// Which editor fits a field.
enum class Kind {
    Text,
    LongText,
    DateTime,
    Bool,
    Integer,
    Number,
    TextList,
    Image,
    Url,
    Slug,
    Map,
    ComputedCount, ///< word_count, reading_time: a number a program can work out
    MachineOwned,  ///< written by a program; locked until unlocked
};

/// What is known of a field before any article is read.
struct FieldInfo
{
    QString path; ///< as usually written, dotted
    QString label;
    QString help;
    Kind kind = Kind::Text;
    bool known = true;        ///< false for a guess from a value's type
    bool suggested = true;    ///< offered in "add a field"
    int group = 0;            ///< order of suggestions: 0 everyday, 1 now and then, 2 rare
    qsizetype maxLength = 0;  ///< a length to warn above, in characters as shown; 0 for none
    bool required = false;    ///< only a site's own description asks for that
    QStringList choices = {}; ///< the values a site allows; empty for any
};

/// The one table of known fields: Hugo's own and those of common themes, then a site's own. Keys are compared
/// without regard to case, as Hugo does. A value class; const members are reentrant.
class FieldTable final
{
public:
    /// The built-in table, its labels in the language of the moment.
    [[nodiscard]] static FieldTable standard();

    /// Adds or replaces fields by path.
    void add(const QList<FieldInfo> &fields);
    /// What is known of a path; for `params.x` what is known of `x`; otherwise a text field named like its
    /// key.
    [[nodiscard]] FieldInfo info(const QString &path) const;
    /// The same for a field at hand: an unknown one gets the kind its value suggests, and a known one whose
    /// value has another type than its kind can edit gets the kind of the value.
    [[nodiscard]] FieldInfo info(const Field &field) const;
    /// Known fields not among `present`, everyday ones first.
    [[nodiscard]] QList<FieldInfo> suggestions(const QStringList &present) const;
    [[nodiscard]] const QList<FieldInfo> &fields() const { return m_fields; }

    /// The value a new field of this path starts with.
    [[nodiscard]] QVariant initialValue(const QString &path) const;
    /// What is wrong with the field's value by the table, without dates (dateProblems() tells of those).
    [[nodiscard]] QList<Problem> validate(const Field &field) const;

private:
    QList<FieldInfo> m_fields;
    QHash<QString, qsizetype> m_index;
};

/// The type a new field of this kind is written with.
[[nodiscard]] Type typeOf(Kind kind);

} // namespace wengao::frontmatter
