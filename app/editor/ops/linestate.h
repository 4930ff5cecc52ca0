#pragma once

#include <QtGlobal>

namespace wengao::editor {

/// What a line needs to know of the lines before it. A value of 31 bits; equal states highlight equal text
/// equally, so a change stops spreading where the state at a line's end is what it was.
struct State
{
    enum class Kind : quint8 { Start, Paragraph, Fence, IndentedCode, Html, TableHead, Table };

    Kind kind = Kind::Start;
    bool afterBlank = true;
    bool tildeFence = false;
    quint8 fenceLength = 0; ///< up to 63
    quint8 fenceIndent = 0; ///< list columns the fence is inside of, up to 63
    quint8 htmlKind = 0;    ///< CommonMark's seven kinds of HTML block
    quint8 listColumn = 0;  ///< where the text of the innermost list item starts, up to 63; 0 outside lists
    quint8 quoteDepth = 0;  ///< up to 7

    [[nodiscard]] int packed() const;
    [[nodiscard]] static State unpacked(int value);
    friend bool operator==(const State &, const State &) = default;
};

} // namespace wengao::editor
