#pragma once

#include "markdown/fragment.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace wengao::markdown {

/// What a stretch of text may have to do with the rest of the article.
struct Traits
{
    bool global = false;              ///< may define a link or hold part of a shortcode
    QList<QByteArray> footnoteLabels; ///< of everything that looks like a footnote definition, in order

    friend bool operator==(const Traits &, const Traits &) = default;
};

/// A top-level block or a footnote definition, in the order of the source. Lines are 0-based.
struct Unit
{
    int line = 0;
    int endLine = 0;
    bool isDefinition = false;
    bool isNested = false;  ///< a definition inside another block
    bool isLiteral = false; ///< code or HTML: whatever looks like a definition in it is none
    QByteArray label;       ///< of a definition, as written
    Traits traits;          ///< of the lines from this unit's first to the next one's first
    std::shared_ptr<const Fragment> fragment;
    std::vector<SlotValue> values; ///< one for each slot of the fragment

    /// Same content; the place may differ.
    [[nodiscard]] bool showsTheSameAs(const Unit &other) const;
};

} // namespace wengao::markdown
