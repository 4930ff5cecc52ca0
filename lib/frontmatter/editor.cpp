#include "frontmatter/editor.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/reasons.h"
#include "frontmatter/yamlscalar.h"
#include "frontmatter/yamltypes.h"

#include <algorithm>
#include <cmath>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

/// Brings a value to the type the field has, where it is the same value: 15.0 for an integer field is 15.
void adapt(QVariant &value, const Field &field)
{
    if (field.type == Type::Timestamp && value.typeId() == QMetaType::QString &&
        isTimestamp(value.toString()))
        value = QVariant::fromValue(Timestamp{value.toString()});
    else if (field.type == Type::Integer && value.typeId() == QMetaType::Double &&
             std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 9e15)
        value = static_cast<qint64>(value.toDouble());
    else if (field.type == Type::Float && value.typeId() == QMetaType::LongLong)
        value = value.toDouble();
}

/// `yes` becomes `no`, `On` becomes `Off`: a bool in the words the field is written in.
QString boolLike(const QString &written, bool value)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 11> pairs{{{u"true", u"false"},
                                                                                {u"True", u"False"},
                                                                                {u"TRUE", u"FALSE"},
                                                                                {u"yes", u"no"},
                                                                                {u"Yes", u"No"},
                                                                                {u"YES", u"NO"},
                                                                                {u"on", u"off"},
                                                                                {u"On", u"Off"},
                                                                                {u"ON", u"OFF"},
                                                                                {u"y", u"n"},
                                                                                {u"Y", u"N"}}};
    for (const auto &[yes, no] : pairs) {
        if (written == yes || written == no)
            return (value ? yes : no).toString();
    }
    return value ? u"true"_s : u"false"_s;
}

YamlNode *nodeAt(YamlNode &root, qsizetype top, qsizetype child)
{
    if (root.kind != YamlNode::Kind::Map || static_cast<std::size_t>(top) >= root.pairs())
        return nullptr;
    YamlNode &node = root.children[2 * static_cast<std::size_t>(top) + 1];
    if (child < 0)
        return &node;
    if (node.kind != YamlNode::Kind::Map || static_cast<std::size_t>(child) >= node.pairs())
        return nullptr;
    return &node.children[2 * static_cast<std::size_t>(child) + 1];
}

} // namespace

bool Editor::isFlowChild(Location location) const
{
    return location.child >= 0 && m_frontMatter.m_fields[location.top].style == Style::Flow;
}

/// How new strings and lists are written here: as most of the others are.
Place Editor::housePlace() const
{
    int plain = 0;
    int single = 0;
    int quoted = 0;
    int flow = 0;
    int block = 0;
    const auto countString = [&](Style style, Type type) {
        plain += style == Style::Plain && type == Type::String ? 1 : 0;
        single += style == Style::SingleQuoted ? 1 : 0;
        quoted += style == Style::DoubleQuoted ? 1 : 0;
    };
    for (const Field &field : m_frontMatter.m_fields) {
        countString(field.style, field.type);
        for (const Item &item : field.items)
            countString(item.style, item.type);
        for (const Field &child : field.children)
            countString(child.style, child.type);
        flow += field.type == Type::List && field.style == Style::Flow && !field.items.isEmpty() ? 1 : 0;
        block += field.type == Type::List && field.style == Style::Block ? 1 : 0;
    }
    Place place;
    place.lineBreak = m_break;
    place.strings = quoted > plain && quoted >= single ? Style::DoubleQuoted
                    : single > plain                   ? Style::SingleQuoted
                                                       : Style::Plain;
    place.lists = block > flow ? Style::Block : Style::Flow;
    return place;
}

Place Editor::placeOf(Location location) const
{
    Place place = housePlace();
    place.flow = isFlowChild(location);
    place.parentIndent = static_cast<int>(lineIndent(at(location).keyRange.start));
    return place;
}

bool Editor::proves(const TextEdits &edits, const Change &change) const
{
    if (!areWellFormed(edits, m_text.size()))
        return false;
    const QString after = applied(m_text, edits);
    const FrontMatter result = FrontMatter::parse(after);
    const Split &parts = result.m_split;
    if (parts.language != Language::Yaml ||
        parts.whole.end + (m_text.size() - m_frontMatter.m_split.whole.end) != after.size() ||
        !result.m_readOnlyReason.isEmpty())
        return false;
    YamlNode expected = m_frontMatter.m_tree ? *m_frontMatter.m_tree : YamlNode();
    return change(expected, *result.m_tree) && areEqual(expected, *result.m_tree) &&
           result.m_problems.size() <= m_frontMatter.m_problems.size();
}

Result<TextEdits> Editor::proved(const QList<TextEdits> &candidates, const Change &change) const
{
    for (const TextEdits &edits : candidates) {
        if (proves(edits, change))
            return edits;
    }
    return unsafe();
}

Editor::Change Editor::settingTo(Location location, const QVariant &value) const
{
    return [location, value](YamlNode &expected, const YamlNode &found) {
        YamlNode *const before = nodeAt(expected, location.top, location.child);
        const YamlNode *const after = nodeAt(const_cast<YamlNode &>(found), location.top, location.child);
        if (!before || !after || !means(*after, value))
            return false;
        *before = *after;
        return true;
    };
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

Result<TextEdits> Editor::provedValue(Location location, const TextEdits &edits, const QVariant &value) const
{
    return proved({edits}, settingTo(location, value));
}

/// The field's block scalar with other text: same indicator, same column, the header's comment kept.
QString Editor::blockText(const Field &field, const QString &value) const
{
    const QString plain = text::toPlain(field.written);
    const qsizetype headerEnd = std::max<qsizetype>(0, lineEndBefore(plain, 0, plain.size()));
    qsizetype rest = 1;
    while (rest < headerEnd && !plain[rest].isSpace())
        ++rest;
    int indent = static_cast<int>(lineIndent(field.keyRange.start)) + 2;
    for (qsizetype line = nextLine(plain, headerEnd, plain.size()); line < plain.size();
         line = nextLine(plain, line, plain.size())) {
        if (!isBlankLine(plain, line, plain.size())) {
            indent = indentation(plain, line, plain.size());
            break;
        }
    }
    const QString header = field.written.sliced(rest, headerEnd - rest);
    return field.style == Style::Folded ? foldedBlock(value, indent, m_break, header)
                                        : literalBlock(value, indent, m_break, header);
}

/// The ways to write a scalar value for the field, the most faithful first.
QStringList Editor::scalarTexts(const Field &field, const QVariant &value, const Place &place) const
{
    QStringList texts;
    if (value.typeId() == QMetaType::Bool && field.type == Type::Bool)
        texts.append(boolLike(field.written, value.toBool()));
    if (value.typeId() == QMetaType::QString &&
        (field.style == Style::Literal || field.style == Style::Folded)) {
        texts.append(blockText(field, value.toString()));
        texts.append(writeString(value.toString(), field.style, place));
    }
    const bool isString =
        field.type == Type::String && (field.style == Style::Plain || field.style == Style::SingleQuoted ||
                                       field.style == Style::DoubleQuoted);
    texts.append(!value.isValid() && place.flow
                     ? u"null"_s
                     : writeValue(value, isString ? field.style : place.strings, place));
    if (value.typeId() == QMetaType::QString)
        texts.append(doubleQuoted(value.toString()));
    texts.removeIf([](const QString &text) { return text.isNull(); });
    texts.removeDuplicates();
    return texts;
}

TextEdit Editor::valueEdit(const Field &field, const QString &text, bool flow) const
{
    TextRange range = field.valueRange;
    const qsizetype colon = colonEnd(field);
    const bool below = field.style == Style::Block || (!flow && text::lineStart(m_text, range.start) > colon);
    if ((below && field.commentRange.isEmpty()) || text.isEmpty())
        range.start = colon;
    // `{a: , b: 1}`: the blank in front of the comma becomes the one behind the colon.
    while (flow && field.valueRange.isEmpty() && range.end < m_text.size() &&
           m_text[range.end] == QChar(u' '))
        ++range.end;
    const bool needsSpace = range.start == colon && !text.isEmpty();
    return {range, needsSpace ? QChar(u' ') + text : text};
}

Result<TextEdits> Editor::replaceValue(Location location, const QVariant &value) const
{
    const Field &field = at(location);
    const Place place = placeOf(location);
    QList<TextEdits> candidates;
    const bool blockList = !place.flow && place.lists == Style::Block &&
                           value.typeId() == QMetaType::QVariantList && !value.toList().isEmpty() &&
                           field.commentRange.isEmpty();
    if (blockList) {
        QString lines = entryText(field.key, value, place.parentIndent);
        lines.chop(1);
        candidates.append({{{colonEnd(field), std::max(field.valueRange.end, colonEnd(field))},
                            lines.sliced(lines.indexOf(m_break))}});
    }
    for (const QString &text : scalarTexts(field, value, place))
        candidates.append({valueEdit(field, text, place.flow)});
    return proved(candidates, settingTo(location, value));
}

Result<TextEdits> Editor::set(const QString &path, QVariant value) const
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
    const YamlNode *node =
        nodeAt(const_cast<YamlNode &>(*m_frontMatter.m_tree), location->top, location->child);
    if (node && means(*node, value))
        return TextEdits{};
    if (field.type == Type::List && value.typeId() == QMetaType::QVariantList)
        return setList(*location, value.toList());
    if (field.type == Type::Map && value.typeId() == QMetaType::QVariantMap && location->child < 0)
        return setMap(path, *location, value.toMap());
    return replaceValue(*location, value);
}

Result<TextEdits> Editor::setMap(const QString &path, Location location, const QVariantMap &value) const
{
    const Result<FrontMatter> after = withMap(path, location, value);
    if (!after)
        return after.error();
    return proved({{difference(m_text, after->text())}}, settingTo(location, value));
}

} // namespace wengao::frontmatter
