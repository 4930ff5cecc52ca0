#pragma once

#include "markdown/options.h"
#include "markdown/rendered.h"

namespace wengao::markdown {

/// Renders an article's body in this process. `body` is a source text (see text/linebreaks.h). Hostile input
/// may take minutes and gigabytes or abort the process: programs use RenderClient or Renderer instead. Not to
/// be called in two threads at once (calls wait for each other).
[[nodiscard]] Rendered render(const QString &body, const Options &options = {});

} // namespace wengao::markdown
