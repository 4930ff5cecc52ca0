#include "frontmatter/mergefix.h"

#include "frontmatter/crosscheck.h"

#include <QSet>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

/// The lines below `key: &name`, moved to the left margin; empty when there are none.
QString linesOf(const FrontMatter &matter, const QString &name)
{
    for (const Field &field : matter.fields()) {
        const QString plain = text::toPlain(field.written);
        const QString head = u"&"_s + name + u'\n';
        const qsizetype at = plain.indexOf(head);
        if (at < 0 || !plain.first(at).trimmed().isEmpty())
            continue;
        const QStringList lines = plain.sliced(at + head.size()).split(u'\n');
        qsizetype indent = 0;
        while (indent < lines.constFirst().size() && lines.constFirst()[indent] == u' ')
            ++indent;
        QString result;
        for (const QString &line : lines) {
            if (line.trimmed().isEmpty())
                continue;
            if (indent == 0 || line.first(std::min(indent, line.size())).trimmed().size() > 0)
                return {};
            result += line.sliced(indent) + u'\n';
        }
        return result;
    }
    return {};
}

} // namespace

TextEdits mergeWrittenOut(const FrontMatter &matter, const Field &merge, const QList<Field> &siblings)
{
    const QString written = merge.written.trimmed();
    if (!written.startsWith(u'*') || merge.lines.isEmpty())
        return {};
    const QString lines = linesOf(matter, written.sliced(1));
    const FrontMatter merged = FrontMatter::parse(u"---\n"_s + lines + u"---\n"_s);
    if (lines.isEmpty() || merged.isBroken() || merged.fields().isEmpty())
        return {};
    QSet<QString> present;
    for (const Field &field : siblings)
        present.insert(field.key.toLower());
    const qsizetype column = merge.keyRange.start - text::lineStart(matter.text(), merge.keyRange.start);
    const QString margin(column, u' ');
    QString replacement;
    for (const Field &field : merged.fields()) {
        if (present.contains(field.key.toLower()))
            continue;
        const QStringList own =
            merged.text().sliced(field.lines.start, field.lines.length()).chopped(1).split(u'\n');
        for (const QString &line : own)
            replacement += margin + line + matter.text()[merge.lines.end - 1];
    }
    const TextEdits edits{{merge.lines, replacement}};
    const FrontMatter after = FrontMatter::parse(applied(matter.text(), edits));
    if (after.isBroken())
        return {};
    for (const Field &field : merged.fields()) {
        const QString path = merge.path.chopped(merge.key.size()) + field.key;
        const Field *now = after.field(path);
        if (!now || (!present.contains(field.key.toLower()) && !sameValue(now->value, field.value)))
            return {};
    }
    return edits;
}

} // namespace wengao::frontmatter::detail
