#pragma once

#include <QtGlobal>

namespace wengao {

/// A half-open range [start, end) of UTF-16 offsets into some text; start ≤ end, both ≥ 0.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return start == end; }
    [[nodiscard]] constexpr bool contains(qsizetype offset) const { return offset >= start && offset < end; }
    [[nodiscard]] constexpr bool overlaps(TextRange other) const
    {
        return start < other.end && other.start < end;
    }
    [[nodiscard]] constexpr TextRange shifted(qsizetype by) const { return {start + by, end + by}; }
    friend constexpr bool operator==(TextRange, TextRange) = default;
};

} // namespace wengao
