#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace wengao::markdown {

/// The id Hugo makes of a heading's source line (its github rule), before repeats are numbered: lower case,
/// letters, digits, `_` and `-` of any script kept, spaces to `-`, the rest dropped; "heading" if none is
/// left.
[[nodiscard]] QByteArray headingId(QByteArrayView sourceLine);

/// The attributes `{#id .class key="value"}` at the end of a heading.
struct HeadingAttributes
{
    qsizetype at = 0; ///< offset of the opening brace
    std::optional<QByteArray> id;
    std::vector<std::pair<QByteArray, QByteArray>> others; ///< class first, then in the order written
};

/// The attributes at the end of a heading's source line, if it ends with well-formed ones.
[[nodiscard]] std::optional<HeadingAttributes> headingAttributes(QByteArrayView sourceLine);

} // namespace wengao::markdown
