#include "frontmatter/editor.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/reasons.h"

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

Result<Editor::Location> Editor::locateList(const QString &path) const
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

/// A value written as an item of the list: like the item at `index`, or like its neighbours for a new one.
QString Editor::itemText(Location location, qsizetype index, const QVariant &value) const
{
    const Field &field = at(location);
    Place place = placeOf(location);
    // A block item stays on its own line too, so it may not become a block scalar.
    place.flow = true;
    Style style = place.strings;
    if (!field.items.isEmpty()) {
        const Item &like = field.items[std::clamp<qsizetype>(index, 0, field.items.size() - 1)];
        if (like.style != Style::None && like.type == Type::String)
            style = like.style;
    }
    if (field.style == Style::Block && value.typeId() == QMetaType::QString && style == Style::Plain &&
        canBePlain(value.toString(), false))
        return value.toString();
    if (!value.isValid())
        return u"null"_s;
    if (value.typeId() == QMetaType::Bool && index < field.items.size() &&
        field.items[index].type == Type::Bool)
        return value.toBool() ? u"true"_s : u"false"_s;
    return writeValue(value, style, place);
}

TextEdit Editor::itemEdit(Location location, qsizetype index, const QString &text) const
{
    const Item &item = at(location).items[index];
    return {item.range, item.range.isEmpty() ? QChar(u' ') + text : text};
}

/// New items before the item at `index` (or behind the last).
TextEdit Editor::insertion(Location location, qsizetype index, const QStringList &texts) const
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
        return {{pos, pos}, lines};
    }
    QString separator = u", "_s;
    if (items.size() >= 2) {
        const qsizetype from = items[0].range.end;
        separator = m_text.sliced(from, items[1].range.start - from);
    }
    if (items.isEmpty())
        return {{field.valueRange.start + 1, field.valueRange.start + 1}, texts.join(separator)};
    const qsizetype pos = index > 0 ? items[index - 1].range.end : items[0].range.start;
    return {{pos, pos}, index > 0 ? separator + texts.join(separator) : texts.join(separator) + separator};
}

/// Takes the items from `first` to before `last` out.
TextEdits Editor::removal(Location location, qsizetype first, qsizetype last) const
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
    } else if (all) {
        edits.append(TextEdit{{field.valueRange.start + 1, field.valueRange.end - 1}, {}});
    } else if (last < items.size()) {
        edits.append(TextEdit{{items[first].range.start, items[last].range.start}, {}});
    } else {
        edits.append(TextEdit{{items[first - 1].range.end, items[last - 1].range.end}, {}});
    }
    return edits;
}

Result<TextEdits> Editor::provedList(Location location, const TextEdits &edits,
                                     const QVariantList &values) const
{
    return proved({edits}, settingTo(location, values));
}

/// Keeps what both lists begin and end with; in between, items are exchanged in place, and what is left over
/// is inserted or removed.
Result<TextEdits> Editor::setList(Location location, const QVariantList &values) const
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
        edits.append(insertion(location, at, texts));
    } else if (at < oldEnd) {
        edits += removal(location, at, oldEnd);
    }
    return provedList(location, edits, values);
}

Result<TextEdits> Editor::setItem(const QString &path, qsizetype index, QVariant value) const
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
    return provedList(*location, {itemEdit(*location, index, itemText(*location, index, value))}, values);
}

Result<TextEdits> Editor::insertItem(const QString &path, qsizetype index, QVariant value) const
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
    values.insert(index, value);
    return provedList(*location, {insertion(*location, index, {text})}, values);
}

Result<TextEdits> Editor::removeItem(const QString &path, qsizetype index) const
{
    const Result<Location> location = locateList(path);
    if (!location)
        return location.error();
    QVariantList values = valuesOf(at(*location));
    if (index < 0 || index >= values.size())
        return noSuchItem();
    values.removeAt(index);
    return provedList(*location, removal(*location, index, index + 1), values);
}

Result<TextEdits> Editor::moveItem(const QString &path, qsizetype from, qsizetype to) const
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
    return provedList(*location, edits, values);
}

} // namespace wengao::frontmatter
