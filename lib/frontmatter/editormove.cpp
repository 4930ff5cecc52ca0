#include "frontmatter/editor.h"

#include "frontmatter/reasons.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

/// The map a field stands in: the root, or one field's value.
YamlNode *mapOf(YamlNode &root, qsizetype top, qsizetype child)
{
    if (child < 0)
        return &root;
    const std::size_t at = 2 * static_cast<std::size_t>(top) + 1;
    return at < root.children.size() ? &root.children[at] : nullptr;
}

} // namespace

/// The field's lines with the comment lines directly above it, indented like it.
TextRange Editor::withComments(Location location) const
{
    const Field &field = at(location);
    const QList<Field> &all = siblings(location);
    const qsizetype index = location.child < 0 ? location.top : location.child;
    qsizetype floor = m_frontMatter.m_split.content.start;
    if (index > 0)
        floor = all[index - 1].lines.end;
    else if (location.child >= 0)
        floor = text::nextLineStart(m_text, m_frontMatter.m_fields[location.top].keyRange.start);
    TextRange range = field.lines;
    const qsizetype column = lineIndent(field.keyRange.start);
    while (range.start > floor) {
        const qsizetype above = text::lineStart(m_text, range.start - 1);
        const qsizetype mark = above + lineIndent(above);
        if (above < floor || mark >= range.start || m_text[mark] != QChar(u'#') || mark - above != column)
            break;
        range.start = above;
    }
    return range;
}

Result<TextEdits> Editor::remove(const QString &path) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    const Field &field = at(location);
    const QList<Field> &all = siblings(location);
    TextEdits edits;
    if (isFlowChild(location)) {
        const qsizetype i = location.child;
        if (all.size() == 1)
            edits = {{{m_frontMatter.m_fields[location.top].valueRange.start + 1,
                       m_frontMatter.m_fields[location.top].valueRange.end - 1},
                      {}}};
        else if (i + 1 < all.size())
            edits = {{{field.keyRange.start, all[i + 1].keyRange.start}, {}}};
        else
            edits = {{{all[i - 1].valueRange.end, field.valueRange.end}, {}}};
    } else {
        if (location.child >= 0 && all.size() == 1) {
            const qsizetype colon = colonEnd(m_frontMatter.m_fields[location.top]);
            edits.append(TextEdit{{colon, colon}, u" {}"_s});
        }
        edits.append(TextEdit{withComments(location), {}});
    }
    return proved({edits}, [location](YamlNode &expected, const YamlNode &actual) {
        YamlNode *const map = mapOf(expected, location.top, location.child);
        const auto at = static_cast<std::ptrdiff_t>(2 * (location.child < 0 ? location.top : location.child));
        if (!map || at + 2 > static_cast<std::ptrdiff_t>(map->children.size()))
            return false;
        map->children.erase(map->children.begin() + at, map->children.begin() + at + 2);
        if (location.child < 0 && map->children.empty() && actual.kind == YamlNode::Kind::Null)
            expected = YamlNode();
        return true;
    });
}

Result<TextEdits> Editor::rename(const QString &path, const QString &newKey) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    const Field &field = at(location);
    if (newKey == field.key)
        return TextEdits{};
    if (const Result<void> allowed = mayBeNamed(location, newKey); !allowed)
        return allowed.error();
    if (field.key == u"<<" || newKey == u"<<")
        return Error{ErrorCode::Unsupported, sentence(Reason::Merge), {}};
    const TextEdits edits{{field.keyRange, writeKey(newKey, isFlowChild(location))}};
    return proved({edits}, [location, newKey](YamlNode &expected, const YamlNode &actual) {
        YamlNode *const map = mapOf(expected, location.top, location.child);
        const YamlNode *const now = mapOf(const_cast<YamlNode &>(actual), location.top, location.child);
        const std::size_t at =
            2 * static_cast<std::size_t>(location.child < 0 ? location.top : location.child);
        if (!map || !now || at >= map->children.size() || at >= now->children.size())
            return false;
        const YamlNode &key = now->children[at];
        if (key.kind != YamlNode::Kind::Scalar || key.scalar != newKey || key.anchored || key.tagged)
            return false;
        map->children[at] = key;
        return true;
    });
}

Result<TextEdits> Editor::move(const QString &path, const QString &beforePath) const
{
    const Result<Location> found = locate(path);
    if (!found)
        return found.error();
    const Location location = *found;
    const QList<Field> &all = siblings(location);
    const bool nested = location.child >= 0;
    const qsizetype from = nested ? location.child : location.top;
    qsizetype to = all.size();
    qsizetype target = all.constLast().lines.end;
    if (!beforePath.isEmpty()) {
        const Result<Location> before = locate(beforePath);
        if (!before)
            return before.error();
        if ((before->child >= 0) != nested || (nested && before->top != location.top))
            return invalid(told(QT_TRANSLATE_NOOP(
                "wengao::frontmatter", "A field can only be moved among the fields it stands with.")));
        to = nested ? before->child : before->top;
        target = withComments(*before).start;
    }
    if (isFlowChild(location))
        return Error{
            ErrorCode::Unsupported,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                   "The entries between braces can only be reordered in the source.")),
            {}};
    if (to == from || to == from + 1)
        return TextEdits{};
    const TextRange lines = withComments(location);
    const QString moved = m_text.sliced(lines.start, lines.length());
    const TextEdits edits = to > from ? TextEdits{{lines, {}}, {{target, target}, moved}}
                                      : TextEdits{{{target, target}, moved}, {lines, {}}};
    return proved({edits}, [location, from, to](YamlNode &expected, const YamlNode &) {
        YamlNode *const map = mapOf(expected, location.top, location.child);
        if (!map || static_cast<std::size_t>(from) >= map->pairs())
            return false;
        auto &pairs = map->children;
        const auto at = [&pairs](qsizetype pair) {
            return pairs.begin() + static_cast<std::ptrdiff_t>(2 * pair);
        };
        if (to > from)
            std::rotate(at(from), at(from + 1), at(to));
        else
            std::rotate(at(to), at(from), at(from + 1));
        return true;
    });
}

} // namespace wengao::frontmatter
