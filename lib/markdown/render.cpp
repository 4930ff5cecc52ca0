#include "markdown/render.h"

#include "markdown/document.h"

namespace wengao::markdown {

Rendered render(const QString &body, const Options &options)
{
    Document document;
    document.setText(body, options);
    Rendered rendered;
    const bool applied = apply(document.update(), rendered);
    Q_ASSERT(applied);
    Q_UNUSED(applied)
    return rendered;
}

} // namespace wengao::markdown
