#include "frontmatter/fieldeditor.h"

#include "frontmatter/reasons.h"

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

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

bool FieldEditor::isPath(const QString &path)
{
    return !path.isEmpty() && path.isValidUtf16() && !path.startsWith(QChar(u'.')) &&
           !path.endsWith(QChar(u'.')) && path.count(QChar(u'.')) <= 1;
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
