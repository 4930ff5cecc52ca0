#include "markdown/regionparser.h"

#include "markdown/htmlwriter.h"
#include "markdown/math.h"
#include "text/linebreaks.h"

#include <QSet>

#include <algorithm>

namespace wengao::markdown {

namespace {

/// The label that starts with `[^` before `end` (the place of its closing bracket), empty if there is none.
QStringView footnoteLabelBefore(QStringView text, qsizetype end)
{
    for (qsizetype i = end - 1; i > 0; --i) {
        const QChar c = text[i];
        if (c == u'^' && text[i - 1] == u'[')
            return text.sliced(i + 1, end - i - 1);
        if (c == u'[' || c == u']' || c == u' ' || c == u'\t' || c == u'\n')
            return {};
    }
    return {};
}

/// References that keep every definition alive: cmark-gfm throws away the unused ones.
QByteArray references(const QList<QByteArray> &labels)
{
    QByteArray paragraphs;
    QSet<QByteArray> seen;
    for (const QByteArray &label : labels) {
        if (!seen.contains(label))
            paragraphs += "[^" + label + "]\n\n";
        seen.insert(label);
    }
    return paragraphs;
}

bool isDefinitionNode(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

bool isContainer(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    return type == CMARK_NODE_LIST || type == CMARK_NODE_BLOCK_QUOTE;
}

/// The label of a definition, as its source has it before the text: cmark-gfm 0.29 does not tell.
QByteArray definedLabel(cmark_node *definition, const SourceLines &source)
{
    const QByteArrayView line = source.line(startLine(definition) - 1);
    const qsizetype end = line.lastIndexOf("]:", cmark_node_get_start_column(definition) - 2);
    const qsizetype start = end < 0 ? -1 : line.first(end).lastIndexOf("[^");
    return start < 0 ? QByteArray() : line.sliced(start + 2, end - start - 2).toByteArray();
}

QList<QByteArray> labelsByNumber(cmark_node *root, const SourceLines &source)
{
    QList<QByteArray> labels;
    for (cmark_node *node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
        if (isDefinitionNode(node))
            labels.append(definedLabel(node, source));
    }
    return labels;
}

/// Parses one region; made anew for each.
class RegionParser final
{
public:
    RegionParser(QString plain, const QByteArray &before, const Options &options)
        : m_plain(std::move(plain)),
          m_options(options),
          m_prefixLines(static_cast<int>(before.count('\n'))),
          m_source(before + readable().toUtf8())
    {
    }

    Region parse()
    {
        Region region;
        const auto lock = lockCmark();
        const Tree tree(m_source.utf8(), m_options);
        const QList<QByteArray> labels = labelsByNumber(tree.root(), m_source);
        HtmlWriter writer({m_options, m_source, labels, m_shortcodes});
        for (const auto &[line, node] : nodesInSourceOrder(tree.root()))
            region.units.push_back(unit(node, writer));
        finishLines(region.units);
        spreadTraits(region);
        return region;
    }

private:
    QString readable()
    {
        QString text = m_options.shortcodes ? withoutShortcodes(m_plain, m_shortcodes) : m_plain;
        if (!m_options.verbatimMath || m_options.math.isEmpty())
            return text;
        if (!m_options.shortcodes)
            hideOwnMarks(text);
        return withoutFormulas(text, m_options.math, m_shortcodes);
    }

    /// The nodes with the lines they begin in.
    std::vector<std::pair<int, cmark_node *>> nodesInSourceOrder(cmark_node *root) const
    {
        std::vector<std::pair<int, cmark_node *>> nodes;
        for (cmark_node *node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
            if (const int line = startLine(node); line > m_prefixLines)
                nodes.emplace_back(line, node);
        }
        std::stable_sort(nodes.begin(), nodes.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        return nodes;
    }

    Unit unit(cmark_node *node, HtmlWriter &writer)
    {
        Unit unit;
        unit.line = startLine(node) - 1 - m_prefixLines;
        unit.endLine = std::max(unit.line, cmark_node_get_end_line(node) - 1 - m_prefixLines);
        if (cmark_node_get_start_line(node) == 0 && cmark_node_next(node))
            unit.endLine = std::max(unit.line, startLine(cmark_node_next(node)) - 2 - m_prefixLines);
        // For HTML blocks cmark-gfm may tell a last line that is too early.
        if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK)
            unit.endLine =
                unit.line + static_cast<int>(QByteArrayView(cmark_node_get_literal(node)).count('\n')) - 1;
        unit.isDefinition = isDefinitionNode(node);
        unit.isNested = unit.isDefinition && unit.line <= m_containerEnd;
        unit.isLiteral = cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK ||
                         cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
        if (unit.isDefinition)
            unit.label = definedLabel(node, m_source);
        if (isContainer(node))
            m_containerEnd = unit.endLine;
        unit.fragment = std::make_shared<const Fragment>(writer.write(node));
        unit.values.resize(unit.fragment->slots.size());
        return unit;
    }

    /// cmark-gfm's last lines are not always those of the block: cut at the next block, drop blank lines.
    void finishLines(std::vector<Unit> &units) const
    {
        int next = m_source.count() - m_prefixLines;
        for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
            unit->endLine = std::max(unit->line, std::min(unit->endLine, next - 1));
            while (unit->endLine > unit->line &&
                   m_source.line(unit->endLine + m_prefixLines).trimmed().isEmpty())
                --unit->endLine;
            if (!unit->isNested)
                next = unit->line;
        }
    }

    void spreadTraits(Region &region) const
    {
        Traits *traits = &region.lead;
        qsizetype at = 0;
        int line = 0;
        for (Unit &unit : region.units) {
            if (unit.isNested)
                continue;
            const qsizetype start = at;
            for (; line < unit.line; ++line)
                at = m_plain.indexOf(u'\n', at) + 1;
            *traits = traitsOf(QStringView(m_plain).sliced(start, at - start), m_options);
            traits = &unit.traits;
        }
        *traits = traitsOf(QStringView(m_plain).sliced(at), m_options);
    }

    QString m_plain;
    const Options &m_options;
    QList<Shortcode> m_shortcodes;
    int m_prefixLines;
    SourceLines m_source;
    int m_containerEnd = -1;
};

} // namespace

Traits traitsOf(QStringView plain, const Options &options)
{
    Traits traits;
    // This is asked of every block, so the rare brace is looked for first.
    if (options.shortcodes && (plain.contains(u'{') || plain.contains(u'}'))) {
        for (const QStringView mark : {u"{{<", u"{{%", u">}}", u"%}}"})
            traits.global = traits.global || plain.contains(mark);
    }
    for (qsizetype at = plain.indexOf(u']'); at >= 0; at = plain.indexOf(u']', at + 1)) {
        if (at + 1 >= plain.size() || plain[at + 1] != u':')
            continue;
        const QStringView label = options.footnotes ? footnoteLabelBefore(plain, at) : QStringView();
        if (label.isEmpty())
            traits.global = true;
        else
            traits.footnoteLabels.append(label.toUtf8());
    }
    return traits;
}

QByteArray footnoteStubs(const QList<QByteArray> &labels)
{
    QByteArray stubs;
    for (const QByteArray &label : labels)
        stubs += "[^" + label + "]: x\n\n";
    return stubs;
}

QList<QByteArray> mentionedFootnotes(QStringView plain)
{
    QList<QByteArray> labels;
    for (qsizetype at = plain.indexOf(u"[^"); at >= 0; at = plain.indexOf(u"[^", at + 2)) {
        const QStringView near = plain.sliced(at + 2, qMin(plain.size() - at - 2, qsizetype(1000)));
        const qsizetype length = near.indexOf(u']');
        if (length > 0)
            labels.append(near.first(length).toUtf8());
    }
    return labels;
}

Region parseRegion(QStringView source, const QByteArray &definitions, const Options &options)
{
    QString plain = text::toPlain(source);
    QByteArray before = definitions;
    if (options.footnotes)
        before = references(traitsOf(plain, options).footnoteLabels) + before;
    // An HTML comment ends whatever block stands before it and never takes in what comes after.
    if (!before.isEmpty())
        before += "<!-- -->\n\n";
    return RegionParser(std::move(plain), before, options).parse();
}

} // namespace wengao::markdown
