#include "frontmatter/reasons.h"
#include "frontmatter/yamlscanner.h"
#include "frontmatter/yamltypes.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

bool YamlScanner::scanItem(qsizetype dash, int seqIndent, Item &item, QString &trouble)
{
    const qsizetype lineEnd = lineEndBefore(m_plain, dash, m_end);
    const qsizetype pos = skipBlanks(m_plain, dash + 1, lineEnd);
    item.lines = {dash - seqIndent, nextLine(m_plain, dash, m_end)};
    item.range = {dash + 1, dash + 1};
    const bool nothing = pos >= lineEnd || (m_plain[pos] == QChar(u'#') && pos > dash + 1);
    if (nothing)
        return true;
    trouble = sentence(Reason::ListOfMaps);
    if (QStringView(u"[{&*!|>%@`,]}").contains(m_plain[pos]) || isDash(pos) ||
        (m_plain[pos] == QChar(u'?') && (pos + 1 >= m_end || isBlankOrBreak(m_plain[pos + 1]))))
        return false;
    const bool quoted = m_plain[pos] == QChar(u'"') || m_plain[pos] == QChar(u'\'');
    const ScannedScalar scalar =
        quoted ? scanQuoted(m_plain, pos, m_end) : scanPlain(m_plain, pos, m_end, seqIndent, false);
    if (!scalar.ok || (quoted && scalar.end <= lineEnd && lineHasKey(pos)))
        return false;
    trouble = sentence(Reason::ListLayout);
    const qsizetype rest = skipBlanks(m_plain, scalar.end, m_end);
    if (scalar.end > lineEnd || (rest < lineEnd && (m_plain[rest] != QChar(u'#') || rest == scalar.end)))
        return false;
    item.range = {pos, scalar.end};
    item.style = scalar.style;
    const Resolved resolved = quoted ? Resolved{Type::String, scalar.text} : resolvePlain(scalar.text);
    item.type = resolved.type;
    item.value = resolved.value;
    return true;
}

void YamlScanner::scanSequence(qsizetype dash, int indent, Field &field)
{
    const int column = static_cast<int>(dash - text::lineStart(m_plain, dash));
    QVariantList values;
    qsizetype line = dash - column;
    while (line < m_end && indentation(m_plain, line, m_end) == column && isDash(line + column)) {
        Item item;
        QString trouble;
        if (!scanItem(line + column, column, item, trouble))
            return makeOpaque(field, dash, indent, trouble);
        values.append(item.value);
        field.items.append(item);
        line = skipTrivia(item.lines.end);
    }
    // Something still indented below the list belongs to its last item.
    if (line < m_end && indentation(m_plain, line, m_end) > std::min(column, indent) &&
        m_plain[line] == QChar(u' '))
        return makeOpaque(field, dash, indent, sentence(Reason::ListLayout));
    const Item &last = field.items.constLast();
    field.type = Type::List;
    field.style = Style::Block;
    field.value = values;
    field.valueRange = {dash, lineEndBefore(m_plain, last.lines.start, m_end)};
    field.lines.end = last.lines.end;
}

} // namespace wengao::frontmatter::detail
