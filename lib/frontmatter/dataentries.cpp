// Fields between braces, with commas between them: all of JSON, and the inline tables of TOML.

#include "frontmatter/dataeditor.h"

#include "frontmatter/reasons.h"

#include <algorithm>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

bool DataEditor::isEntry(Location location) const
{
    return !m_isToml || (location.child >= 0 && m_frontMatter.m_fields[location.top].style == Style::Flow);
}

/// The braces and what is between them.
TextRange DataEditor::bracesAround(Location location) const
{
    return location.child < 0 ? m_frontMatter.m_split.content
                              : m_frontMatter.m_fields[location.top].valueRange;
}

QString DataEditor::entrySeparator(const QList<Field> &entries, TextRange braces) const
{
    const qsizetype count = entries.size();
    if (count >= 2) {
        const qsizetype from = entries[count - 2].valueRange.end;
        return m_text.sliced(from, entries[count - 1].keyRange.start - from);
    }
    const QString lead =
        m_text.sliced(braces.start + 1, entries.constFirst().keyRange.start - braces.start - 1);
    return std::any_of(lead.cbegin(), lead.cend(), text::isLineBreak) ? QChar(u',') + lead : u", "_s;
}

Result<TextEdits> DataEditor::addEntry(qsizetype top, const QList<Field> &entries, TextRange braces,
                                       const QString &key, const QVariant &value) const
{
    DataStyle style = houseStyle();
    TextEdit edit;
    QString assign = m_isToml ? u" = "_s : u": "_s;
    QString before;
    QString behind;
    if (entries.isEmpty()) {
        const bool wide = !m_isToml && top < 0;
        style.step = wide ? u"  "_s : style.step;
        before = wide ? m_break + style.step : m_isToml ? u" "_s : QString();
        behind = wide ? QString(m_break) : m_isToml ? u" "_s : QString();
        edit.range = {braces.start + 1, braces.end - 1};
    } else {
        const Field &last = entries.constLast();
        before = entrySeparator(entries, braces);
        assign = m_text.sliced(last.keyRange.end, last.valueRange.start - last.keyRange.end);
        edit.range = {last.valueRange.end, last.valueRange.end};
    }
    style.margin = style.step;
    const QString text = written(value, style);
    if (text.isNull())
        return cannotWrite(value);
    edit.replacement = before + writtenKey(key) + assign + text + behind;
    return proved({edit}, adding(top, key, value, !m_isToml), Comments::Stay);
}

TextEdits DataEditor::entryRemoval(Location location) const
{
    const QList<Field> &all = siblings(location);
    const qsizetype place = location.child < 0 ? location.top : location.child;
    const TextRange braces = bracesAround(location);
    if (all.size() == 1)
        return {TextEdit{{braces.start + 1, braces.end - 1}, {}}};
    if (place + 1 < all.size())
        return {TextEdit{{all[place].keyRange.start, all[place + 1].keyRange.start}, {}}};
    return {TextEdit{{all[place - 1].valueRange.end, all[place].valueRange.end}, {}}};
}

/// The entries change places; the white space and commas between them stay where they are.
TextEdits DataEditor::entryMove(Location location, qsizetype from, qsizetype to) const
{
    const QList<Field> &all = siblings(location);
    const qsizetype target = to > from ? to - 1 : to;
    QStringList texts;
    for (const Field &field : all)
        texts.append(m_text.sliced(field.keyRange.start, field.valueRange.end - field.keyRange.start));
    texts.move(from, target);
    TextEdits edits;
    for (qsizetype i = std::min(from, target); i <= std::max(from, target); ++i)
        edits.append({{all[i].keyRange.start, all[i].valueRange.end}, texts[i]});
    return edits;
}

} // namespace wengao::frontmatter
