#include "markdown/assembly.h"

#include "markdown/slotfiller.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace wengao::markdown {

struct Assembly::Swap
{
    size_t first = 0;
    size_t end = 0;
    std::vector<Unit> units;
    int shift = 0;
    int shiftFrom = std::numeric_limits<int>::max(); ///< an old line
};

void Assembly::clear(const Options &options)
{
    *this = {};
    m_options = options;
}

void Assembly::replace(size_t first, size_t end, std::vector<Unit> units, int shift, Patch &patch)
{
    Swap swap{first, end, std::move(units), shift};
    narrow(swap);
    if (swap.first < swap.end || !swap.units.empty() || swap.shift != 0)
        perform(swap, patch);
    total(patch);
}

/// Leaves out the units at both ends that stay what they are.
void Assembly::narrow(Swap &swap) const
{
    size_t same = 0;
    while (swap.first < swap.end && same < swap.units.size() &&
           m_units[swap.first].line == swap.units[same].line &&
           m_units[swap.first].showsTheSameAs(swap.units[same])) {
        ++swap.first;
        ++same;
    }
    while (swap.first < swap.end && same < swap.units.size() &&
           m_units[swap.end - 1].line + swap.shift == swap.units.back().line &&
           m_units[swap.end - 1].showsTheSameAs(swap.units.back())) {
        --swap.end;
        swap.units.pop_back();
    }
    swap.units.erase(swap.units.begin(), swap.units.begin() + static_cast<std::ptrdiff_t>(same));
    if (swap.end < m_units.size())
        swap.shiftFrom = m_units[swap.end].line;
}

/// True when the new units refer to the same footnotes and have the same headings in the same order as the
/// old.
bool Assembly::keepsNumbers(const Swap &swap) const
{
    std::vector<std::pair<Slot::Kind, QByteArray>> before;
    std::vector<std::pair<Slot::Kind, QByteArray>> after;
    const auto collect = [](const Unit &unit, auto &all) {
        if (unit.isDefinition)
            all.emplace_back(Slot::Kind::FootnoteReference, ':' + unit.label);
        for (const Slot &slot : unit.fragment->slots)
            all.emplace_back(slot.kind, (unit.isDefinition ? 'd' : 'b') + slot.key);
    };
    for (size_t i = swap.first; i < swap.end; ++i)
        collect(m_units[i], before);
    for (const Unit &unit : swap.units)
        collect(unit, after);
    return before == after;
}

void Assembly::noteListChanges(const Swap &swap)
{
    QList<Heading> before;
    QList<Heading> after;
    const auto collect = [](const Unit &unit, int line, QList<Heading> &all) {
        for (Heading heading : unit.fragment->headings) {
            heading.line += line;
            all.append(heading);
        }
        qsizetype next = all.size() - unit.fragment->headings.size();
        for (const Slot &slot : unit.fragment->slots) {
            if (slot.kind != Slot::Kind::FootnoteReference && next < all.size())
                all[next++].id = QString::fromUtf8(slot.key);
        }
    };
    for (size_t i = swap.first; i < swap.end; ++i) {
        collect(m_units[i], m_units[i].line, before);
        m_imagesChanged = m_imagesChanged || !m_units[i].fragment->images.isEmpty();
        m_footnotesChanged = m_footnotesChanged || m_units[i].isDefinition;
    }
    for (const Unit &unit : swap.units) {
        collect(unit, unit.line, after);
        m_imagesChanged = m_imagesChanged || !unit.fragment->images.isEmpty();
        m_footnotesChanged = m_footnotesChanged || unit.isDefinition;
    }
    m_outlineChanged = m_outlineChanged || before != after;
}

void Assembly::perform(Swap &swap, Patch &patch)
{
    const bool keeps = keepsNumbers(swap);
    noteListChanges(swap);
    Splice splice{blocksBefore(swap.first),
                  blocksBefore(swap.end) - blocksBefore(swap.first),
                  {},
                  swap.shiftFrom,
                  swap.shift};
    std::vector<SlotValue> values;
    for (size_t i = swap.first; i < swap.end; ++i)
        values.insert(values.end(), m_units[i].values.begin(), m_units[i].values.end());
    if (keeps) {
        auto value = values.begin();
        for (Unit &unit : swap.units) {
            std::copy_n(value, unit.values.size(), unit.values.begin());
            value += static_cast<std::ptrdiff_t>(unit.values.size());
        }
    }
    for (size_t i = swap.end; swap.shift != 0 && i < m_units.size(); ++i) {
        m_units[i].line += swap.shift;
        m_units[i].endLine += swap.shift;
    }
    exchange(swap);
    std::vector<bool> changed;
    if (!keeps)
        m_numbering.assign(m_units, changed);
    for (size_t i = swap.first; i < swap.end; ++i) {
        if (!m_units[i].isDefinition)
            splice.inserted.append(block(m_units[i]));
    }
    patch.splices.append(std::move(splice));
    if (m_footnotes) {
        m_footnotes->startLine += m_footnotes->startLine >= swap.shiftFrom ? swap.shift : 0;
        m_footnotes->endLine += m_footnotes->endLine >= swap.shiftFrom ? swap.shift : 0;
    }
    appendChanged(changed, swap, patch);
    placeFootnotes(patch);
}

/// Puts the new units in place of the old ones, and counts on. An article may have thousands of units: those
/// that stay are neither moved for nothing nor looked at.
void Assembly::exchange(Swap &swap)
{
    for (size_t i = swap.first; i < swap.end; ++i)
        m_seen.add(m_units[i], -1);
    for (const Unit &unit : swap.units)
        m_seen.add(unit, 1);
    const auto begin = m_units.begin() + static_cast<std::ptrdiff_t>(swap.first);
    const auto end = m_units.begin() + static_cast<std::ptrdiff_t>(swap.end);
    const auto both = static_cast<std::ptrdiff_t>(std::min(swap.end - swap.first, swap.units.size()));
    swap.end = swap.first + swap.units.size();
    std::move(swap.units.begin(), swap.units.begin() + both, begin);
    m_units.erase(begin + both, end);
    m_units.insert(m_units.begin() + static_cast<std::ptrdiff_t>(swap.first) + both,
                   std::make_move_iterator(swap.units.begin() + both),
                   std::make_move_iterator(swap.units.end()));
}

void Assembly::Seen::add(const Unit &unit, int times)
{
    globals += unit.traits.global ? times : 0;
    definitions += unit.isDefinition ? times : 0;
    if (unit.isDefinition)
        return;
    if (times < 0)
        count -= unit.fragment->count;
    else
        count += unit.fragment->count;
    omittedHtml += times * unit.fragment->omittedHtml;
}

/// Blocks elsewhere whose footnotes or ids got other numbers.
void Assembly::appendChanged(const std::vector<bool> &changed, const Swap &swap, Patch &patch)
{
    int at = 0;
    bool running = false;
    for (size_t i = 0; i < changed.size(); ++i) {
        const Unit &unit = m_units[i];
        m_footnotesChanged = m_footnotesChanged || (changed[i] && !unit.fragment->slots.empty());
        m_outlineChanged = m_outlineChanged || (changed[i] && !unit.fragment->headings.isEmpty());
        if (unit.isDefinition)
            continue;
        const bool tell = changed[i] && (i < swap.first || i >= swap.end);
        if (tell && !running)
            patch.splices.append(Splice{at, 0, {}, 0, 0});
        if (tell) {
            ++patch.splices.last().removedBlocks;
            patch.splices.last().inserted.append(block(unit));
        }
        running = tell;
        ++at;
    }
    // A reference that went away changes the links back, and no other block.
    m_footnotesChanged = m_footnotesChanged || !changed.empty();
}

Block Assembly::block(const Unit &unit) const
{
    return {unit.line, unit.endLine, filled(unit)};
}

QByteArray Assembly::footnoteItem(const Unit &unit) const
{
    const QByteArray number = QByteArray::number(m_numbering.number(unit.label));
    QByteArray item = "<li id=\"fn:" + number + '"';
    if (m_options.sourcePositions)
        item += lineAttributes(unit);
    item += ">\n";
    const FilledDefinition definition = filledDefinition(unit);
    item += definition.beforeBackrefs;
    const int references = m_numbering.references(unit.label);
    for (int i = 0; i < references; ++i) {
        item += "&#160;<a href=\"#fnref" + (i > 0 ? QByteArray::number(i) : QByteArray()) + ':' + number +
                "\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>";
    }
    return item + definition.afterBackrefs + "</li>\n";
}

/// A list of notes is told again when they moved, seen from one another: their lines are in it.
std::optional<Block> Assembly::footnoteBlock()
{
    std::vector<std::pair<int, const Unit *>> used; // with their numbers
    for (size_t i = 0; hasDefinitions() && i < m_units.size(); ++i) {
        const int number = m_units[i].isDefinition ? m_numbering.number(m_units[i].label) : 0;
        if (number > 0)
            used.emplace_back(number, &m_units[i]);
    }
    if (used.empty())
        return {};
    Block block{used.front().second->line, used.front().second->endLine, {}};
    std::vector<int> lines;
    for (const auto &[number, unit] : used) {
        block.endLine = std::max(block.endLine, unit->endLine);
        lines.push_back(unit->line - block.startLine);
        lines.push_back(unit->endLine - block.startLine);
    }
    const bool areMoved = lines != m_noteLines && m_options.sourcePositions;
    m_noteLines = std::move(lines);
    if (!m_footnotesChanged && m_footnotes && !areMoved) {
        block.html = m_footnotes->html;
        return block;
    }
    std::stable_sort(used.begin(), used.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    block.html = "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n";
    for (const auto &[number, unit] : used)
        block.html += footnoteItem(*unit);
    block.html += "</ol>\n</div>\n";
    return block;
}

int Assembly::blocksBefore(size_t unit) const
{
    if (!hasDefinitions())
        return static_cast<int>(unit);
    return static_cast<int>(std::count_if(m_units.begin(),
                                          m_units.begin() + static_cast<std::ptrdiff_t>(unit),
                                          [](const Unit &u) { return !u.isDefinition; }));
}

void Assembly::placeFootnotes(Patch &patch)
{
    std::optional<Block> now = footnoteBlock();
    m_footnotesChanged = false;
    if (now == m_footnotes)
        return;
    Splice splice{blocksBefore(m_units.size()), m_footnotes ? 1 : 0, {}, 0, 0};
    if (now)
        splice.inserted.append(*now);
    patch.splices.append(std::move(splice));
    m_footnotes = std::move(now);
}

void Assembly::total(Patch &patch)
{
    patch.hasFootnotes = m_footnotes.has_value();
    patch.count = m_seen.count;
    patch.omittedHtml = m_seen.omittedHtml;
    for (size_t i = 0; hasDefinitions() && i < m_units.size(); ++i) {
        if (m_units[i].isDefinition && m_numbering.number(m_units[i].label) > 0)
            patch.omittedHtml += m_units[i].fragment->omittedHtml;
    }
    if (m_outlineChanged)
        patch.outline = outline();
    if (m_imagesChanged)
        patch.images = images();
    m_outlineChanged = false;
    m_imagesChanged = false;
    QString paragraph = firstParagraph();
    if (paragraph != m_firstParagraph || patch.fromScratch)
        patch.firstParagraph = paragraph;
    m_firstParagraph = std::move(paragraph);
}

QList<Heading> Assembly::outline() const
{
    QList<Heading> all;
    for (const Unit &unit : m_units) {
        if (unit.isDefinition)
            continue;
        qsizetype next = 0;
        for (size_t i = 0; i < unit.fragment->slots.size(); ++i) {
            const Slot &slot = unit.fragment->slots[i];
            if (slot.kind == Slot::Kind::FootnoteReference || next >= unit.fragment->headings.size())
                continue;
            Heading heading = unit.fragment->headings.at(next++);
            heading.line += unit.line;
            heading.id = QString::fromUtf8(idOf(slot, unit.values[i]));
            all.append(heading);
        }
    }
    return all;
}

QStringList Assembly::images() const
{
    QStringList all;
    QSet<QString> seen;
    for (const Unit &unit : m_units) {
        for (const QString &image : unit.fragment->images) {
            if (!seen.contains(image))
                all.append(image);
            seen.insert(image);
        }
    }
    return all;
}

QString Assembly::firstParagraph() const
{
    for (const Unit &unit : m_units) {
        if (!unit.isDefinition && !unit.fragment->paragraph.isEmpty())
            return unit.fragment->paragraph;
    }
    return {};
}

} // namespace wengao::markdown
