#include "frontmatter/spellings.h"

#include "frontmatter/crosscheck.h"
#include "frontmatter/datanode.h"

#include <algorithm>

namespace wengao::frontmatter {

namespace {

constexpr qsizetype mostSpellings = 8; // of one field

/// False for a spelling of more lines from before the file got other line breaks.
bool breaksFit(const QString &written, const QString &text)
{
    return std::all_of(written.cbegin(), written.cend(),
                       [&text](QChar c) { return !text::isLineBreak(c) || text.contains(c); });
}

} // namespace

bool Spellings::isOf(const Spelling &spelling, const Field &field, Language language)
{
    if (spelling.type != field.type)
        return false;
    // TOML's dates are brought into one form when they are set.
    if (language == Language::Toml && field.type == Type::Timestamp)
        return detail::canonicalTime(spelling.value.toString()) ==
               detail::canonicalTime(field.value.toString());
    return detail::sameValue(spelling.value, field.value);
}

void Spellings::remember(const FrontMatter &matter, const Field &field)
{
    QList<Spelling> &known = m_known[field.path];
    known.removeIf([&](const Spelling &spelling) { return isOf(spelling, field, matter.language()); });
    known.prepend({field.type, field.value, matter.behindKey(field)});
    if (known.size() > mostSpellings)
        known.removeLast();
}

/// The change that writes the field so; nothing when it would not mean what it did.
std::optional<Respelling> Spellings::writtenAs(const FrontMatter &before, const QString &path,
                                               const Spelling &spelling)
{
    const Result<TextEdits> edits = breaksFit(spelling.behindKey, before.text())
                                        ? before.setWritten(path, spelling.behindKey)
                                        : Result<TextEdits>(Error{ErrorCode::Unsafe, {}, {}});
    if (!edits)
        return {};
    Respelling change{*edits, FrontMatter::parse(applied(before.text(), *edits))};
    const Field *const field = change.after.field(path);
    return field && isOf(spelling, *field, before.language()) ? std::optional(change) : std::nullopt;
}

Result<Respelling> Spellings::respelled(const FrontMatter &before, const QString &path,
                                        const Result<TextEdits> &edits)
{
    if (!edits)
        return edits.error();
    Respelling change{*edits, edits->isEmpty() ? before : FrontMatter::parse(applied(before.text(), *edits))};
    const Field *const old = before.field(path);
    if (edits->isEmpty() || !old || !old->editable || old->type == Type::Map)
        return change;
    if (m_lastPath != path || m_lastText != before.text())
        remember(before, *old);
    if (const Field *const now = change.after.field(path)) {
        for (const Spelling &spelling : std::as_const(m_known[path])) {
            if (!isOf(spelling, *now, before.language()))
                continue;
            if (auto back = writtenAs(before, path, spelling))
                change = *std::move(back);
            break;
        }
    }
    m_lastPath = path;
    m_lastText = change.after.text();
    return change;
}

} // namespace wengao::frontmatter
