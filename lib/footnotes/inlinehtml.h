#pragma once

#include <QStringView>

namespace wengao::footnotes {

/// The length of the opening or closing HTML tag at the start of `text`, or 0.
[[nodiscard]] qsizetype htmlTagLength(QStringView text);

/// The length of the tag, comment, instruction, declaration or CDATA section at the start of `text`, or 0.
[[nodiscard]] qsizetype inlineHtmlLength(QStringView text);

/// The length of `<address>` at the start of `text`, or 0.
[[nodiscard]] qsizetype angleAddressLength(QStringView text);

} // namespace wengao::footnotes
