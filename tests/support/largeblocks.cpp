#include "support/largeblocks.h"

#include <cstdlib>

// glibc's own, under the names by which a program that replaces malloc() still reaches it.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" void *__libc_malloc(std::size_t size);
extern "C" void *__libc_calloc(std::size_t count, std::size_t size);
extern "C" void *__libc_realloc(void *block, std::size_t size);
// NOLINTEND(bugprone-reserved-identifier)

namespace {

thread_local std::size_t watchedSize = 0; // 0 watches nothing
thread_local int found = 0;
thread_local bool aborts = false;

void note(std::size_t size)
{
    if (watchedSize == 0 || size < watchedSize)
        return;
    ++found;
    if (aborts)
        std::abort();
}

} // namespace

extern "C" void *malloc(std::size_t size)
{
    note(size);
    return __libc_malloc(size);
}

extern "C" void *calloc(std::size_t count, std::size_t size)
{
    note(count * size);
    return __libc_calloc(count, size);
}

extern "C" void *realloc(void *block, std::size_t size)
{
    note(size);
    return __libc_realloc(block, size);
}

namespace wengao::tests {

LargeBlocks::LargeBlocks(qsizetype size)
{
    found = 0;
    aborts = qEnvironmentVariableIsSet("LARGE_BLOCK_ABORTS");
    watchedSize = std::size_t(size);
}

LargeBlocks::~LargeBlocks()
{
    watchedSize = 0;
}

int LargeBlocks::count() const
{
    return found;
}

} // namespace wengao::tests
