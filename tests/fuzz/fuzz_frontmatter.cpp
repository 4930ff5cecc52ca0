// Any text may be parsed; whatever the editor agrees to change must change that value alone.

#include "frontmatter/frontmatter.h"

#include <cstdlib>

using namespace wengao;
using namespace wengao::frontmatter;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRanges(const FrontMatter &matter, const Field &field)
{
    const qsizetype size = matter.text().size();
    for (const TextRange range : {field.lines, field.keyRange, field.valueRange, field.commentRange})
        require(range.start >= 0 && range.start <= range.end && range.end <= size);
    for (const Item &item : field.items)
        require(item.range.start <= item.range.end && item.range.end <= size);
    for (const Field &child : field.children)
        checkRanges(matter, child);
}

void checkEdit(const FrontMatter &matter, const QString &path, const QVariant &value)
{
    const Result<TextEdits> edits = matter.set(path, value);
    if (!edits)
        return;
    require(areWellFormed(*edits, matter.text().size()));
    const FrontMatter after = FrontMatter::parse(applied(matter.text(), *edits));
    require(!after.isBroken() && after.fields().size() >= matter.fields().size());
    const Field *field = after.field(path);
    require(field && field->value == value);
}

/// A change of structure that was agreed to leaves a front matter with the fields expected.
void checkStructure(const FrontMatter &matter, const Result<TextEdits> &edits, qsizetype fields)
{
    if (!edits || edits->isEmpty())
        return;
    require(areWellFormed(*edits, matter.text().size()));
    const FrontMatter after = FrontMatter::parse(applied(matter.text(), *edits));
    require(!after.isBroken() && after.fields().size() == fields);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString source = QString::fromUtf8(bytes).replace(QStringLiteral("\r\n"), QString(text::crlfMark));
    const Split parts = split(source);
    require(parts.whole.start == 0 && parts.whole.end <= source.size() &&
            parts.content.end <= parts.whole.end);
    const FrontMatter matter = FrontMatter::parse(source.first(parts.whole.end));
    int edited = 0;
    for (const Field &field : matter.fields()) {
        checkRanges(matter, field);
        if (++edited > 4 || !field.editable || field.type == Type::Map)
            continue;
        checkEdit(matter, field.path, QStringLiteral("新的: “值” #1"));
        checkEdit(matter, field.path, qint64(7));
        checkEdit(matter, field.path, QVariantList{QStringLiteral("no"), QStringLiteral("a, b")});
        const qsizetype count = matter.fields().size();
        checkStructure(matter, matter.remove(field.path), count - 1);
        checkStructure(matter, matter.rename(field.path, QStringLiteral("renamed to this")), count);
        checkStructure(matter, matter.move(field.path, {}), count);
    }
    checkEdit(matter, QStringLiteral("brandnew"), QStringLiteral("x\ny\n"));
    return 0;
}
