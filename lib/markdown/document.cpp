#include "markdown/document.h"

#include "markdown/shortcodes.h"
#include "text/linebreaks.h"

#include <QSet>

#include <algorithm>

namespace wengao::markdown {

namespace {

/// Labels that may be the same to cmark-gfm.
QString folded(const QByteArray &label)
{
    return QString::fromUtf8(label).toCaseFolded().simplified();
}

} // namespace

/// Lines [line, endLine) of the present text, for the units [first, end). With `borrowed` its last line is
/// the first of unit `end`, and the block there must begin again.
struct Document::Attempt
{
    size_t first = 0;
    size_t end = 0;
    int line = 0;
    int endLine = 0;
    bool borrowed = false;
    size_t step = 1;
};

void Document::setText(const QString &text, const Options &options)
{
    m_text = text;
    m_options = options;
    m_lines.reset(text);
    m_assembly.clear(options);
    m_isNew = true;
    m_isDirty = true;
}

bool Document::applyEdits(const TextEdits &edits)
{
    if (!areWellFormed(edits, m_text.size()))
        return false;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        const TextRange range = edit->range;
        m_sameAtStart = std::min(m_sameAtStart, range.start);
        m_sameAtEnd = std::min(m_sameAtEnd, m_text.size() - range.end);
        m_text.replace(range.start, range.length(), edit->replacement);
        m_lines.replace(range.start, range.length(), edit->replacement);
        m_isDirty = true;
    }
    return true;
}

Patch Document::update()
{
    Patch patch;
    patch.fromScratch = m_isNew;
    m_linesParsed = 0;
    if (!m_isDirty)
        m_assembly.replace(0, 0, {}, 0, patch);
    else if (m_isNew || !parseAround(change(), patch))
        parseAll(patch);
    m_isNew = false;
    m_isDirty = false;
    m_oldLines = m_lines.count();
    m_sameAtStart = m_text.size();
    m_sameAtEnd = m_text.size();
    return patch;
}

Document::Change Document::change() const
{
    Change change;
    // A surrogate pair that is cut in two is another character: one unit more is not the same.
    const qsizetype start = std::max<qsizetype>(0, std::min(m_sameAtStart, m_text.size()) - 1);
    const qsizetype end = std::min(m_text.size(), std::max(m_sameAtStart, m_text.size() - m_sameAtEnd) + 1);
    change.shift = m_lines.count() - m_oldLines;
    change.first = m_lines.lineOf(start);
    change.newLast = m_lines.lineOf(end);
    change.oldLast = change.newLast - change.shift;
    if (change.oldLast < change.first) {
        change.newLast += change.first - change.oldLast;
        change.oldLast = change.first;
    }
    return change;
}

bool Document::isBlank(int line) const
{
    return lines(line, line + 1).trimmed().isEmpty();
}

QStringView Document::lines(int from, int to) const
{
    const qsizetype start = m_lines.start(from);
    return QStringView(m_text).sliced(start, m_lines.start(to) - start);
}

/// True when the unit began a block on its own account: after a blank line, with nothing open that it belongs
/// to. `shift` is that of its lines.
bool Document::mayStart(size_t unit, int shift) const
{
    const Unit &start = m_assembly.units()[unit];
    return !start.isNested && (start.line + shift == 0 || isBlank(start.line + shift - 1));
}

Document::Attempt Document::firstAttempt(const Change &change) const
{
    const std::vector<Unit> &units = m_assembly.units();
    Attempt attempt;
    const auto after = std::lower_bound(units.begin(), units.end(), change.first,
                                        [](const Unit &unit, int line) { return unit.line < line; });
    attempt.first = static_cast<size_t>(after - units.begin());
    attempt.end = attempt.first;
    while (attempt.first > 0 && !mayStart(attempt.first - 1, 0))
        --attempt.first;
    if (attempt.first > 0) {
        --attempt.first;
        attempt.line = units[attempt.first].line;
    }
    return attempt;
}

/// Moves the end to where a block began that the change left alone; false when it is the end already.
bool Document::widen(Attempt &attempt, const Change &change) const
{
    const std::vector<Unit> &units = m_assembly.units();
    if (attempt.endLine > 0 && !attempt.borrowed)
        return false;
    size_t end = attempt.end + (attempt.borrowed ? attempt.step : 0);
    for (; end < units.size(); ++end) {
        const Unit &unit = units[end];
        if (unit.line < change.oldLast + 2 || unit.isDefinition || !mayStart(end, change.shift))
            continue;
        if (traitsOf(lines(unit.line + change.shift, unit.line + change.shift + 1), m_options) == Traits())
            break;
    }
    attempt.step *= 2;
    attempt.end = std::min(end, units.size());
    attempt.borrowed = attempt.end < units.size();
    attempt.endLine = attempt.borrowed ? units[attempt.end].line + change.shift + 1 : m_lines.count();
    return true;
}

/// True when the block after the stretch begins as it did; takes that block away.
bool Document::meets(Region &region, const Attempt &attempt) const
{
    if (!attempt.borrowed)
        return true;
    if (region.units.empty())
        return false;
    const Unit &last = region.units.back();
    if (last.isDefinition || last.line != attempt.endLine - 1 - attempt.line)
        return false;
    region.units.pop_back();
    return true;
}

bool Document::definesAsBefore(const Region &region, const Attempt &attempt) const
{
    QList<QByteArray> before;
    QList<QByteArray> after = region.lead.footnoteLabels;
    if (region.lead.global)
        return false;
    if (attempt.first == 0 && attempt.line == 0) {
        if (m_lead.global)
            return false;
        before = m_lead.footnoteLabels;
    }
    const auto collect = [](const Unit &unit, QList<QByteArray> &labels) {
        labels += unit.traits.footnoteLabels;
        if (unit.isDefinition)
            labels.append("defined " + unit.label);
        return !unit.traits.global;
    };
    for (size_t i = attempt.first; i < attempt.end; ++i) {
        if (!collect(m_assembly.units()[i], before))
            return false;
    }
    for (const Unit &unit : region.units) {
        if (!collect(unit, after))
            return false;
    }
    return before == after;
}

/// True when the stretch has what may be a definition of a footnote that a later one defines now: then
/// neither can be left out.
bool Document::contestsDefinitions(QStringView source, const Attempt &attempt) const
{
    const QList<QByteArray> labels = m_options.footnotes && source.contains(u"]:")
                                         ? traitsOf(text::toPlain(source), m_options).footnoteLabels
                                         : QList<QByteArray>();
    if (labels.isEmpty())
        return false;
    QSet<QString> candidates;
    for (const QByteArray &label : labels)
        candidates.insert(folded(label));
    const std::vector<Unit> &units = m_assembly.units();
    return std::any_of(
        units.begin() + static_cast<std::ptrdiff_t>(attempt.end), units.end(),
        [&](const Unit &unit) { return unit.isDefinition && candidates.contains(folded(unit.label)); });
}

/// What the stretch may refer to in the rest of the article, as Markdown.
QByteArray Document::definitionsFor(QStringView source, const Attempt &attempt, int shift) const
{
    if (!source.contains(u'['))
        return {};
    const std::vector<Unit> &units = m_assembly.units();
    QByteArray definitions;
    const auto append = [&](int from, int to) {
        QList<Shortcode> unused;
        const QString plain = text::toPlain(lines(from, to));
        definitions += m_options.shortcodes ? withoutShortcodes(plain, unused).toUtf8() : plain.toUtf8();
        definitions += "\n\n<!-- -->\n\n";
    };
    if (m_lead.global && attempt.line > 0)
        append(0, units.empty() ? m_lines.count() : units.front().line);
    QList<QByteArray> labels;
    const QList<QByteArray> mentioned =
        m_options.footnotes ? mentionedFootnotes(source) : QList<QByteArray>();
    QSet<QString> wanted;
    for (const QByteArray &label : mentioned)
        wanted.insert(folded(label));
    const bool mayFind = m_assembly.hasGlobalTraits() || (m_assembly.hasDefinitions() && !wanted.isEmpty());
    for (size_t i = 0; mayFind && i < units.size(); ++i) {
        if (i >= attempt.first && i < attempt.end)
            continue;
        const int moved = i >= attempt.end ? shift : 0;
        if (units[i].isDefinition && !wanted.isEmpty() && wanted.contains(folded(units[i].label)))
            labels.append(units[i].label);
        if (!units[i].traits.global)
            continue;
        size_t next = i + 1;
        while (next < units.size() && units[next].isNested)
            ++next;
        // Code and HTML define nothing, what follows them up to the next block may.
        const int from = units[i].isLiteral ? units[i].endLine + 1 : units[i].line;
        append(from + moved, next < units.size() ? units[next].line + moved : m_lines.count());
    }
    return definitions + footnoteStubs(labels);
}

bool Document::parseAround(const Change &change, Patch &patch)
{
    Attempt attempt = firstAttempt(change);
    while (widen(attempt, change)) {
        const int count = attempt.endLine - attempt.line;
        if (count > 100 && count > m_lines.count() / 2)
            return false;
        const QStringView source = lines(attempt.line, attempt.endLine);
        if (contestsDefinitions(source, attempt))
            return false;
        Region region = parseRegion(source, definitionsFor(source, attempt, change.shift), m_options);
        m_linesParsed += count;
        if (!meets(region, attempt))
            continue;
        if (!definesAsBefore(region, attempt))
            return false;
        for (Unit &unit : region.units) {
            unit.line += attempt.line;
            unit.endLine += attempt.line;
        }
        if (attempt.line == 0)
            m_lead = region.lead;
        m_assembly.replace(attempt.first, attempt.end, std::move(region.units), change.shift, patch);
        return true;
    }
    return false;
}

void Document::parseAll(Patch &patch)
{
    Region region = parseRegion(m_text, {}, m_options);
    m_linesParsed += m_lines.count();
    m_lead = region.lead;
    const int shift = m_isNew ? 0 : m_lines.count() - m_oldLines;
    m_assembly.replace(0, m_assembly.units().size(), std::move(region.units), shift, patch);
}

} // namespace wengao::markdown
