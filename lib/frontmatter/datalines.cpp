// Fields on lines of their own: the single values, tables and dotted keys of TOML.

#include "frontmatter/dataeditor.h"

#include "frontmatter/reasons.h"
#include "frontmatter/yamlwriter.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

bool isBlankLine(const QString &text, qsizetype line)
{
    const QStringView rest = QStringView(text).sliced(line, text::lineEnd(text, line) - line);
    return std::all_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isSpace(); });
}

} // namespace

Result<TextEdits> DataEditor::add(const QString &path, QVariant value) const
{
    if (!normalize(value) || !path.isValidUtf16())
        return unwritable();
    if (const Result<void> allowed = mayBeAdded(path); !allowed)
        return allowed.error();
    const Result<Location> known = locate(path);
    if (known)
        return invalid(
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "There is already a field “%1”.")).arg(path));
    if (known.error().code != ErrorCode::NotFound)
        return known.error();
    adapt(value, {});
    const QList<Field> &fields = m_frontMatter.m_fields;
    const qsizetype dot = path.indexOf(QChar(u'.'));
    const QString key = path.sliced(dot + 1);
    const Result<Location> parent = locate(path.first(std::max<qsizetype>(dot, 0)));
    if (dot < 0 || !parent) {
        const QString topKey = dot < 0 ? path : path.first(dot);
        const QVariant whole = dot < 0 ? value : QVariantMap{{key, value}};
        if (!m_isToml)
            return addEntry(-1, fields, m_frontMatter.m_split.content, topKey, whole);
        return whole.typeId() == QMetaType::QVariantMap ? addTable(topKey, whole.toMap())
                                                        : addLine(topKey, whole);
    }
    const Field &map = at(*parent);
    if (!map.editable)
        return Error{ErrorCode::Unsupported, map.reason, {}};
    if (map.type == Type::Null)
        return replaceValue(*parent, QVariantMap{{key, value}});
    if (map.type != Type::Map)
        return invalid(told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                              "“%1” holds a single value, so nothing can be added below it."))
                           .arg(map.key));
    return map.style == Style::Flow ? addEntry(parent->top, map.children, map.valueRange, key, value)
                                    : addToTable(parent->top, key, value);
}

/// A single value of the top level stands before the first table.
Result<TextEdits> DataEditor::addLine(const QString &key, const QVariant &value) const
{
    const QString text = written(value, houseStyle());
    if (text.isNull())
        return cannotWrite(value);
    const qsizetype at = tree().singlesEnd;
    return proved({{{at, at}, writeTomlKey(key) + u" = "_s + text + m_break}}, adding(-1, key, value, false),
                  Comments::Stay);
}

Result<TextEdits> DataEditor::addTable(const QString &key, const QVariantMap &value) const
{
    const TextRange content = m_frontMatter.m_split.content;
    QString lines;
    if (!content.isEmpty() && !isBlankLine(m_text, text::lineStart(m_text, content.end - 1)))
        lines = m_break;
    lines += QChar(u'[') + writeTomlKey(key) + QChar(u']') + m_break;
    for (auto it = value.cbegin(); it != value.cend(); ++it) {
        const QString text = written(*it, houseStyle());
        if (text.isNull())
            return cannotWrite(*it);
        lines += writeTomlKey(it.key()) + u" = "_s + text + m_break;
    }
    return proved({{{content.end, content.end}, lines}}, adding(-1, key, value, false), Comments::Stay);
}

Result<TextEdits> DataEditor::addToTable(qsizetype top, const QString &key, const QVariant &value) const
{
    const Field &map = m_frontMatter.m_fields[top];
    const Spread spread = tree().spreads.value(map.path);
    const QString text = written(value, houseStyle());
    if (text.isNull())
        return cannotWrite(value);
    TextEdit edit;
    QString line = writeTomlKey(key) + u" = "_s + text + m_break;
    if (spread.addAt >= 0) {
        const qsizetype above = text::lineStart(m_text, spread.addAt - 1);
        const bool indented = spread.prefix.isEmpty() && !isBlankLine(m_text, above);
        edit.range = {spread.addAt, spread.addAt};
        line = QString(indented ? lineIndent(above) : 0, QChar(u' ')) + spread.prefix + line;
    } else {
        // Only its sub-tables are there (`[params.social]`); its own table comes before them.
        const qsizetype at =
            spread.stretches.isEmpty() ? map.lines.start : spread.stretches.constFirst().start;
        edit.range = {at, at};
        line = QChar(u'[') + writeTomlKey(map.key) + QChar(u']') + m_break + line + m_break;
    }
    edit.replacement = line;
    return proved({edit}, adding(top, key, value, false), Comments::Stay);
}

QList<TextRange> DataEditor::stretchesOf(Location location) const
{
    const Field &field = at(location);
    const Spread spread = tree().spreads.value(field.path);
    return spread.stretches.isEmpty() ? QList{field.lines} : spread.stretches;
}

/// The lines with the comment lines directly above them; of the two blank lines that would then meet, one
/// goes too.
TextRange DataEditor::withComments(TextRange lines) const
{
    qsizetype floor = m_frontMatter.m_split.content.start;
    const auto raise = [&floor, lines](const Field &field) {
        if (field.lines.end <= lines.start)
            floor = std::max(floor, field.lines.end);
    };
    for (const Field &field : m_frontMatter.m_fields) {
        raise(field);
        for (const Field &child : field.children)
            raise(child);
    }
    TextRange range = lines;
    while (range.start > floor) {
        const qsizetype above = text::lineStart(m_text, range.start - 1);
        const qsizetype mark = above + lineIndent(above);
        if (above < floor || mark >= range.start || m_text[mark] != QChar(u'#'))
            break;
        range.start = above;
    }
    const TextRange content = m_frontMatter.m_split.content;
    const bool blankBelow = range.end >= content.end || isBlankLine(m_text, range.end);
    const qsizetype above = range.start > floor ? text::lineStart(m_text, range.start - 1) : -1;
    if (blankBelow && above >= floor && above > content.start && isBlankLine(m_text, above))
        range.start = above;
    return range;
}

Result<TextEdits> DataEditor::lineMove(Location location, qsizetype from, qsizetype to) const
{
    const QList<Field> &all = siblings(location);
    const auto place = [&location](qsizetype index) {
        return location.child < 0 ? Location{index, -1} : Location{location.top, index};
    };
    const QList<TextRange> own = stretchesOf(location);
    if (own.size() > 1)
        return Error{ErrorCode::Unsupported, sentence(Reason::Spread), {}};
    const bool atEnd = to >= all.size();
    const QList<TextRange> others = stretchesOf(place(atEnd ? to - 1 : to));
    const auto isTable = [this](TextRange lines) {
        const qsizetype first = lines.start + lineIndent(lines.start);
        return first < m_text.size() && m_text[first] == QChar(u'[');
    };
    const bool tables = isTable(own.constFirst());
    const bool refused =
        tables ? !isTable(others.constFirst())
               : isTable(others.constFirst()) && (atEnd || isTable(stretchesOf(place(to - 1)).constLast()));
    if (refused)
        return Error{ErrorCode::Unsupported,
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "In TOML the single values stand before the tables, so this "
                                            "field cannot go there.")),
                     {}};
    const TextRange lines = withComments(own.constFirst());
    const QString moved = m_text.sliced(lines.start, lines.length());
    qsizetype target = atEnd ? others.constLast().end : withComments(others.constFirst()).start;
    if (!atEnd && !tables && isTable(others.constFirst()))
        target = tree().singlesEnd;
    if (to > from)
        return TextEdits{{lines, {}}, {{target, target}, moved}};
    return TextEdits{{{target, target}, moved}, {lines, {}}};
}

} // namespace wengao::frontmatter
