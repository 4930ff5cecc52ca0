#include "frontmatter/dataeditor.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/reasons.h"
#include "frontmatter/tomlscalar.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>
#include <cmath>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

DataNode *nodeAt(DataNode &root, qsizetype top, qsizetype child)
{
    if (top < 0 || static_cast<std::size_t>(top) >= root.children.size())
        return nullptr;
    DataNode &node = root.children[static_cast<std::size_t>(top)];
    if (child < 0)
        return &node;
    return static_cast<std::size_t>(child) < node.children.size()
               ? &node.children[static_cast<std::size_t>(child)]
               : nullptr;
}

DataNode *mapOf(DataNode &root, qsizetype top, qsizetype child)
{
    return child < 0 ? &root : nodeAt(root, top, -1);
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

DataEditor::DataEditor(const FrontMatter &frontMatter, text::LineBreak lineBreak)
    : FieldEditor(frontMatter, lineBreak), m_isToml(frontMatter.language() == Language::Toml)
{
    const qsizetype end = text::lineEnd(m_text, m_frontMatter.m_split.content.start);
    if (!m_isToml && end < m_text.size())
        m_break = m_text[end];
}

const DataTree &DataEditor::tree() const
{
    static const DataTree none;
    return m_frontMatter.m_data ? *m_frontMatter.m_data : none;
}

bool DataEditor::proves(const TextEdits &edits, const Change &change, Comments comments) const
{
    if (!areWellFormed(edits, m_text.size()))
        return false;
    const QString after = applied(m_text, edits);
    const FrontMatter result = FrontMatter::parse(after);
    const Split &parts = result.m_split;
    if (parts.language != m_frontMatter.language() || !result.m_data ||
        parts.whole.end + (m_text.size() - m_frontMatter.m_split.whole.end) != after.size() ||
        !result.m_readOnlyReason.isEmpty() || result.m_problems.size() > m_frontMatter.m_problems.size())
        return false;
    const QStringList &now = result.m_data->comments;
    if (comments == Comments::Stay ? now != tree().comments
                                   : comments == Comments::Move && sorted(now) != sorted(tree().comments))
        return false;
    DataNode expected = tree().root;
    return change(expected, result.m_data->root) && expected == result.m_data->root;
}

Result<TextEdits> DataEditor::proved(const TextEdits &edits, const Change &change, Comments comments) const
{
    if (proves(edits, change, comments))
        return edits;
    return unsafe();
}

DataEditor::Change DataEditor::settingTo(Location location, const QVariant &value) const
{
    return [location, value, isText = !m_isToml](DataNode &expected, const DataNode &found) {
        DataNode *const before = nodeAt(expected, location.top, location.child);
        const DataNode *const after = nodeAt(const_cast<DataNode &>(found), location.top, location.child);
        if (!before || !after || !means(*after, value, isText))
            return false;
        *before = *after;
        return true;
    };
}

/// A new entry of the top level (`top` < 0) or of a map, wherever in it.
DataEditor::Change DataEditor::adding(qsizetype top, const QString &key, const QVariant &value,
                                      bool timestampsAreText)
{
    return [=](DataNode &expected, const DataNode &found) {
        DataNode *const map = mapOf(expected, top, top < 0 ? -1 : 0);
        const DataNode *const now = mapOf(const_cast<DataNode &>(found), top, top < 0 ? -1 : 0);
        const qsizetype at = now ? now->indexOf(key) : -1;
        if (!map || at < 0 || map->indexOf(key) >= 0 || at > map->keys.size())
            return false;
        const DataNode &added = now->children[static_cast<std::size_t>(at)];
        if (!means(added, value, timestampsAreText))
            return false;
        map->insert(at, key, added);
        return true;
    };
}

Error DataEditor::cannotWrite(const QVariant &value) const
{
    if (m_isToml && !value.isValid())
        return {ErrorCode::Unsupported, sentence(Reason::NoNull), {}};
    return unwritable();
}

/// Brings a value to the type the field has, where it is the same value, and dates to a form TOML knows.
void DataEditor::adapt(QVariant &value, const Field &field) const
{
    const bool isText = value.typeId() == QMetaType::QString;
    if (field.type == Type::Timestamp && isText && !tomlTime(value.toString()).isEmpty())
        value = QVariant::fromValue(Timestamp{value.toString()});
    else if (field.type == Type::Integer && value.typeId() == QMetaType::Double &&
             std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 9e15)
        value = static_cast<qint64>(value.toDouble());
    else if (field.type == Type::Float && value.typeId() == QMetaType::LongLong)
        value = value.toDouble();
    if (m_isToml && value.metaType() == QMetaType::fromType<Timestamp>())
        value = QVariant::fromValue(Timestamp{tomlTime(value.value<Timestamp>().written)});
}

QString DataEditor::written(const QVariant &value, const DataStyle &style) const
{
    return m_isToml ? writeTomlValue(value, style) : writeJsonValue(value, style);
}

QString DataEditor::writtenKey(const QString &key) const
{
    return m_isToml ? writeTomlKey(key) : writeJsonString(key);
}

/// How new values are written here: as most of the others are.
DataStyle DataEditor::houseStyle() const
{
    DataStyle style;
    style.lineBreak = m_break;
    int single = 0;
    const auto count = [&single](Style quoting) {
        single += quoting == Style::SingleQuoted ? 1 : quoting == Style::DoubleQuoted ? -1 : 0;
    };
    for (const Field &field : m_frontMatter.fields()) {
        count(field.style);
        for (const Item &item : field.items)
            count(item.style);
        for (const Field &child : field.children)
            count(child.style);
    }
    if (single > 0)
        style.strings = Style::SingleQuoted;
    if (!m_isToml && !m_frontMatter.fields().isEmpty()) {
        const qsizetype first = m_frontMatter.fields().constFirst().keyRange.start;
        const qsizetype line = text::lineStart(m_text, first);
        if (line > m_frontMatter.m_split.content.start)
            style.step = m_text.sliced(line, first - line);
    }
    return style;
}

Result<TextEdits> DataEditor::replaceValue(Location location, const QVariant &value) const
{
    const Field &field = at(location);
    if (field.style == Style::Block)
        return Error{ErrorCode::Unsupported, sentence(Reason::Spread), {}};
    DataStyle style = houseStyle();
    style.margin = style.step;
    if (field.type == Type::String)
        style.strings = field.style;
    QStringList texts{written(value, style)};
    if (texts.constFirst().isNull())
        return cannotWrite(value);
    style.strings = Style::DoubleQuoted;
    texts.append(written(value, style));
    for (const QString &text : std::as_const(texts)) {
        const TextEdits edits{{field.valueRange, text}};
        if (proves(edits, settingTo(location, value), Comments::Stay))
            return edits;
    }
    if (m_isToml && field.type == Type::List && field.written.contains(QChar(u'#')))
        return Error{ErrorCode::Unsafe,
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "The comments within this list would be lost; change it in the "
                                            "source.")),
                     {}};
    return unsafe();
}

Result<TextEdits> DataEditor::set(const QString &path, QVariant value) const
{
    if (!normalize(value))
        return unwritable();
    const Result<Location> location = locate(path);
    if (!location)
        return location.error().code == ErrorCode::NotFound ? add(path, value)
                                                            : Result<TextEdits>(location.error());
    const Field &field = at(*location);
    if (!field.editable)
        return Error{ErrorCode::Unsupported, field.reason, {}};
    adapt(value, field);
    const DataNode *node = nodeAt(const_cast<DataNode &>(tree().root), location->top, location->child);
    if (node && means(*node, value, !m_isToml))
        return TextEdits{};
    if (field.type == Type::List && value.typeId() == QMetaType::QVariantList)
        return setList(*location, value.toList());
    if (field.type == Type::Map && value.typeId() == QMetaType::QVariantMap && location->child < 0) {
        const Result<FrontMatter> after = withMap(path, *location, value.toMap());
        if (!after)
            return after.error();
        return proved({difference(m_text, after->text())}, settingTo(*location, value), Comments::Go);
    }
    return replaceValue(*location, value);
}

Result<TextEdits> DataEditor::rename(const QString &path, const QString &newKey) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    if (newKey == at(location).key)
        return TextEdits{};
    if (const Result<void> allowed = mayBeNamed(location, newKey); !allowed)
        return allowed.error();
    const Spread spread = tree().spreads.value(path);
    QList<TextRange> names = spread.names.isEmpty() ? QList{at(location).keyRange} : spread.names;
    std::sort(names.begin(), names.end(), [](TextRange a, TextRange b) { return a.start < b.start; });
    TextEdits edits;
    for (const TextRange name : std::as_const(names))
        edits.append({name, writtenKey(newKey)});
    return proved(
        edits,
        [location, newKey](DataNode &expected, const DataNode &) {
            DataNode *const map = mapOf(expected, location.top, location.child);
            const qsizetype place = location.child < 0 ? location.top : location.child;
            if (!map || place >= map->keys.size())
                return false;
            map->keys[place] = newKey;
            return true;
        },
        Comments::Stay);
}

Result<TextEdits> DataEditor::remove(const QString &path) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    TextEdits edits;
    if (isEntry(location)) {
        edits = entryRemoval(location);
    } else {
        for (const TextRange lines : stretchesOf(location))
            edits.append(TextEdit{withComments(lines), {}});
    }
    return proved(
        edits,
        [location](DataNode &expected, const DataNode &actual) {
            DataNode *const map = mapOf(expected, location.top, location.child);
            const qsizetype place = location.child < 0 ? location.top : location.child;
            if (!map || place >= map->keys.size())
                return false;
            map->erase(place);
            // Where a map stands in dotted keys alone it goes with the last of them.
            if (location.child >= 0 && map->keys.isEmpty() && actual.indexOf(expected.keys[location.top]) < 0)
                expected.erase(location.top);
            return true;
        },
        Comments::Go);
}

Result<TextEdits> DataEditor::move(const QString &path, const QString &beforePath) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    const bool nested = location.child >= 0;
    const qsizetype from = nested ? location.child : location.top;
    qsizetype to = siblings(location).size();
    if (!beforePath.isEmpty()) {
        const Result<Location> before = locate(beforePath);
        if (!before)
            return before.error();
        if ((before->child >= 0) != nested || (nested && before->top != location.top))
            return invalid(told(QT_TRANSLATE_NOOP(
                "wengao::frontmatter", "A field can only be moved among the fields it stands with.")));
        to = nested ? before->child : before->top;
    }
    if (to == from || to == from + 1)
        return TextEdits{};
    const Result<TextEdits> edits =
        isEntry(location) ? Result<TextEdits>(entryMove(location, from, to)) : lineMove(location, from, to);
    if (!edits)
        return edits;
    return proved(
        *edits,
        [location, from, to](DataNode &expected, const DataNode &) {
            DataNode *const map = mapOf(expected, location.top, location.child);
            if (!map || from >= map->keys.size() || to > map->keys.size())
                return false;
            map->move(from, to);
            return true;
        },
        Comments::Move);
}

QString DataEditor::itemText(Location location, qsizetype index, const QVariant &value) const
{
    const Field &field = at(location);
    DataStyle style = houseStyle();
    style.step.clear();
    if (!field.items.isEmpty()) {
        const Item &like = field.items[std::clamp<qsizetype>(index, 0, field.items.size() - 1)];
        if (like.type == Type::String)
            style.strings = like.style;
    }
    return written(value, style);
}

Result<TextEdits> DataEditor::provedValue(Location location, const TextEdits &edits,
                                          const QVariant &value) const
{
    return proved(edits, settingTo(location, value), Comments::Stay);
}

} // namespace wengao::frontmatter
