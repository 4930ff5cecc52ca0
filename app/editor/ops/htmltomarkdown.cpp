#include "editor/ops/htmltomarkdown.h"

#include "editor/ops/htmlnodes.h"
#include "editor/ops/inlinetext.h"
#include "editor/ops/links.h"
#include "editor/ops/tablegrid.h"

#include <QStringList>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 60;
constexpr int farthestSpan = 100;

class Converter final
{
public:
    explicit Converter(const HighlightOptions &options) : m_options(options) {}

    QString convert(const GumboNode *root)
    {
        blocks(root, 0);
        flush();
        return m_blocks.join(u"\n\n"_s);
    }

private:
    /// Inline text as it stands in its block.
    [[nodiscard]] QString finished(const QString &text) const
    {
        QStringList lines = text.trimmed().split(u'\n');
        for (QString &line : lines) {
            if (!m_options.cjkFriendlyEmphasis)
                line = withSeenEmphasis(line);
        }
        return lines.join(u'\n');
    }

    /// Ends the paragraph that inline text has been gathered in.
    void flush()
    {
        const QString text = withoutBlockStarts(finished(m_inline).split(u'\n')).join(u'\n');
        m_inline.clear();
        if (!text.isEmpty())
            m_blocks.append(text);
    }

    void add(const QString &block)
    {
        flush();
        if (!block.isEmpty())
            m_blocks.append(block);
    }

    void blocks(const GumboNode *node, int depth)
    {
        for (const GumboNode *child : children(node))
            block(child, depth + 1);
    }

    void block(const GumboNode *node, int depth)
    {
        if (depth > deepest || node->type != GUMBO_NODE_ELEMENT) {
            m_inline += depth > deepest ? escaped(collapsed(plainText(node))) : inlines(node, depth);
            return;
        }
        const GumboTag tag = node->v.element.tag;
        if (isDroppedTag(tag))
            return;
        if (isHeadingTag(tag))
            add(QString(int(tag) - int(GUMBO_TAG_H1) + 1, u'#') + u' ' + inlineText(node, depth));
        else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)
            add(list(node, depth));
        else if (tag == GUMBO_TAG_BLOCKQUOTE)
            add(prefixed(Converter(m_options).convertBelow(node, depth), u"> "_s, u"> "_s));
        else if (tag == GUMBO_TAG_PRE)
            add(codeBlock(node));
        else if (tag == GUMBO_TAG_TABLE)
            add(table(node, depth));
        else if (tag == GUMBO_TAG_HR)
            add(u"---"_s);
        else if (isBlockTag(tag) || holdsBlocks(node, depth)) {
            flush();
            blocks(node, depth);
            flush();
        } else {
            m_inline += inlines(node, depth);
        }
    }

    QString convertBelow(const GumboNode *node, int depth)
    {
        blocks(node, depth);
        flush();
        return m_blocks.join(u"\n\n"_s);
    }

    /// Some programs put blocks in spans and links; those are looked through.
    static bool holdsBlocks(const GumboNode *node, int depth)
    {
        if (depth > deepest)
            return false;
        for (const GumboNode *child : children(node)) {
            if (child->type != GUMBO_NODE_ELEMENT)
                continue;
            const GumboTag tag = child->v.element.tag;
            if (isBlockTag(tag) || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_TABLE ||
                tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_BLOCKQUOTE || isHeadingTag(tag))
                return true;
        }
        return false;
    }

    QString inlineText(const GumboNode *node, int depth)
    {
        QString text;
        for (const GumboNode *child : children(node))
            text += inlines(child, depth + 1);
        return finished(text);
    }

    QString inlines(const GumboNode *node, int depth)
    {
        if (isText(node))
            return escaped(collapsed(QString::fromUtf8(node->v.text.text)));
        if (node->type != GUMBO_NODE_ELEMENT || isDroppedTag(node->v.element.tag))
            return {};
        if (depth > deepest)
            return escaped(collapsed(plainText(node)));
        QString text;
        for (const GumboNode *child : children(node))
            text += inlines(child, depth + 1);
        return inlineElement(node->v.element, text, node);
    }

    static QString inlineElement(const GumboElement &element, const QString &text, const GumboNode *node)
    {
        switch (element.tag) {
        case GUMBO_TAG_BR:
            return u"\n"_s;
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            // Google Docs wraps everything in a <b> that is not bold.
            return styleOf(element).contains("font-weight:normal"_L1) ? text : marked(text, u"**"_s);
        case GUMBO_TAG_I:
        case GUMBO_TAG_EM:
            return marked(text, u"*"_s);
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
            return marked(text, u"~~"_s);
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_TT:
            return codeSpan(plainText(node));
        case GUMBO_TAG_A: {
            const QString target = attribute(element, "href");
            const bool useful =
                !target.isEmpty() && !target.startsWith("javascript:"_L1, Qt::CaseInsensitive);
            return useful && !text.trimmed().isEmpty()
                       ? u'[' + text.trimmed() + u"]("_s + destinationText(target) + u')'
                       : text;
        }
        case GUMBO_TAG_IMG: {
            const QString source = attribute(element, "src");
            const bool useful = !source.isEmpty() && !source.startsWith("data:"_L1);
            return useful ? u"!["_s + escaped(attribute(element, "alt")) + u"]("_s + destinationText(source) +
                                u')'
                          : QString();
        }
        case GUMBO_TAG_INPUT:
            if (attribute(element, "type") != "checkbox"_L1)
                return {};
            return gumbo_get_attribute(&element.attributes, "checked") ? u"[x] "_s : u"[ ] "_s;
        case GUMBO_TAG_SPAN: {
            const QString look = styleOf(element);
            const bool bold = look.contains("font-weight:700"_L1) || look.contains("font-weight:bold"_L1);
            const QString strong = bold ? marked(text, u"**"_s) : text;
            return look.contains("font-style:italic"_L1) ? marked(strong, u"*"_s) : strong;
        }
        default:
            return text;
        }
    }

    static QString prefixed(const QString &text, const QString &first, const QString &rest)
    {
        const QStringList lines = text.split(u'\n');
        QStringList result;
        for (const QString &line : lines) {
            const QString prefix = result.isEmpty() ? first : rest;
            result.append(line.isEmpty() ? prefix.trimmed() : prefix + line);
        }
        return result.join(u'\n');
    }

    QString list(const GumboNode *node, int depth)
    {
        const bool ordered = node->v.element.tag == GUMBO_TAG_OL;
        int number =
            attribute(node->v.element, "start").isEmpty() ? 1 : attribute(node->v.element, "start").toInt();
        QStringList items;
        for (const GumboNode *child : children(node)) {
            if (child->type != GUMBO_NODE_ELEMENT)
                continue;
            const QString marker = ordered ? QString::number(number) + u". "_s : u"- "_s;
            Converter inner(m_options);
            if (child->v.element.tag == GUMBO_TAG_LI)
                inner.blocks(child, depth + 1);
            else
                inner.block(child, depth + 1);
            inner.flush();
            // Items of one paragraph with a nested list stay tight.
            const QString text = inner.m_blocks.join(inner.isTight() ? u"\n"_s : u"\n\n"_s);
            if (child->v.element.tag != GUMBO_TAG_LI && !items.isEmpty()) {
                items.last() += u'\n' + prefixed(text, u"  "_s, u"  "_s);
                continue;
            }
            items.append(prefixed(text, marker, QString(marker.size(), u' ')));
            ++number;
        }
        return items.join(u'\n');
    }

    [[nodiscard]] bool isTight() const
    {
        for (qsizetype i = 1; i < m_blocks.size(); ++i) {
            const QString &text = m_blocks.at(i);
            if (!text.startsWith("- "_L1) && !text.startsWith("1. "_L1))
                return false;
        }
        return true;
    }

    static QString codeBlock(const GumboNode *node)
    {
        QString language;
        for (const GumboNode *child : children(node)) {
            if (!isElement(child, GUMBO_TAG_CODE))
                continue;
            for (const QString &name : attribute(child->v.element, "class").split(u' ')) {
                if (name.startsWith("language-"_L1))
                    language = name.sliced(9);
            }
        }
        QString text = plainText(node);
        while (text.endsWith(u'\n'))
            text.chop(1);
        QString fence = u"```"_s;
        while (text.contains(fence))
            fence += u'`';
        return fence + language + u'\n' + text + u'\n' + fence;
    }

    /// A number of rows or columns that a cell takes; as in browsers 0 rows are all that follow.
    static int spanOf(const GumboNode *cell, const char *name)
    {
        bool isNumber = false;
        const int span = attribute(cell->v.element, name).toInt(&isNumber);
        return !isNumber ? 1 : span == 0 ? farthestSpan : std::clamp(span, 1, farthestSpan);
    }

    /// The cells of one row; `below` is how many rows the cells above reach down yet, by column. Markdown
    /// knows no cell that takes more than one place, so the others stay empty.
    QStringList cellsOf(const GumboNode *row, int depth, QList<int> &below)
    {
        QStringList cells;
        const auto skipTaken = [&] {
            while (cells.size() < below.size() && below.at(cells.size()) > 0) {
                --below[cells.size()];
                cells.append(QString());
            }
        };
        for (const GumboNode *cell : children(row)) {
            if (!isElement(cell, GUMBO_TAG_TD) && !isElement(cell, GUMBO_TAG_TH))
                continue;
            skipTaken();
            const qsizetype first = cells.size();
            cells.append(
                inlineText(cell, depth + 1).replace(u'\n', u' ').replace(u"|"_s, u"\\|"_s).simplified());
            const int reach = spanOf(cell, "rowspan") - 1;
            for (int place = spanOf(cell, "colspan"); place > 1; --place)
                cells.append(QString());
            below.resize(std::max(below.size(), cells.size()));
            std::fill(below.begin() + first, below.begin() + cells.size(), reach);
        }
        skipTaken();
        return cells;
    }

    void rowsOf(const GumboNode *node, int depth, QList<QStringList> &rows)
    {
        QList<int> below;
        for (const GumboNode *child : children(node)) {
            if (child->type != GUMBO_NODE_ELEMENT)
                continue;
            if (child->v.element.tag != GUMBO_TAG_TR) {
                if (depth < deepest)
                    rowsOf(child, depth + 1, rows);
                continue;
            }
            const QStringList cells = cellsOf(child, depth, below);
            if (!cells.isEmpty())
                rows.append(cells);
        }
    }

    QString table(const GumboNode *node, int depth)
    {
        QList<QStringList> rows;
        rowsOf(node, depth, rows);
        qsizetype columns = 0;
        for (const QStringList &cells : rows)
            columns = std::max(columns, cells.size());
        if (columns == 0)
            return {};
        QStringList lines;
        for (QStringList &cells : rows) {
            cells.resize(columns);
            lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
            if (lines.size() == 1)
                lines.append(u'|' + u" --- |"_s.repeated(columns));
        }
        const QString written = lines.join(u'\n');
        const std::optional<Change> aligned = alignTable(written, Selection::at(0));
        return aligned ? applied(written, aligned->edits) : written;
    }

    const HighlightOptions &m_options;
    QStringList m_blocks;
    QString m_inline;
};

} // namespace

QString htmlToMarkdown(const QString &html, const HighlightOptions &options)
{
    const HtmlTree tree = parseHtml(html);
    return tree ? Converter(options).convert(tree->root) : QString();
}

bool hasStructure(const QString &html)
{
    const HtmlTree tree = parseHtml(html);
    return tree && hasMarks(tree->root);
}

} // namespace wengao::editor
