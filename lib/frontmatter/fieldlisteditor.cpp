#include "frontmatter/fieldeditor.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/reasons.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

Error noSuchItem()
{
    return {ErrorCode::InvalidArgument,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "The list has no such item.")),
            {}};
}

QVariantList valuesOf(const Field &field)
{
    QVariantList values;
    for (const Item &item : field.items)
        values.append(item.type == Type::Timestamp ? QVariant::fromValue(Timestamp{item.value.toString()})
                                                   : item.value);
    return values;
}

bool isSame(const QVariant &a, const QVariant &b)
{
    const QMetaType timestamp = QMetaType::fromType<Timestamp>();
    if (a.metaType() == timestamp && b.metaType() == timestamp)
        return a.value<Timestamp>() == b.value<Timestamp>();
    return sameValue(a, b);
}

} // namespace

Result<FieldEditor::Location> FieldEditor::locateList(const QString &path) const
{
    Result<Location> location = locate(path);
    if (!location)
        return location;
    const Field &field = at(*location);
    if (!field.editable)
        return Error{ErrorCode::Unsupported, field.reason, {}};
    if (field.type != Type::List)
        return invalid(told(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is not a list.")).arg(path));
    return location;
}

TextEdit FieldEditor::itemEdit(Location location, qsizetype index, const QString &text) const
{
    const Item &item = at(location).items[index];
    return {item.range, item.range.isEmpty() ? QChar(u' ') + text : text};
}

/// New items before the item at `index` (or behind the last).
TextEdits FieldEditor::insertion(Location location, qsizetype index, const QStringList &texts) const
{
    const Field &field = at(location);
    const QList<Item> &items = field.items;
    if (field.style == Style::Block) {
        const Item &like = items[index > 0 ? index - 1 : 0];
        const qsizetype dash = like.lines.start + lineIndent(like.lines.start);
        QString prefix = m_text.sliced(
            like.lines.start, (like.range.isEmpty() ? dash + 1 : like.range.start) - like.lines.start);
        if (like.range.isEmpty())
            prefix += QChar(u' ');
        QString lines;
        for (const QString &text : texts)
            lines += prefix + text + m_break;
        const qsizetype pos = index > 0 ? like.lines.end : like.lines.start;
        return {TextEdit{{pos, pos}, lines}};
    }
    if (items.isEmpty()) {
        const qsizetype inside = field.valueRange.start + 1;
        return {TextEdit{{inside, inside}, texts.join(u", "_s)}};
    }
    const QString separator = separatorOf(field);
    if (index > 0 && separator.contains(m_break) && lineHasComment(items[index - 1].range.end))
        return lineInsertion(field, index, texts);
    const qsizetype pos = index > 0 ? items[index - 1].range.end : items[0].range.start;
    return {TextEdit{{pos, pos},
                     index > 0 ? separator + texts.join(separator) : texts.join(separator) + separator}};
}

/// What stands between two items, without a comment that belongs to one of them.
QString FieldEditor::separatorOf(const Field &field) const
{
    const QList<Item> &items = field.items;
    if (items.size() >= 2 && !hasComment(items[0].range.end, items[1].range.start))
        return m_text.sliced(items[0].range.end, items[1].range.start - items[0].range.end);
    const qsizetype first = items.constFirst().range.start;
    const qsizetype line = text::lineStart(m_text, first);
    if (line <= field.valueRange.start)
        return u", "_s;
    return QChar(u',') + QString(m_break) + m_text.sliced(line, first - line);
}

bool FieldEditor::hasComment(qsizetype start, qsizetype end) const
{
    return QStringView(m_text).sliced(start, end - start).contains(QChar(u'#'));
}

/// True when the rest of the line behind an item holds a comment, which has to stay with that item.
bool FieldEditor::lineHasComment(qsizetype pos) const
{
    while (pos < m_text.size() && QStringView(u", \t").contains(m_text[pos]))
        ++pos;
    return pos < m_text.size() && m_text[pos] == QChar(u'#');
}

/// New items on the lines behind the item before `index` and its comment.
TextEdits FieldEditor::lineInsertion(const Field &field, qsizetype index, const QStringList &texts) const
{
    const qsizetype before = field.items[index - 1].range.end;
    qsizetype comma = before;
    while (m_text[comma] == QChar(u' ') || m_text[comma] == QChar(u'\t'))
        ++comma;
    const bool hasComma = m_text[comma] == QChar(u',');
    const QString separator = separatorOf(field);
    const qsizetype line = text::nextLineStart(m_text, before);
    const QString margin = separator.sliced(separator.indexOf(m_break) + 1);
    const QString end = hasComma ? QChar(u',') + QString(m_break) : QString(m_break);
    TextEdits edits{{{line, line}, margin + texts.join(separator) + end}};
    if (!hasComma)
        edits.prepend(TextEdit{{before, before}, u","_s});
    return edits;
}

/// Takes the items from `first` to before `last` out.
TextEdits FieldEditor::removal(Location location, qsizetype first, qsizetype last) const
{
    const Field &field = at(location);
    const QList<Item> &items = field.items;
    TextEdits edits;
    const bool all = first == 0 && last == items.size();
    if (field.style == Style::Block) {
        if (all) {
            const qsizetype colon = colonEnd(field);
            edits.append(TextEdit{{colon, colon}, u" []"_s});
        }
        for (qsizetype i = first; i < last; ++i)
            edits.append({items[i].lines, {}});
    } else if (gapsHaveComments(field, first, last)) {
        return removalBesideComments(field, first, last);
    } else if (all) {
        edits.append(TextEdit{{field.valueRange.start + 1, field.valueRange.end - 1}, {}});
    } else if (last < items.size()) {
        edits.append(TextEdit{{items[first].range.start, items[last].range.start}, {}});
    } else {
        edits.append(TextEdit{{items[first - 1].range.end, items[last - 1].range.end}, {}});
    }
    return edits;
}

bool FieldEditor::gapsHaveComments(const Field &field, qsizetype first, qsizetype last) const
{
    const QList<Item> &items = field.items;
    bool found = first == 0 && hasComment(field.valueRange.start, items[0].range.start);
    for (qsizetype i = first; i < last && !found; ++i)
        found = hasComment(items[i].range.end,
                           i + 1 < items.size() ? items[i + 1].range.start : field.valueRange.end);
    return found;
}

/// Takes out the items and their commas alone; what then is an empty line goes with them.
TextEdits FieldEditor::removalBesideComments(const Field &field, qsizetype first, qsizetype last) const
{
    const auto isBlank = [this](qsizetype pos) {
        return pos < m_text.size() && (m_text[pos] == QChar(u' ') || m_text[pos] == QChar(u'\t'));
    };
    TextEdits edits;
    for (qsizetype i = first; i < last; ++i) {
        TextRange range = field.items[i].range;
        qsizetype pos = range.end;
        while (isBlank(pos))
            ++pos;
        if (pos < m_text.size() && m_text[pos] == QChar(u','))
            range.end = pos + 1;
        while (isBlank(range.end))
            ++range.end;
        qsizetype start = range.start;
        while (start > 0 && isBlank(start - 1))
            --start;
        const bool ownLine =
            start > 0 && text::isLineBreak(m_text[start - 1]) && text::isLineBreak(m_text[range.end]);
        if (ownLine)
            range = {start, range.end + 1};
        edits.append(TextEdit{range, {}});
    }
    return edits;
}

/// Keeps what both lists begin and end with; in between, items are exchanged in place, and what is left over
/// is inserted or removed.
Result<TextEdits> FieldEditor::setList(Location location, const QVariantList &values) const
{
    const Field &field = at(location);
    const QVariantList old = valuesOf(field);
    qsizetype first = 0;
    while (first < old.size() && first < values.size() && isSame(old[first], values[first]))
        ++first;
    qsizetype tail = 0;
    while (tail < old.size() - first && tail < values.size() - first &&
           isSame(old[old.size() - 1 - tail], values[values.size() - 1 - tail]))
        ++tail;
    const qsizetype oldEnd = old.size() - tail;
    const qsizetype newEnd = values.size() - tail;
    const auto written = [&](qsizetype index) {
        for (qsizetype i = first; i < oldEnd; ++i) {
            if (isSame(old[i], values[index]) && !field.items[i].range.isEmpty())
                return m_text.sliced(field.items[i].range.start, field.items[i].range.length());
        }
        return itemText(location, std::min(index, old.size() - 1), values[index]);
    };
    TextEdits edits;
    qsizetype at = first;
    for (; at < oldEnd && at < newEnd; ++at) {
        if (!isSame(old[at], values[at]))
            edits.append(itemEdit(location, at, written(at)));
    }
    if (at < newEnd) {
        QStringList texts;
        for (qsizetype i = at; i < newEnd; ++i)
            texts.append(written(i));
        edits += insertion(location, at, texts);
    } else if (at < oldEnd) {
        edits += removal(location, at, oldEnd);
    }
    return provedValue(location, edits, values);
}

Result<TextEdits> FieldEditor::setItem(const QString &path, qsizetype index, QVariant value) const
{
    const Result<Location> location = locateList(path);
    if (!location)
        return location.error();
    QVariantList values = valuesOf(at(*location));
    if (index < 0 || index >= values.size())
        return noSuchItem();
    if (!normalize(value))
        return unwritable();
    if (isSame(values[index], value))
        return TextEdits{};
    values[index] = value;
    const QString text = itemText(*location, index, value);
    return text.isNull() ? Result<TextEdits>(unwritable())
                         : provedValue(*location, {itemEdit(*location, index, text)}, values);
}

Result<TextEdits> FieldEditor::insertItem(const QString &path, qsizetype index, QVariant value) const
{
    const Result<Location> location = locateList(path);
    if (!location)
        return location.error();
    QVariantList values = valuesOf(at(*location));
    if (index < 0 || index > values.size())
        return noSuchItem();
    if (!normalize(value))
        return unwritable();
    const QString text = itemText(*location, index > 0 ? index - 1 : 0, value);
    if (text.isNull())
        return unwritable();
    values.insert(index, value);
    return provedValue(*location, insertion(*location, index, {text}), values);
}

Result<TextEdits> FieldEditor::removeItem(const QString &path, qsizetype index) const
{
    const Result<Location> location = locateList(path);
    if (!location)
        return location.error();
    QVariantList values = valuesOf(at(*location));
    if (index < 0 || index >= values.size())
        return noSuchItem();
    values.removeAt(index);
    return provedValue(*location, removal(*location, index, index + 1), values);
}

Result<TextEdits> FieldEditor::moveItem(const QString &path, qsizetype from, qsizetype to) const
{
    const Result<Location> location = locateList(path);
    if (!location)
        return location.error();
    const Field &field = at(*location);
    QVariantList values = valuesOf(field);
    const qsizetype count = values.size();
    if (from < 0 || from >= count || to < 0 || to >= count)
        return noSuchItem();
    if (from == to)
        return TextEdits{};
    values.move(from, to);
    TextEdits edits;
    if (field.style == Style::Block) {
        const TextRange lines = field.items[from].lines;
        const QString moved = m_text.sliced(lines.start, lines.length());
        const qsizetype target = to > from ? field.items[to].lines.end : field.items[to].lines.start;
        edits = to > from ? TextEdits{{lines, {}}, {{target, target}, moved}}
                          : TextEdits{{{target, target}, moved}, {lines, {}}};
    } else {
        QStringList texts;
        for (const Item &item : field.items)
            texts.append(m_text.sliced(item.range.start, item.range.length()));
        texts.move(from, to);
        for (qsizetype i = std::min(from, to); i <= std::max(from, to); ++i)
            edits.append({field.items[i].range, texts[i]});
    }
    return provedValue(*location, edits, values);
}

} // namespace wengao::frontmatter
