#pragma once

#include "editor/selection.h"

#include <QString>

#include <optional>

namespace wengao::editor::test {

/// A text in which ‸ stands for the cursor; two of them hold the selection, anchor first.
struct Marked
{
    QString text;
    Selection selection;
};

inline Marked parsed(const QString &marked)
{
    constexpr char16_t sign = u'‸';
    const qsizetype first = marked.indexOf(sign);
    const qsizetype second = marked.indexOf(sign, first + 1);
    QString text = marked;
    text.remove(sign);
    return {text, {first, second < 0 ? first : second - 1}};
}

inline QString shown(QString text, Selection selection)
{
    constexpr char16_t sign = u'‸';
    text.insert(selection.end(), sign);
    if (!selection.isEmpty())
        text.insert(selection.start(), sign);
    return text;
}

/// The marked text after an operation; the text as it was when there was nothing to do.
template <typename Operation>
QString after(const QString &marked, Operation operation)
{
    const Marked before = parsed(marked);
    const std::optional<Change> change = operation(QStringView(before.text), before.selection);
    if (!change)
        return marked;
    if (!areWellFormed(change->edits, before.text.size()))
        return QStringLiteral("edits are not well-formed");
    return shown(applied(before.text, change->edits), change->selection);
}

} // namespace wengao::editor::test
