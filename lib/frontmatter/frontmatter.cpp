#include "frontmatter/frontmatter.h"

#include "frontmatter/dataeditor.h"
#include "frontmatter/datareader.h"
#include "frontmatter/editor.h"
#include "frontmatter/reasons.h"
#include "frontmatter/yamlreader.h"

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;

FrontMatter::FrontMatter() = default;
FrontMatter::~FrontMatter() = default;
FrontMatter::FrontMatter(const FrontMatter &) = default;
FrontMatter::FrontMatter(FrontMatter &&) noexcept = default;
FrontMatter &FrontMatter::operator=(const FrontMatter &) = default;
FrontMatter &FrontMatter::operator=(FrontMatter &&) noexcept = default;

FrontMatter FrontMatter::parse(const QString &text)
{
    FrontMatter result;
    result.m_text = text;
    result.m_split = split(text);
    if (result.m_split.language == Language::Yaml) {
        detail::YamlDocument document = detail::readDocument(text, result.m_split.content);
        result.m_fields = std::move(document.fields);
        result.m_problems = std::move(document.problems);
        result.m_readOnlyReason = std::move(document.readOnlyReason);
        result.m_broken = document.broken;
        result.m_tree = std::make_shared<const detail::YamlNode>(std::move(document.tree));
    } else if (result.m_split.language != Language::None) {
        detail::DataDocument document = detail::readData(text, result.m_split);
        result.m_fields = std::move(document.fields);
        result.m_problems = std::move(document.problems);
        result.m_readOnlyReason = std::move(document.readOnlyReason);
        result.m_broken = document.broken;
        result.m_data = std::move(document.tree);
    } else {
        result.m_problems = splitProblems(text);
        result.m_broken = !result.m_problems.isEmpty();
        if (result.m_broken)
            result.m_readOnlyReason = sentence(detail::Reason::Broken);
    }
    return result;
}

QString FrontMatter::source() const
{
    return m_text.sliced(m_split.content.start, m_split.content.length());
}

const Field *FrontMatter::field(QStringView path) const
{
    // The last one counts where a key stands twice, as it does for Hugo.
    const Field *found = nullptr;
    for (const Field &field : m_fields) {
        if (field.path == path)
            found = &field;
    }
    if (found)
        return found;
    for (const Field &field : m_fields) {
        for (const Field &child : field.children) {
            if (child.path == path)
                found = &child;
        }
    }
    return found;
}

namespace {

/// What a map holds at a dotted path; a key with dots in it wins, as it does for fields.
std::optional<QVariant> within(const QVariantMap &map, const QString &path)
{
    if (const auto whole = map.constFind(path); whole != map.cend())
        return *whole;
    for (qsizetype dot = path.lastIndexOf(u'.'); dot > 0; dot = path.lastIndexOf(u'.', dot - 1)) {
        const auto inner = map.constFind(path.first(dot));
        if (inner == map.cend())
            continue;
        if (const auto found = within(inner->toMap(), path.sliced(dot + 1)))
            return found;
    }
    return {};
}

std::unique_ptr<FieldEditor> editorFor(const FrontMatter &frontMatter,
                                       text::LineBreak lineBreak = text::LineBreak::Lf)
{
    const bool isData = frontMatter.language() == Language::Toml || frontMatter.language() == Language::Json;
    if (isData)
        return std::make_unique<DataEditor>(frontMatter, lineBreak);
    return std::make_unique<Editor>(frontMatter, lineBreak);
}

} // namespace

std::optional<QVariant> FrontMatter::value(const QString &path) const
{
    if (const Field *const found = field(path))
        return found->value;
    QVariantMap values;
    for (const Field &field : m_fields)
        values.insert(field.key, field.value);
    return within(values, path);
}

Result<TextEdits> FrontMatter::set(const QString &path, const QVariant &value,
                                   text::LineBreak lineBreak) const
{
    return editorFor(*this, lineBreak)->set(path, value);
}

Result<TextEdits> FrontMatter::add(const QString &path, const QVariant &value,
                                   text::LineBreak lineBreak) const
{
    return editorFor(*this, lineBreak)->add(path, value);
}

Result<TextEdits> FrontMatter::remove(const QString &path) const
{
    return editorFor(*this)->remove(path);
}

Result<TextEdits> FrontMatter::rename(const QString &path, const QString &newKey) const
{
    return editorFor(*this)->rename(path, newKey);
}

Result<TextEdits> FrontMatter::move(const QString &path, const QString &beforePath) const
{
    return editorFor(*this)->move(path, beforePath);
}

Result<TextEdits> FrontMatter::setItem(const QString &path, qsizetype index, const QVariant &value) const
{
    return editorFor(*this)->setItem(path, index, value);
}

Result<TextEdits> FrontMatter::insertItem(const QString &path, qsizetype index, const QVariant &value) const
{
    return editorFor(*this)->insertItem(path, index, value);
}

Result<TextEdits> FrontMatter::removeItem(const QString &path, qsizetype index) const
{
    return editorFor(*this)->removeItem(path, index);
}

Result<TextEdits> FrontMatter::moveItem(const QString &path, qsizetype from, qsizetype to) const
{
    return editorFor(*this)->moveItem(path, from, to);
}

Result<TextEdits> FrontMatter::setWritten(const QString &path, const QString &behindKey) const
{
    return editorFor(*this)->setWritten(path, behindKey);
}

QString FrontMatter::behindKey(const Field &field) const
{
    return m_text.sliced(field.keyRange.end, field.valueRange.end - field.keyRange.end);
}

Result<TextEdits> FrontMatter::replaceSource(const QString &newContent, text::LineBreak lineBreak) const
{
    const QChar own = m_split.content.start > 0 && text::isLineBreak(m_text[m_split.content.start - 1])
                          ? m_text[m_split.content.start - 1]
                          : text::breakChar(lineBreak);
    QString content = newContent;
    if (own != QChar(u'\n') && !source().contains(QChar(u'\n')))
        content.replace(QChar(u'\n'), own);
    const bool fenced = m_split.language != Language::Json;
    if (fenced && !content.isEmpty() && !text::isLineBreak(content.back()))
        content += own;
    QString after;
    if (m_split.language != Language::None)
        after = m_text.first(m_split.content.start) + content + m_text.sliced(m_split.content.end);
    else if (!content.isEmpty())
        after = u"---"_s + own + content + u"---"_s + own + m_text;
    else
        return TextEdits{};
    const Split parts = split(after);
    const Language language = m_split.language == Language::None ? Language::Yaml : m_split.language;
    const qsizetype behind = m_text.size() - m_split.whole.end;
    if (parts.language != language || parts.whole.end + behind != after.size())
        return Error{ErrorCode::InvalidArgument,
                     told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                            "A line of this source would end the front matter too early.")),
                     {}};
    if (after == m_text)
        return TextEdits{};
    return TextEdits{difference(m_text, after)};
}

QList<Problem> splitProblems(QStringView source)
{
    const Split parts = split(source);
    Problem problem;
    problem.isError = true;
    if (parts.unclosed != Language::None) {
        problem.id = u"unclosed-fence"_s;
        problem.message =
            parts.unclosed == Language::Json
                ? told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                         "The file begins with “{”, but the front matter never "
                                         "ends; everything is shown as text."))
                : told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                         "The file begins with a fence, but the front matter is "
                                         "never closed; everything is shown as text."));
        qsizetype start = 0;
        while (start < source.size() && (source[start].isSpace() || text::isLineBreak(source[start])))
            ++start;
        problem.range = {start, text::lineEnd(source, start)};
        problem.line = text::lineNumber(source, start);
        return {problem};
    }
    if (parts.textAfterFence) {
        problem.id = u"text-after-fence"_s;
        problem.isError = false;
        problem.message = told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                                 "Text follows on the line that closes the front matter; "
                                                 "Hugo takes it as the beginning of the article."));
        problem.range = {parts.whole.end, text::lineEnd(source, parts.whole.end)};
        problem.line = text::lineNumber(source, parts.whole.end);
        return {problem};
    }
    return {};
}

} // namespace wengao::frontmatter
