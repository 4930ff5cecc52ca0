#include "frontmatter/yamlflow.h"

#include "frontmatter/yamlscalar.h"
#include "frontmatter/yamltypes.h"

namespace wengao::frontmatter::detail {

namespace {

constexpr QChar newline{u'\n'};

bool isQuote(QChar c)
{
    return c == QChar(u'"') || c == QChar(u'\'');
}

/// White space and line breaks; a comment is not skipped, so that it ends what is understood.
qsizetype skipSpace(QStringView plain, qsizetype pos, qsizetype end)
{
    while (pos < end && (plain[pos] == newline || plain[pos] == QChar(u' ') || plain[pos] == QChar(u'\t')))
        ++pos;
    return pos;
}

bool isScalarStart(QStringView plain, qsizetype pos, qsizetype end)
{
    if (QStringView(u",[]{}#&*!|>%@`?:").contains(plain[pos]))
        return false;
    return plain[pos] != QChar(u'-') ||
           (pos + 1 < end && !QStringView(u" \t\n,[]{}").contains(plain[pos + 1]));
}

/// One scalar inside a flow collection that ends at `end`, its closing bracket.
bool scanFlowScalar(QStringView plain, qsizetype pos, qsizetype end, Item &item)
{
    if (pos >= end || !isScalarStart(plain, pos, end))
        return false;
    const bool quoted = isQuote(plain[pos]);
    // The closing bracket itself is part of the view so that a plain scalar can end at it.
    const ScannedScalar scalar =
        quoted ? scanQuoted(plain, pos, end) : scanPlain(plain, pos, end + 1, 0, true);
    if (!scalar.ok || plain.sliced(pos, scalar.end - pos).contains(newline))
        return false;
    item.range = {pos, scalar.end};
    item.lines = item.range;
    item.style = scalar.style;
    const Resolved resolved = quoted ? Resolved{Type::String, scalar.text} : resolvePlain(scalar.text);
    item.type = resolved.type;
    item.value = resolved.value;
    return true;
}

/// Moves behind the comma after an item, or to the closing bracket at `end`.
bool takeComma(QStringView plain, qsizetype &pos, qsizetype end)
{
    pos = skipSpace(plain, pos, end);
    if (pos == end)
        return true;
    if (plain[pos] != QChar(u','))
        return false;
    pos = skipSpace(plain, pos + 1, end);
    return true;
}

void setItem(const Item &item, Field &field)
{
    field.valueRange = item.range;
    field.style = item.style;
    field.type = item.type;
    field.value = item.value;
}

bool scanEntryValue(QStringView plain, qsizetype pos, qsizetype end, Field &child)
{
    if (pos == end || plain[pos] == QChar(u',')) {
        child.valueRange = {child.valueRange.start, child.valueRange.start};
        return true; // nothing written
    }
    if (plain[pos] != QChar(u'[')) {
        Item item;
        const bool ok = scanFlowScalar(plain, pos, end, item);
        setItem(item, child);
        return ok;
    }
    const qsizetype close = flowEnd(plain, pos, end);
    if (close < 0 || !scanFlowItems(plain, {pos, close}, child.items))
        return false;
    QVariantList values;
    for (const Item &item : std::as_const(child.items))
        values.append(item.value);
    child.valueRange = {pos, close};
    child.type = Type::List;
    child.style = Style::Flow;
    child.value = values;
    return true;
}

bool scanEntryKey(QStringView plain, qsizetype &pos, qsizetype end, Field &child)
{
    if (!isScalarStart(plain, pos, end))
        return false;
    const bool quoted = isQuote(plain[pos]);
    qsizetype keyEnd = pos;
    if (quoted) {
        const ScannedScalar key = scanQuoted(plain, pos, end);
        if (!key.ok)
            return false;
        keyEnd = key.end;
        child.key = key.text;
    } else {
        const ScannedScalar key = scanPlain(plain, pos, end + 1, 0, true);
        keyEnd = key.end;
        child.key = key.text;
    }
    child.keyRange = {pos, keyEnd};
    const qsizetype colon = skipBlanks(plain, keyEnd, end);
    if (colon >= end || plain[colon] != QChar(u':') || child.key.isEmpty() || child.key == u"<<")
        return false;
    // `{"a":1}` is legal YAML, but go-yaml v2 and others part ways there.
    if (colon + 1 < end && !QStringView(u" \t,").contains(plain[colon + 1]))
        return false;
    child.valueRange = {colon + 1, colon + 1};
    pos = skipBlanks(plain, colon + 1, end);
    return true;
}

} // namespace

qsizetype flowEnd(QStringView plain, qsizetype start, qsizetype end)
{
    qsizetype depth = 0;
    for (qsizetype pos = start; pos < end; ++pos) {
        const QChar c = plain[pos];
        const bool afterSpace = pos > start && QStringView(u" \t\n").contains(plain[pos - 1]);
        if (isQuote(c) && (afterSpace || QStringView(u",[{:").contains(plain[pos - 1]))) {
            const ScannedScalar scalar = scanQuoted(plain, pos, end);
            if (!scalar.ok)
                return -1;
            pos = scalar.end - 1;
        } else if (c == QChar(u'#') && afterSpace) {
            pos = lineEndBefore(plain, pos, end);
        } else if (c == QChar(u'[') || c == QChar(u'{')) {
            ++depth;
        } else if ((c == QChar(u']') || c == QChar(u'}')) && --depth == 0) {
            return pos + 1;
        }
    }
    return -1;
}

bool scanFlowItems(QStringView plain, TextRange range, QList<Item> &items)
{
    const qsizetype end = range.end - 1;
    qsizetype pos = skipSpace(plain, range.start + 1, end);
    while (pos < end) {
        Item item;
        if (!scanFlowScalar(plain, pos, end, item))
            return false;
        items.append(item);
        pos = item.range.end;
        if (!takeComma(plain, pos, end))
            return false;
    }
    return true;
}

bool scanFlowEntries(QStringView source, QStringView plain, TextRange range, Field &field)
{
    const qsizetype end = range.end - 1;
    qsizetype pos = skipSpace(plain, range.start + 1, end);
    while (pos < end) {
        Field child;
        child.level = field.level + 1;
        child.editable = true;
        child.lines = field.lines;
        if (!scanEntryKey(plain, pos, end, child) || !scanEntryValue(plain, pos, end, child))
            return false;
        child.path = field.path + QChar(u'.') + child.key;
        child.written = source.sliced(child.valueRange.start, child.valueRange.length()).toString();
        pos =
            child.valueRange.isEmpty() ? skipBlanks(plain, child.valueRange.end, end) : child.valueRange.end;
        field.children.append(child);
        if (!takeComma(plain, pos, end))
            return false;
    }
    return true;
}

} // namespace wengao::frontmatter::detail
