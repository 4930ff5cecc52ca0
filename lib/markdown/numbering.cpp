#include "markdown/numbering.h"

#include <algorithm>

namespace wengao::markdown {

void Numbering::assign(std::vector<Unit> &units, std::vector<bool> &changed)
{
    changed.assign(units.size(), false);
    m_footnotes.clear();
    m_ids.clear();
    m_numbers = 0;
    numberFootnotes(units, changed);
    makeIds(units, changed);
}

void Numbering::numberFootnotes(std::vector<Unit> &units, std::vector<bool> &changed)
{
    bool definitionsDone = false;
    for (size_t i = 0; i < units.size(); ++i) {
        if (!units[i].isDefinition) {
            refer(units[i], changed[i]);
        } else if (!definitionsDone) {
            definitionsDone = true;
            for (size_t j = i; j < units.size(); ++j) {
                if (units[j].isDefinition)
                    refer(units[j], changed[j]);
            }
        }
    }
}

void Numbering::refer(Unit &unit, std::vector<bool>::reference changed)
{
    const std::vector<Slot> &slotList = unit.fragment->slots;
    for (size_t i = 0; i < slotList.size(); ++i) {
        if (slotList[i].kind != Slot::Kind::FootnoteReference)
            continue;
        Footnote &footnote = m_footnotes[slotList[i].key];
        if (footnote.number == 0)
            footnote.number = ++m_numbers;
        const SlotValue value{footnote.number, footnote.references++};
        changed = changed || value != unit.values[i];
        unit.values[i] = value;
    }
}

void Numbering::makeIds(std::vector<Unit> &units, std::vector<bool> &changed)
{
    for (size_t u = 0; u < units.size(); ++u) {
        const std::vector<Slot> &slotList = units[u].fragment->slots;
        for (size_t i = 0; i < slotList.size(); ++i) {
            SlotValue value;
            if (slotList[i].kind == Slot::Kind::GivenId)
                m_ids.insert(slotList[i].key, 0);
            else if (slotList[i].kind == Slot::Kind::GeneratedId)
                value.number = makeUnique(slotList[i].key);
            else
                continue;
            changed[u] = changed[u] || value != units[u].values[i];
            units[u].values[i] = value;
        }
    }
}

int Numbering::makeUnique(const QByteArray &id)
{
    const auto known = m_ids.constFind(id);
    if (known == m_ids.constEnd()) {
        m_ids.insert(id, 0);
        return 0;
    }
    int repeat = known.value() + 1;
    while (m_ids.contains(id + '-' + QByteArray::number(repeat)))
        ++repeat;
    m_ids.insert(id, repeat);
    m_ids.insert(id + '-' + QByteArray::number(repeat), 0);
    return repeat;
}

QByteArray idOf(const Slot &slot, const SlotValue &value)
{
    return value.number > 0 ? slot.key + '-' + QByteArray::number(value.number) : slot.key;
}

} // namespace wengao::markdown
