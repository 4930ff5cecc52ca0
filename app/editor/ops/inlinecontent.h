#pragma once

#include "editor/ops/inlinespans.h"

#include "base/textrange.h"

namespace wengao::editor {

/// One piece of a line's inline markup: `outer` with its marks, `inner` what other marks may stand in (empty
/// where none may).
struct InlineConstruct
{
    enum class Kind {
        Strong,
        Emphasis,
        Strike,
        Code,
        Link,
        Target, ///< a link's "](address)"
        Address,
        Escape,
        Object ///< image, tag, shortcode, footnote reference: it has no text of its own
    };
    Kind kind = Kind::Object;
    TextRange outer;
    TextRange inner;
};

/// What of a line is inline text: none in code, HTML, rules, definitions of links and the like; the cells of
/// a table's row; the text behind the marks of a heading, item, quote or footnote for all others.
struct InlineContent
{
    bool isText = false; ///< false where no mark could be typed
    QList<TextRange> stretches;
    QList<InlineConstruct> constructs;
};

/// Reads it from the spans that highlightLine() gave for the line.
[[nodiscard]] InlineContent inlineContent(QStringView line, const QList<Span> &spans);

} // namespace wengao::editor
