#pragma once

#include "export/format.h"
#include "export/page.h"

#include <stop_token>

namespace wengao::exporting {

/// Where pandoc is; empty when it is not installed.
[[nodiscard]] QString pandocProgram();

/// The article as pandoc reads it with its footnotes: HTML with the metadata in its head, raw HTML sanitised
/// or left out, local images inside as data and those of the web as links, so that nothing is left to be
/// fetched.
[[nodiscard]] Page pandocPage(const PageSource &source, const PageOptions &options);

/// The article as a Word document or an EPUB, made by pandoc in a process of its own. The same article gives
/// the same bytes. Errors as childOutput(); Unsupported when there is no pandoc.
[[nodiscard]] Result<Page> pandocDocument(Format format, const PageSource &source, const PageOptions &options,
                                          const QString &program = pandocProgram(),
                                          std::stop_token stop = {});

/// The zip archive with every entry's time set to the beginning of 1980; anything else is left as it is.
[[nodiscard]] QByteArray withoutTimes(QByteArray zip);

} // namespace wengao::exporting
