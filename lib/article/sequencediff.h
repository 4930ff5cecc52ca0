#pragma once

#include <cstddef>
#include <vector>

namespace wengao::article {

/// Which elements of two sequences are in no common subsequence of them.
struct SequenceDifference
{
    std::vector<bool> removed; ///< of the first
    std::vector<bool> added;   ///< of the second
};

/// Compares two sequences of numbers. Without the bound the difference is the smallest; it limits the search
/// at each step, so that time grows with length times bound at worst. Memory is linear.
[[nodiscard]] SequenceDifference difference(const std::vector<int> &first, const std::vector<int> &second,
                                            std::ptrdiff_t searchBound = 256);

} // namespace wengao::article
