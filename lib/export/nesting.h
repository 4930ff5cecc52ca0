#pragma once

#include <QByteArray>
#include <QList>

namespace wengao::exporting {

/// What must happen before an element or a text may stand where it is to be put.
struct Nesting
{
    qsizetype closes = 0;      ///< so many of the open elements end first, the innermost one first
    QList<QByteArray> implied; ///< then these are opened
    bool isRefused = false;    ///< it can stand nowhere around; its tag is left out

    friend bool operator==(const Nesting &, const Nesting &) = default;
};

/// How an element comes to stand inside the open ones, which are given from the outside in, so that the
/// content models of HTML are kept: an item ends the item before it, a block ends a paragraph, cells need
/// rows, and what stands loose in a list becomes an item.
[[nodiscard]] Nesting nestingOf(const QList<QByteArray> &open, const QByteArray &name);

/// The same for text that is more than white space.
[[nodiscard]] Nesting nestingOfText(const QList<QByteArray> &open);

} // namespace wengao::exporting
