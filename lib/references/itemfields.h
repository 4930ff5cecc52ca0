#pragma once

#include "references/item.h"

namespace wengao::references {

/// Sets a text variable that the item does not have yet; white space inside becomes single spaces.
void setAbsent(Item *item, QStringView variable, const QString &text);
/// The same for a date, which is left alone when it is empty.
void setAbsent(Item *item, QStringView variable, const Date &date);
/// Adds names behind those the item has.
void addNames(Item *item, QStringView role, const QList<Name> &names);

/// Pages as CSL has them: hyphens for every dash, "12-34", "12, 15-17"; marks such as "pp." go.
[[nodiscard]] QString pageRange(QStringView written);

/// "Title: subtitle", or with the wide colon after CJK text; the title alone when there is no subtitle.
[[nodiscard]] QString withSubtitle(const QString &title, const QString &subtitle);

/// The first address in a text; empty when there is none.
[[nodiscard]] QString addressIn(const QString &text);

/// Sets what an arXiv number means: number, archive, publisher and, where absent, the address.
void setArXiv(Item *item, const QString &number);

/// Ids of one file, each given once. The time for an id does not grow with how often it was asked for.
class UniqueIds final
{
public:
    [[nodiscard]] bool contains(const QString &id) const { return m_next.contains(id); }
    /// The id itself, or one with a, b, … z, -27 … behind it that was not given yet.
    [[nodiscard]] QString take(const QString &id);

private:
    QHash<QString, int> m_next; ///< by an id that was given, the number of the next that is like it
};

} // namespace wengao::references
