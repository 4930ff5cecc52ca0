#pragma once

#include <QString>

namespace wengao::references {

/// The text with backslashes where Markdown (CommonMark, GFM, Hugo's shortcodes
/// and mathematics) would read more than text. `atStart` adds those that only
/// the beginning of a paragraph needs. Line breaks and control characters
/// become spaces.
[[nodiscard]] QString escapedMarkdown(QStringView text, bool atStart = false);

/// The text without the backslashes that CommonMark reads as escapes.
[[nodiscard]] QString withoutEscapes(QString text);

/// The address as the target of `[…](target)`.
[[nodiscard]] QString escapedTarget(QStringView address);

/// True for an http, https or ftp address with a host and without space.
[[nodiscard]] bool isWebAddress(QStringView address);

/// True when `<address>` is an autolink in CommonMark.
[[nodiscard]] bool isAutolink(QStringView address);

/// The text without the characters that mark formatted text and without lone
/// surrogates.
[[nodiscard]] QString withoutMarks(QStringView text);

} // namespace wengao::references
