// The article loader: whatever bytes it accepts, it gives back the same bytes, and the border between front
// matter and body is found in the same place again.

#include "article/article.h"

#include "frontmatter/split.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto article = wengao::article::Article::fromBytes(bytes);
    if (!article)
        return 0;
    const auto again = article->bytes();
    if (!again || (article->readOnlyReason.isEmpty() && *again != bytes))
        std::abort();
    const QString text = article->frontMatter + article->body;
    if (wengao::frontmatter::split(text).whole.end != article->frontMatter.size())
        std::abort();
    return 0;
}
