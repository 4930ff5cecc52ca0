#include "frontmatter/yamlscanner.h"

#include "frontmatter/reasons.h"
#include "frontmatter/yamlflow.h"
#include "frontmatter/yamltypes.h"
#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::frontmatter::detail {

namespace {

constexpr QChar newline{u'\n'};
constexpr qsizetype mostProblems = 50;

} // namespace

YamlScanner::YamlScanner(QStringView source, QStringView plain, TextRange content)
    : m_source(source), m_plain(plain), m_start(content.start), m_end(content.end)
{
}

void YamlScanner::scan()
{
    qsizetype pos = m_start;
    m_fields = scanMap(pos, -1, 0, {});
}

void YamlScanner::report(qsizetype start, qsizetype end, const QString &message, const char *id)
{
    if (m_problems.size() >= mostProblems)
        return;
    Problem problem;
    problem.range = {start, std::min(std::max(end, start), m_end)};
    problem.line = text::lineNumber(m_source, start);
    problem.message = message;
    problem.isError = true;
    problem.id = QString::fromLatin1(id);
    m_problems.append(problem);
}

bool YamlScanner::isDash(qsizetype pos) const
{
    return pos < m_end && m_plain[pos] == QChar(u'-') &&
           (pos + 1 >= m_end || isBlankOrBreak(m_plain[pos + 1]));
}

/// Whether the line's text, from `pos`, begins with a key and its colon.
bool YamlScanner::lineHasKey(qsizetype pos) const
{
    qsizetype after = pos;
    if (m_plain[pos] == QChar(u'"') || m_plain[pos] == QChar(u'\'')) {
        const ScannedScalar key = scanQuoted(m_plain, pos, lineEndBefore(m_plain, pos, m_end));
        after = skipBlanks(m_plain, key.end, m_end);
        return key.ok && after < m_end && m_plain[after] == QChar(u':') &&
               (after + 1 >= m_end || isBlankOrBreak(m_plain[after + 1]));
    }
    const qsizetype end = lineEndBefore(m_plain, pos, m_end);
    for (; after < end; ++after) {
        if (m_plain[after] == QChar(u':') && (after + 1 >= m_end || isBlankOrBreak(m_plain[after + 1])))
            return true;
        if (m_plain[after] == QChar(u'#') && after > pos && isBlankOrBreak(m_plain[after - 1]))
            return false;
    }
    return false;
}

qsizetype YamlScanner::skipTrivia(qsizetype line) const
{
    while (line < m_end && (isBlankLine(m_plain, line, m_end) || isCommentLine(m_plain, line, m_end)))
        line = nextLine(m_plain, line, m_end);
    return line;
}

QList<Field> YamlScanner::scanMap(qsizetype &pos, int parentIndent, int level, const QString &parentPath)
{
    QList<Field> fields;
    int indent = -1;
    for (pos = skipTrivia(pos); pos < m_end; pos = skipTrivia(pos)) {
        const int column = indentation(m_plain, pos, m_end);
        const qsizetype lineEnd = lineEndBefore(m_plain, pos, m_end);
        if (level > 0 && (column <= parentIndent || (indent >= 0 && column < indent)))
            break;
        Field field;
        field.level = level;
        if (m_plain[pos + column] == QChar(u'\t')) {
            report(pos, lineEnd,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                          "YAML does not allow tabs as indentation; use spaces.")),
                   "tab");
        } else if (indent >= 0 && column != indent) {
            report(pos, lineEnd,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                          "This line is not indented like the fields around it.")),
                   "indentation");
        } else if (scanField(pos + column, column, parentPath, field)) {
            indent = column;
            pos = field.lines.end;
            fields.append(field);
            continue;
        }
        pos = nextLine(m_plain, lineEnd, m_end);
    }
    return fields;
}

bool YamlScanner::scanKey(qsizetype keyStart, Field &field, qsizetype &colon)
{
    const qsizetype lineEnd = lineEndBefore(m_plain, keyStart, m_end);
    const QChar first = m_plain[keyStart];
    qsizetype keyEnd = keyStart;
    if (first == QChar(u'"') || first == QChar(u'\'')) {
        const ScannedScalar key = scanQuoted(m_plain, keyStart, lineEnd);
        if (!key.ok)
            return false;
        keyEnd = key.end;
        field.key = key.text;
        colon = skipBlanks(m_plain, keyEnd, lineEnd);
    } else {
        colon = keyStart;
        while (colon < lineEnd &&
               (m_plain[colon] != QChar(u':') || (colon + 1 < m_end && !isBlankOrBreak(m_plain[colon + 1]))))
            ++colon;
        keyEnd = colon;
        while (keyEnd > keyStart && isBlankOrBreak(m_plain[keyEnd - 1]))
            --keyEnd;
        field.key = m_plain.sliced(keyStart, keyEnd - keyStart).toString();
        if (field.key.contains(u" #") || QStringView(u"[]{},#|>%@`").contains(first))
            return false;
    }
    field.keyRange = {keyStart, keyEnd};
    return colon < lineEnd && m_plain[colon] == QChar(u':') &&
           (colon + 1 >= m_end || isBlankOrBreak(m_plain[colon + 1]));
}

bool YamlScanner::scanField(qsizetype keyStart, int indent, const QString &parentPath, Field &field)
{
    qsizetype colon = keyStart;
    const qsizetype lineEnd = lineEndBefore(m_plain, keyStart, m_end);
    if (isDash(keyStart)) {
        report(
            keyStart, lineEnd,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "A list item stands where a field is expected.")),
            "item");
        return false;
    }
    if (!scanKey(keyStart, field, colon)) {
        report(keyStart, lineEnd,
               told(QT_TRANSLATE_NOOP(
                   "wengao::frontmatter",
                   "This line is no field: “name: value” is expected, with a space behind the colon.")),
               "no-field");
        return false;
    }
    field.editable = true;
    field.path = parentPath.isEmpty() ? field.key : parentPath + QChar(u'.') + field.key;
    field.lines = {keyStart - indent, nextLine(m_plain, keyStart, m_end)};
    const QChar first = m_plain[keyStart];
    const qsizetype pos = skipBlanks(m_plain, colon + 1, m_end);
    field.valueRange = {colon + 1, colon + 1};
    const bool isMarked =
        first == QChar(u'?') && keyStart + 1 < m_end && isBlankOrBreak(m_plain[keyStart + 1]);
    if (isMarked || first == QChar(u'&') || first == QChar(u'*') || first == QChar(u'!'))
        makeOpaque(field, pos, indent, sentence(Reason::ComplexKey));
    else if (field.key == u"<<")
        makeOpaque(field, pos, indent, sentence(Reason::Merge));
    else if (pos >= m_end || m_plain[pos] == newline || (m_plain[pos] == QChar(u'#') && pos > colon + 1))
        scanBelow(pos, indent, field);
    else
        scanValue(pos, indent, field);
    field.written = m_source.sliced(field.valueRange.start, field.valueRange.length()).toString();
    return true;
}

void YamlScanner::scanValue(qsizetype pos, int indent, Field &field)
{
    switch (m_plain[pos].unicode()) {
    case u'&':
        return makeOpaque(field, pos, indent, sentence(Reason::Anchor));
    case u'*':
        return makeOpaque(field, pos, indent, sentence(Reason::Alias));
    case u'!':
        return makeOpaque(field, pos, indent, sentence(Reason::Tag));
    case u'[':
    case u'{':
        return scanFlow(pos, indent, field);
    case u'@':
    case u'`':
    case u'%':
    case u',':
    case u']':
    case u'}':
        report(pos, pos + 1,
               told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "A value cannot begin with “%1” unless it is quoted."))
                   .arg(m_plain[pos]),
               "indicator");
        return makeOpaque(field, pos, indent, sentence(Reason::Broken));
    default:
        break;
    }
    const bool indicator =
        (m_plain[pos] == QChar(u'?') || m_plain[pos] == QChar(u'-') || m_plain[pos] == QChar(u':')) &&
        (pos + 1 >= m_end || isBlankOrBreak(m_plain[pos + 1]));
    if (indicator) {
        report(pos, pos + 1,
               told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                      "A value cannot begin with “%1” unless it is quoted."))
                   .arg(m_plain[pos]),
               "indicator");
        return makeOpaque(field, pos, indent, sentence(Reason::Broken));
    }
    scanScalar(pos, indent, field);
}

/// Nothing but perhaps a comment stands behind the colon: the value is on the lines below, or there is none.
void YamlScanner::scanBelow(qsizetype afterColon, int indent, Field &field)
{
    if (afterColon < m_end && m_plain[afterColon] == QChar(u'#'))
        field.commentRange = {afterColon, lineEndBefore(m_plain, afterColon, m_end)};
    const qsizetype line = skipTrivia(nextLine(m_plain, afterColon, m_end));
    if (line >= m_end)
        return;
    const int column = indentation(m_plain, line, m_end);
    const qsizetype first = line + column;
    const bool dash = isDash(first);
    if (m_plain[first] == QChar(u'\t') || column < indent || (column == indent && !dash))
        return;
    if (dash)
        return scanSequence(first, indent, field);
    if (lineHasKey(first))
        return field.level == 0 ? scanNestedMap(line, indent, field)
                                : makeOpaque(field, first, indent, sentence(Reason::Nested));
    if (m_plain[first] == QChar(u'?'))
        return makeOpaque(field, first, indent, sentence(Reason::ComplexKey));
    scanValue(first, indent, field);
}

void YamlScanner::scanNestedMap(qsizetype firstLine, int indent, Field &field)
{
    qsizetype pos = firstLine;
    field.type = Type::Map;
    field.style = Style::Block;
    field.children = scanMap(pos, indent, 1, field.path);
    if (field.children.isEmpty())
        return makeOpaque(field, firstLine, indent, sentence(Reason::Layout));
    QVariantMap values;
    for (const Field &child : std::as_const(field.children))
        values.insert(child.key, child.value);
    field.value = values;
    field.valueRange = {field.children.constFirst().keyRange.start, field.children.constLast().lines.end};
    const qsizetype end = field.valueRange.end;
    if (end > field.valueRange.start && m_plain[end - 1] == newline)
        --field.valueRange.end;
    field.lines.end = end;
}

void YamlScanner::setScalar(const ScannedScalar &scalar, qsizetype start, Field &field) const
{
    field.valueRange = {start, scalar.end};
    field.style = scalar.style;
    const Resolved resolved =
        scalar.style == Style::Plain ? resolvePlain(scalar.text) : Resolved{Type::String, scalar.text};
    field.type = resolved.type;
    field.value = resolved.value;
}

void YamlScanner::scanScalar(qsizetype pos, int indent, Field &field)
{
    const QChar first = m_plain[pos];
    if (first == QChar(u'|') || first == QChar(u'>')) {
        const ScannedScalar block = scanBlock(m_plain, pos, m_end, indent);
        if (!block.ok)
            return makeOpaque(field, pos, indent, sentence(Reason::BlockLayout));
        setScalar(block, pos, field);
        field.commentRange = block.comment;
        field.lines.end = block.linesEnd;
        return;
    }
    const bool quoted = first == QChar(u'"') || first == QChar(u'\'');
    const ScannedScalar scalar =
        quoted ? scanQuoted(m_plain, pos, m_end) : scanPlain(m_plain, pos, m_end, indent, false);
    if (!scalar.ok) {
        report(pos, lineEndBefore(m_plain, pos, m_end),
               quoted
                   ? told(QT_TRANSLATE_NOOP(
                         "wengao::frontmatter",
                         "The quotation mark that opens here is never closed, or an escape (\\) is wrong."))
                   : told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "The value contains “: ”; put it in quotation marks.")),
               quoted ? "quote" : "colon");
        return makeOpaque(field, pos, indent, sentence(Reason::Broken));
    }
    setScalar(scalar, pos, field);
    finishLine(scalar.end, field);
}

void YamlScanner::finishLine(qsizetype end, Field &field)
{
    const qsizetype rest = skipBlanks(m_plain, end, m_end);
    const qsizetype lineEnd = lineEndBefore(m_plain, end, m_end);
    field.lines.end = nextLine(m_plain, end, m_end);
    if (rest >= lineEnd)
        return;
    if (m_plain[rest] == QChar(u'#') && rest > end)
        field.commentRange = {rest, lineEnd};
    else
        report(rest, lineEnd,
               told(QT_TRANSLATE_NOOP("wengao::frontmatter", "There is text behind the end of the value.")),
               "text-after-value");
}

void YamlScanner::scanFlow(qsizetype pos, int indent, Field &field)
{
    const bool isList = m_plain[pos] == QChar(u'[');
    const qsizetype end = flowEnd(m_plain, pos, m_end);
    if (end < 0) {
        report(pos, lineEndBefore(m_plain, pos, m_end),
               told(QT_TRANSLATE_NOOP("wengao::frontmatter", "The bracket that opens here is never closed.")),
               "bracket");
        return makeOpaque(field, pos, indent, sentence(Reason::Broken));
    }
    field.valueRange = {pos, end};
    field.style = Style::Flow;
    field.type = isList ? Type::List : Type::Map;
    finishLine(end, field);
    const bool multiLine = m_plain.sliced(pos, end - pos).contains(newline);
    bool understood = false;
    if (isList) {
        understood = scanFlowItems(m_plain, field.valueRange, field.items);
        QVariantList values;
        for (const Item &item : std::as_const(field.items))
            values.append(item.value);
        field.value = values;
    } else if (field.level == 0 && !multiLine) {
        understood = scanFlowEntries(m_source, m_plain, field.valueRange, field);
        QVariantMap values;
        for (const Field &child : std::as_const(field.children))
            values.insert(child.key, child.value);
        field.value = values;
    }
    if (!understood) {
        field.items.clear();
        field.children.clear();
        field.editable = false;
        field.reason = sentence(isList || multiLine ? Reason::Flow : Reason::Nested);
    }
}

void YamlScanner::makeOpaque(Field &field, qsizetype start, int indent, const QString &reason)
{
    field.editable = false;
    field.reason = reason;
    field.items.clear();
    field.children.clear();
    field.style = Style::None;
    qsizetype end = lineEndBefore(m_plain, start, m_end);
    qsizetype line = nextLine(m_plain, end, m_end);
    field.lines.end = line;
    while (line < m_end) {
        if (!isBlankLine(m_plain, line, m_end) && !isCommentLine(m_plain, line, m_end)) {
            const int column = indentation(m_plain, line, m_end);
            if (column < indent || (column == indent && !isDash(line + column)))
                break;
            end = lineEndBefore(m_plain, line, m_end);
            field.lines.end = nextLine(m_plain, line, m_end);
        }
        line = nextLine(m_plain, line, m_end);
    }
    field.valueRange = {std::min(start, end), end};
}

} // namespace wengao::frontmatter::detail
