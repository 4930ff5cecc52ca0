#pragma once

#include <QStringView>

namespace wengao::editor {

// Each of these looks at one kind of inline construct that would start at `at`. The answer is where it ends,
// or 0 if there is none. They look ahead a bounded distance only.

[[nodiscard]] bool isAsciiPunctuation(QChar c);
/// How many equal units stand at `at`.
[[nodiscard]] qsizetype runLength(QStringView text, qsizetype at);
/// "[^label]".
[[nodiscard]] qsizetype footnoteEnd(QStringView text, qsizetype at);
/// "(destination "title")" or "[label]" right after a link's text; `at` itself if neither.
[[nodiscard]] qsizetype linkTargetEnd(QStringView text, qsizetype at);
/// "<https://…>" or "<name@host>".
[[nodiscard]] qsizetype autolinkEnd(QStringView text, qsizetype at);
/// An HTML tag, comment, declaration or processing instruction.
[[nodiscard]] qsizetype htmlTagEnd(QStringView text, qsizetype at);
/// "{{< … >}}" or "{{% … %}}".
[[nodiscard]] qsizetype shortcodeEnd(QStringView text, qsizetype at);
/// "https://…", "http://…" or "www.…" at a place where an autolink may begin.
[[nodiscard]] qsizetype bareAddressEnd(QStringView text, qsizetype at);

} // namespace wengao::editor
