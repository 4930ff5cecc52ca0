#pragma once

#include "markdown/unit.h"

#include <QHash>

namespace wengao::markdown {

/// Gives footnotes their numbers and headings their ids, for all units of an article. Footnotes are numbered
/// by first reference, those inside definitions when the first definition is reached; ids in source order.
class Numbering final
{
public:
    /// Fills the values of all units; `changed` is set for every unit that got others.
    void assign(std::vector<Unit> &units, std::vector<bool> &changed);

    /// The number of the footnote with that label, 0 if nothing refers to it.
    [[nodiscard]] int number(const QByteArray &label) const { return m_footnotes.value(label).number; }
    [[nodiscard]] int references(const QByteArray &label) const
    {
        return m_footnotes.value(label).references;
    }

private:
    struct Footnote
    {
        int number = 0;
        int references = 0;
    };

    void numberFootnotes(std::vector<Unit> &units, std::vector<bool> &changed);
    void refer(Unit &unit, std::vector<bool>::reference changed);
    void makeIds(std::vector<Unit> &units, std::vector<bool> &changed);
    int makeUnique(const QByteArray &id);

    QHash<QByteArray, Footnote> m_footnotes;
    QHash<QByteArray, int> m_ids; ///< the last repeat given to an id
    int m_numbers = 0;
};

/// The id of a slot and its value.
[[nodiscard]] QByteArray idOf(const Slot &slot, const SlotValue &value);

} // namespace wengao::markdown
