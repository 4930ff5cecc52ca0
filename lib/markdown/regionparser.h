#pragma once

#include "markdown/options.h"
#include "markdown/unit.h"

#include <QString>

namespace wengao::markdown {

/// A stretch of an article that begins at a line where a block may begin, parsed as if it stood alone.
struct Region
{
    std::vector<Unit> units; ///< lines count from the region's first
    Traits lead;             ///< of the lines before the first unit
};

/// Parses `source` (a source text). `definitions` is Markdown (UTF-8, whole lines) that is seen before it and
/// not shown: what the rest of the article defines.
[[nodiscard]] Region parseRegion(QStringView source, const QByteArray &definitions, const Options &options);

/// The traits of a stretch of plain text.
[[nodiscard]] Traits traitsOf(QStringView plain, const Options &options);

/// Definitions of the footnotes with these labels, with no content.
[[nodiscard]] QByteArray footnoteStubs(const QList<QByteArray> &labels);

/// The labels of footnotes that the text may refer to.
[[nodiscard]] QList<QByteArray> mentionedFootnotes(QStringView plain);

} // namespace wengao::markdown
