#include "markdown/rendered.h"

namespace wengao::markdown {

QByteArray Rendered::html() const
{
    qsizetype size = 0;
    for (const Block &block : blocks)
        size += block.html.size();
    QByteArray all;
    all.reserve(size);
    for (const Block &block : blocks)
        all += block.html;
    return all;
}

} // namespace wengao::markdown
