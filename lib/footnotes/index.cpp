#include "footnotes/index.h"

#include <algorithm>

namespace wengao::footnotes {

namespace {

/// Past this many labels the table is made anew, so that typing does not make it grow for ever.
constexpr qsizetype manyLabels = 200'000;

TextRange labelRange(TextRange marker, qsizetype closing)
{
    return {marker.start + 2, marker.end - closing};
}

} // namespace

Index::Index(QString text)
{
    setText(std::move(text));
}

void Index::setText(QString text)
{
    m_text = std::move(text);
    m_labels = {};
    m_segments.clear();
    for (qsizetype at = 0; at < m_text.size();) {
        m_segments.push_back(scanSegment(m_text, at, m_labels));
        at += m_segments.back().length;
    }
    resolve();
}

void Index::apply(const TextEdits &edits)
{
    if (m_labels.size() > manyLabels) {
        setText(applied(m_text, edits));
        return;
    }
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        applyOne(*edit);
    resolve();
}

std::size_t Index::segmentAt(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_segments.begin(), m_segments.end(), offset,
                         [](qsizetype value, const Segment &segment) { return value < segment.start; });
    return after == m_segments.begin() ? 0 : static_cast<std::size_t>(after - m_segments.begin()) - 1;
}

void Index::applyOne(const TextEdit &edit)
{
    m_text.replace(edit.range.start, edit.range.length(), edit.replacement);
    const qsizetype shift = edit.replacement.size() - edit.range.length();
    // What stands at a segment's start decides whether it starts there at all: so begin one earlier.
    std::size_t first = segmentAt(edit.range.start);
    first -= first > 0 ? 1 : 0;
    std::size_t last = first;
    std::vector<Segment> fresh;
    qsizetype at = m_segments.empty() ? 0 : m_segments[first].start;
    const qsizetype editEnd = edit.range.start + edit.replacement.size();
    while (at < m_text.size()) {
        fresh.push_back(scanSegment(m_text, at, m_labels));
        at += fresh.back().length;
        while (last < m_segments.size() &&
               (m_segments[last].start < edit.range.end || m_segments[last].start + shift < at))
            ++last;
        if (at > editEnd && last < m_segments.size() && m_segments[last].start + shift == at)
            break;
    }
    if (at >= m_text.size())
        last = m_segments.size();
    for (std::size_t i = last; i < m_segments.size(); ++i)
        m_segments[i].start += shift;
    const auto from = m_segments.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = m_segments.begin() + static_cast<std::ptrdiff_t>(last);
    const auto common = std::min(fresh.size(), last - first);
    std::move(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(common), from);
    const auto rest = from + static_cast<std::ptrdiff_t>(common);
    if (common < fresh.size())
        m_segments.insert(rest, std::make_move_iterator(fresh.begin() + static_cast<std::ptrdiff_t>(common)),
                          std::make_move_iterator(fresh.end()));
    else
        m_segments.erase(rest, to);
}

void Index::resolve()
{
    collect();
    number();
}

void Index::collect()
{
    m_isLink.assign(static_cast<std::size_t>(m_labels.size()), 0);
    for (const Segment &segment : m_segments) {
        for (const int label : segment.linkLabels)
            m_isLink[static_cast<std::size_t>(label)] = 1;
    }
    m_references.clear();
    m_definitions.clear();
    for (const Segment &segment : m_segments) {
        const qsizetype base = m_definitions.size();
        for (const ScannedReference &found : segment.references) {
            if (found.linkLabel >= 0 && m_isLink[static_cast<std::size_t>(found.linkLabel)] != 0)
                continue;
            const TextRange range = found.range.shifted(segment.start);
            m_references.append({range, labelRange(range, 1), 0, -1,
                                 found.definition < 0 ? -1 : base + found.definition, found.place,
                                 found.around.shifted(segment.start), found.label});
        }
        for (const ScannedDefinition &found : segment.definitions) {
            const TextRange marker = found.marker.shifted(segment.start);
            m_definitions.append({found.range.shifted(segment.start), marker, labelRange(marker, 2),
                                  found.content.shifted(segment.start), 0, 0, -1, found.isNested,
                                  found.followsText, found.label});
        }
    }
}

void Index::number()
{
    m_definitionOfLabel.assign(static_cast<std::size_t>(m_labels.size()), -1);
    qsizetype base = 0;
    for (const Segment &segment : m_segments) {
        QList<qsizetype> order;
        for (qsizetype i = 0; i < segment.definitions.size(); ++i)
            order.append(i);
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            return segment.definitions.at(a).closedAt < segment.definitions.at(b).closedAt;
        });
        for (const qsizetype i : std::as_const(order)) {
            qsizetype &known = m_definitionOfLabel[static_cast<std::size_t>(segment.definitions.at(i).label)];
            if (known < 0)
                known = base + i;
            else
                m_definitions[base + i].duplicateOf = known;
        }
        base += segment.definitions.size();
    }
    int next = 0;
    for (Reference &reference : m_references) {
        reference.definition = m_definitionOfLabel[static_cast<std::size_t>(reference.labelId)];
        if (reference.definition < 0 || !reference.isLive())
            continue;
        Definition &definition = m_definitions[reference.definition];
        ++definition.timesUsed;
        if (definition.number == 0)
            definition.number = ++next;
        reference.number = definition.number;
    }
}

qsizetype Index::definitionNamed(QStringView label) const
{
    const int id = m_labels.find(label);
    return id < 0 || id >= static_cast<int>(m_definitionOfLabel.size())
               ? -1
               : m_definitionOfLabel[static_cast<std::size_t>(id)];
}

qsizetype Index::definitionAt(qsizetype offset) const
{
    auto after = std::upper_bound(m_definitions.begin(), m_definitions.end(), offset,
                                  [](qsizetype value, const Definition &d) { return value < d.range.start; });
    while (after != m_definitions.begin()) {
        --after;
        if (offset <= after->range.end)
            return after - m_definitions.begin();
        if (!after->isNested)
            break;
    }
    return -1;
}

qsizetype Index::referenceAt(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_references.begin(), m_references.end(), offset,
                         [](qsizetype value, const Reference &r) { return value < r.range.start; });
    if (after == m_references.begin() || (after - 1)->range.end < offset)
        return -1;
    return after - 1 - m_references.begin();
}

QList<qsizetype> Index::referencesTo(qsizetype definition) const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_references.size(); ++i) {
        if (m_references.at(i).definition == definition && m_references.at(i).isLive())
            found.append(i);
    }
    return found;
}

bool Index::usesLabel(QStringView label) const
{
    const int id = m_labels.find(label);
    const auto uses = [=](const auto &item) { return item.labelId == id; };
    return id >= 0 && (std::any_of(m_references.begin(), m_references.end(), uses) ||
                       std::any_of(m_definitions.begin(), m_definitions.end(), uses));
}

QList<qsizetype> Index::publishedOrder() const
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < m_definitions.size(); ++i) {
        if (m_definitions.at(i).number > 0)
            order.append(i);
    }
    std::sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
        return m_definitions.at(a).number < m_definitions.at(b).number;
    });
    return order;
}

template <typename Item>
QList<Item> Index::allShifted(QList<Item> Segment::*list) const
{
    QList<Item> all;
    for (const Segment &segment : m_segments) {
        for (Item item : segment.*list) {
            item.range = item.range.shifted(segment.start);
            if constexpr (std::is_same_v<Item, ScannedSpan>)
                item.text = item.text.shifted(segment.start);
            all.append(item);
        }
    }
    return all;
}

QList<ScannedBlock> Index::blocks() const
{
    return allShifted(&Segment::blocks);
}

QList<ScannedSpan> Index::links() const
{
    return allShifted(&Segment::links);
}

QList<ScannedSpan> Index::inlineNotes() const
{
    return allShifted(&Segment::inlineNotes);
}

QList<ScannedSlip> Index::slips() const
{
    return allShifted(&Segment::slips);
}

QList<TextRange> Index::inert() const
{
    QList<TextRange> all;
    for (const Segment &segment : m_segments) {
        for (const TextRange range : segment.inert)
            all.append(range.shifted(segment.start));
    }
    return all;
}

std::optional<TextRange> Index::inertAt(qsizetype offset) const
{
    if (m_segments.empty())
        return {};
    const Segment &segment = m_segments[segmentAt(offset)];
    for (const TextRange range : segment.inert) {
        if (range.start + segment.start < offset && offset < range.end + segment.start)
            return range.shifted(segment.start);
    }
    return {};
}

} // namespace wengao::footnotes
