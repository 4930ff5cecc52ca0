#pragma once

#include "markdown/rendered.h"

#include <vector>

namespace wengao::markdown {

/// A place in a block's HTML that depends on the rest of the article: a footnote's number or a heading's id.
struct Slot
{
    enum class Kind { FootnoteReference, GeneratedId, GivenId };
    Kind kind = Kind::FootnoteReference;
    qsizetype at = 0; ///< offset in the HTML
    QByteArray key;   ///< the footnote's label, or the id before it is made unique

    friend bool operator==(const Slot &, const Slot &) = default;
};

/// What fills a slot. Footnotes: the number, and which of its references this is (0-based). Ids: the number
/// that tells a repeat from the first, 0 for none.
struct SlotValue
{
    int number = 0;
    int repeat = 0;

    friend bool operator==(const SlotValue &, const SlotValue &) = default;
};

/// One top-level block as it looks wherever it stands. Lines are relative to the block's first line.
struct Fragment
{
    QByteArray html;
    std::vector<Slot> slots;
    qsizetype positionAt = -1; ///< where the attributes with absolute lines go, -1 for nowhere
    qsizetype backrefsAt = 0;  ///< footnote definitions: where the links back go
    text::Count count;
    QList<Heading> headings; ///< without ids: each has a slot of its own, in this order
    QStringList images;
    QString paragraph; ///< visible text of a block that is a plain paragraph
    int omittedHtml = 0;

    friend bool operator==(const Fragment &, const Fragment &) = default;
};

} // namespace wengao::markdown
