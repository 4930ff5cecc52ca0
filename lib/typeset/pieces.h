#pragma once

#include "typeset/task.h"

#include <QList>

namespace wengao::typeset {

/// A piece of an article's HTML that can be typeset: the markup replaces the bytes [start, end), which are
/// the inside of its element.
struct Piece
{
    qsizetype start = 0;
    qsizetype end = 0;
    Task task;
};

/// The pieces of HTML as lib/markdown writes it, in order:
/// `<code class="language-…" …>…</code>` right inside `pre`, and `<span class="math inline|display"
/// data-tex="…">…</span>`. Linear in time.
[[nodiscard]] QList<Piece> piecesOf(const QByteArray &html, Task::Form form);

} // namespace wengao::typeset
