#pragma once

#include <QtGlobal>

namespace wengao::tests {

/// Counts the blocks of memory of at least `size` bytes that the calling thread asks for between its making
/// and its end: nobody copies a long text, nor a list of its parts, without asking for one. Link
/// largeblocks.cpp, which stands in for malloc(). One at a time.
/// With LARGE_BLOCK_ABORTS in the environment the program ends at such a block, to see in a debugger who
/// asks for it.
class LargeBlocks final
{
public:
    explicit LargeBlocks(qsizetype size);
    ~LargeBlocks();
    LargeBlocks(const LargeBlocks &) = delete;
    LargeBlocks &operator=(const LargeBlocks &) = delete;

    [[nodiscard]] int count() const;
};

} // namespace wengao::tests
