#include "frontmatter/editor.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/reasons.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

bool appendPair(YamlNode &map, const YamlNode &found, const QString &key, const QVariant &value)
{
    if (found.kind != YamlNode::Kind::Map || found.pairs() == 0)
        return false;
    const YamlNode &newKey = found.key(found.pairs() - 1);
    const YamlNode &newValue = found.value(found.pairs() - 1);
    if (newKey.kind != YamlNode::Kind::Scalar || newKey.scalar != key || !means(newValue, value))
        return false;
    if (map.kind == YamlNode::Kind::Null) {
        map = YamlNode();
        map.kind = YamlNode::Kind::Map;
    }
    map.children.push_back(newKey);
    map.children.push_back(newValue);
    return true;
}

} // namespace

/// The whole lines of a new field, the last break included.
QString Editor::entryText(const QString &key, const QVariant &value, int indent) const
{
    Place place = housePlace();
    place.parentIndent = indent;
    const QString margin(indent, QChar(u' '));
    QString text = margin + writeKey(key, false) + QChar(u':');
    const QVariantList list = value.toList();
    const QVariantMap map = value.toMap();
    if (value.typeId() == QMetaType::QVariantMap && indent == 0 && !map.isEmpty()) {
        text += m_break;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            text += entryText(it.key(), *it, 2);
        return text;
    }
    if (value.typeId() == QMetaType::QVariantList && place.lists == Style::Block && !list.isEmpty()) {
        text += m_break;
        for (const QVariant &item : list) {
            Place inside = place;
            inside.flow = true; // an item stays on its line
            text += margin + u"  - "_s + writeValue(item, place.strings, inside) + m_break;
        }
        return text;
    }
    const QString written = writeValue(value, place.strings, place);
    return text + (written.isEmpty() ? QString() : QChar(u' ') + written) + m_break;
}

Result<TextEdits> Editor::addToEmpty(const QString &path, const QVariant &value) const
{
    const qsizetype dot = path.indexOf(QChar(u'.'));
    QVariant whole = value;
    if (dot > 0)
        whole = QVariantMap{{path.sliced(dot + 1), value}};
    const QString key = dot > 0 ? path.first(dot) : path;
    const QString fence = u"---"_s + m_break;
    const TextEdits edits{{{0, 0}, fence + entryText(key, whole, 0) + fence}};
    const FrontMatter result = FrontMatter::parse(applied(m_text, edits));
    YamlNode ignored;
    if (!result.readOnlyReason().isEmpty() || result.m_fields.size() != 1 || !result.m_tree ||
        !appendPair(ignored, *result.m_tree, key, whole))
        return Error{ErrorCode::Unsafe,
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "This value cannot be written into a front matter.")),
                     {}};
    return edits;
}

Result<TextEdits> Editor::addTopLevel(const QString &key, const QVariant &value) const
{
    const QList<Field> &fields = m_frontMatter.m_fields;
    const qsizetype at = fields.isEmpty() ? m_frontMatter.m_split.content.end : fields.constLast().lines.end;
    const int indent = fields.isEmpty() ? 0 : static_cast<int>(lineIndent(fields.constLast().keyRange.start));
    QList<TextEdits> candidates{{{{at, at}, entryText(key, value, indent)}}};
    if (value.typeId() == QMetaType::QString)
        candidates.append({{{at, at},
                            QString(indent, QChar(u' ')) + writeKey(key, false) + u": "_s +
                                doubleQuoted(value.toString()) + m_break}});
    return proved(candidates, [key, value](YamlNode &expected, const YamlNode &found) {
        return appendPair(expected, found, key, value);
    });
}

Result<TextEdits> Editor::addNested(Location parent, const QString &key, const QVariant &value) const
{
    const Field &map = at(parent);
    if (!map.editable)
        return Error{ErrorCode::Unsupported, map.reason, {}};
    if (map.type == Type::Null)
        return replaceValue(parent, QVariantMap{{key, value}});
    if (map.type != Type::Map)
        return invalid(told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                              "“%1” holds a single value, so nothing can be added below it."))
                           .arg(map.key));
    TextEdit edit;
    if (map.style == Style::Flow) {
        Place place = housePlace();
        place.flow = true;
        const QString entry = writeKey(key, true) + u": "_s +
                              (value.isValid() ? writeValue(value, place.strings, place) : u"null"_s);
        const qsizetype end =
            map.children.isEmpty() ? map.valueRange.start + 1 : map.children.constLast().valueRange.end;
        edit = {{end, end}, map.children.isEmpty() ? entry : u", "_s + entry};
    } else {
        const Field &last = map.children.constLast();
        edit = {{last.lines.end, last.lines.end},
                entryText(key, value, static_cast<int>(lineIndent(last.keyRange.start)))};
    }
    return proved({{edit}}, [parent, key, value](YamlNode &expected, const YamlNode &found) {
        const std::size_t at = 2 * static_cast<std::size_t>(parent.top) + 1;
        return at < found.children.size() && at < expected.children.size() &&
               appendPair(expected.children[at], found.children[at], key, value);
    });
}

Result<TextEdits> Editor::add(const QString &path, QVariant value) const
{
    if (!normalize(value) || !path.isValidUtf16())
        return unwritable();
    if (const Result<void> allowed = mayBeAdded(path); !allowed)
        return allowed.error();
    const qsizetype dot = path.indexOf(QChar(u'.'));
    if (m_frontMatter.m_split.language == Language::None && !m_frontMatter.m_broken)
        return addToEmpty(path, value);
    const Result<Location> known = locate(path);
    if (known)
        return invalid(
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "There is already a field “%1”.")).arg(path));
    if (known.error().code != ErrorCode::NotFound)
        return known.error();
    if (dot < 0)
        return addTopLevel(path, value);
    const QString parentKey = path.first(dot);
    const QString key = path.sliced(dot + 1);
    const Result<Location> parent = locate(parentKey);
    if (!parent)
        return addTopLevel(parentKey, QVariantMap{{key, value}});
    return addNested(*parent, key, value);
}

} // namespace wengao::frontmatter
