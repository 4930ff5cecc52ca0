#include "frontmatter/fieldeditor.h"

#include "frontmatter/reasons.h"

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

/// The value as set() takes it.
QVariant settable(Type type, const QVariant &value)
{
    return type == Type::Timestamp ? QVariant::fromValue(Timestamp{value.toString()}) : value;
}

QVariant settable(const Field &field)
{
    if (field.type != Type::List)
        return settable(field.type, field.value);
    QVariantList values;
    for (const Item &item : field.items)
        values.append(settable(item.type, item.value));
    return values;
}

/// From the first `#` of each line to its end.
QStringList commentsIn(const QStringList &texts)
{
    QStringList comments;
    for (const QString &one : texts) {
        for (const QString &line : text::toPlain(one).split(QChar(u'\n'))) {
            if (const qsizetype mark = line.indexOf(QChar(u'#')); mark >= 0)
                comments.append(line.sliced(mark).trimmed());
        }
    }
    return comments;
}

/// What is written between key and value, between the items of a list and behind a block scalar's indicator:
/// comments, or nothing.
QStringList commentsWithin(const FrontMatter &matter, const Field &field)
{
    QStringList gaps;
    qsizetype start = field.keyRange.end;
    for (const Item &item : field.items) {
        gaps.append(matter.text().sliced(start, item.range.start - start));
        start = item.range.end;
    }
    if (field.type == Type::List && !field.items.isEmpty())
        gaps.append(matter.text().sliced(start, std::max(start, field.valueRange.end) - start));
    else
        gaps.append(matter.text().sliced(start, field.valueRange.start - start));
    if (field.style == Style::Literal || field.style == Style::Folded)
        gaps.append(field.written.first(text::lineEnd(field.written, 0)));
    return commentsIn(gaps);
}

/// True when all of `some` stand in `all`, in this order. What is there beside them went with an item.
bool holdsAll(const QStringList &all, const QStringList &some)
{
    qsizetype at = 0;
    for (const QString &one : some) {
        at = all.indexOf(one, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

/// Where the value may end: at its end, or behind one of the comment lines below a list, which stood between
/// items that are gone. The longest first.
QList<qsizetype> endsOf(const QString &text, const Field &field)
{
    constexpr qsizetype most = 20;
    QList<qsizetype> ends{field.valueRange.end};
    while (field.type == Type::List && field.style == Style::Block && ends.size() < most) {
        const qsizetype start = text::nextLineStart(text, ends.constFirst());
        const qsizetype end = text::lineEnd(text, start);
        if (!QStringView(text).sliced(start, end - start).trimmed().startsWith(QChar(u'#')))
            break;
        ends.prepend(end);
    }
    return ends;
}

} // namespace

FieldEditor::FieldEditor(const FrontMatter &frontMatter, text::LineBreak lineBreak)
    : m_frontMatter(frontMatter), m_text(frontMatter.m_text), m_break(text::breakChar(lineBreak))
{
    const qsizetype content = frontMatter.m_split.content.start;
    if (content > 0 && text::isLineBreak(m_text[content - 1]))
        m_break = m_text[content - 1];
}

Result<void> FieldEditor::writable() const
{
    if (m_frontMatter.m_readOnlyReason.isEmpty())
        return {};
    return Error{m_frontMatter.m_broken ? ErrorCode::Syntax : ErrorCode::Unsupported,
                 m_frontMatter.m_readOnlyReason,
                 {}};
}

Result<FieldEditor::Location> FieldEditor::locate(const QString &path) const
{
    if (const Result<void> allowed = writable(); !allowed)
        return allowed.error();
    const QList<Field> &fields = m_frontMatter.m_fields;
    for (qsizetype i = fields.size() - 1; i >= 0; --i) {
        if (fields[i].path == path)
            return Location{i, -1};
    }
    for (qsizetype i = fields.size() - 1; i >= 0; --i) {
        for (qsizetype j = fields[i].children.size() - 1; j >= 0; --j) {
            if (fields[i].children[j].path == path)
                return Location{i, j};
        }
    }
    if (path.count(QChar(u'.')) > 1 && m_frontMatter.value(path))
        return tooDeep(path);
    return noSuchField(path);
}

const Field &FieldEditor::at(Location location) const
{
    const Field &top = m_frontMatter.m_fields[location.top];
    return location.child < 0 ? top : top.children[location.child];
}

const QList<Field> &FieldEditor::siblings(Location location) const
{
    return location.child < 0 ? m_frontMatter.m_fields : m_frontMatter.m_fields[location.top].children;
}

qsizetype FieldEditor::lineIndent(qsizetype pos) const
{
    const qsizetype start = text::lineStart(m_text, pos);
    qsizetype end = start;
    while (end < m_text.size() && m_text[end] == QChar(u' '))
        ++end;
    return end - start;
}

qsizetype FieldEditor::colonEnd(const Field &field) const
{
    qsizetype pos = field.keyRange.end;
    const QChar mark = m_frontMatter.language() == Language::Toml ? u'=' : u':';
    while (pos < m_text.size() && m_text[pos] != mark)
        ++pos;
    return pos + 1;
}

Result<FrontMatter> FieldEditor::withMap(const QString &path, Location location,
                                         const QVariantMap &value) const
{
    QStringList gone;
    for (const Field &child : at(location).children) {
        if (!value.contains(child.key))
            gone.append(child.path);
    }
    FrontMatter current = m_frontMatter;
    const auto take = [&current](const Result<TextEdits> &edits) {
        if (edits && !edits->isEmpty())
            current = FrontMatter::parse(applied(current.text(), *edits));
        return edits.isOk();
    };
    for (auto it = value.cbegin(); it != value.cend(); ++it) {
        const Result<TextEdits> edits = current.set(path + QChar(u'.') + it.key(), *it);
        if (!take(edits))
            return edits.error();
    }
    for (const QString &child : std::as_const(gone)) {
        const Result<TextEdits> edits = current.remove(child);
        if (!take(edits))
            return edits.error();
    }
    return current;
}

Result<TextEdits> FieldEditor::setWritten(const QString &path, const QString &behindKey) const
{
    const Result<Location> location = locate(path);
    if (!location)
        return location.error();
    const Field &field = at(*location);
    for (const qsizetype end : endsOf(m_text, field)) {
        const TextEdits edits{{{field.keyRange.end, end}, behindKey}};
        const FrontMatter after = FrontMatter::parse(applied(m_text, edits));
        const Field *const found = after.field(path);
        const QStringList kept =
            commentsWithin(m_frontMatter, field) +
            commentsIn({m_text.sliced(field.valueRange.end, end - field.valueRange.end)});
        if (found && found->editable && holdsAll(commentsWithin(after, *found), kept))
            return provedValue(*location, edits, settable(*found));
    }
    return unsafe();
}

Result<void> FieldEditor::mayBeAdded(const QString &path)
{
    if (path.isEmpty() || path.startsWith(QChar(u'.')) || path.endsWith(QChar(u'.')) || path.contains(u".."))
        return invalid(
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” cannot be the name of a field.")).arg(path));
    if (path.count(QChar(u'.')) > 1)
        return tooDeep(path);
    return {};
}

Error FieldEditor::tooDeep(const QString &path)
{
    return invalid(
        told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                               "“%1” lies more than two levels deep, where nothing can be changed "
                               "without touching what is around it; change it in the file itself."))
            .arg(path));
}

Result<void> FieldEditor::mayBeNamed(Location location, const QString &newKey) const
{
    if (newKey.isEmpty() || !newKey.isValidUtf16() || newKey.contains(QChar(u'.')) ||
        newKey.contains(QChar(u'\n')))
        return invalid(told(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” cannot be the name of a field."))
                           .arg(newKey));
    for (const Field &other : siblings(location)) {
        if (&other != &at(location) && other.key.compare(newKey, Qt::CaseInsensitive) == 0)
            return invalid(
                told(QT_TRANSLATE_NOOP("wengao::frontmatter", "There is already a field “%1”.")).arg(newKey));
    }
    return {};
}

Error FieldEditor::unsafe()
{
    return {ErrorCode::Unsafe,
            told(QT_TRANSLATE_NOOP(
                "wengao::frontmatter",
                "This change was not made: it could not be shown to leave everything else as it is.")),
            {}};
}

Error FieldEditor::noSuchField(const QString &path)
{
    return {ErrorCode::NotFound,
            told(QT_TRANSLATE_NOOP("wengao::frontmatter", "There is no field “%1”.")).arg(path),
            {}};
}

} // namespace wengao::frontmatter
