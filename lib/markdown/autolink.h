#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wengao::markdown {

/// A bare address in text, by the rule of goldmark's linkify: ASCII only, so that it ends where Chinese
/// begins.
struct Autolink
{
    qsizetype length = 0;
    QByteArray prefix; ///< what the target has before the text: "https://" or "mailto:" or nothing
};

/// The address that starts at `text[0]`; linear in its length. The caller sees to what stands before it:
/// a line's start, white space or one of * _ ~ (.
[[nodiscard]] std::optional<Autolink> autolinkAt(QByteArrayView text);

/// False for most texts: those in which autolinkAt() finds nothing anywhere.
[[nodiscard]] bool mayHoldAutolink(QByteArrayView text);

/// True for the characters an address may follow.
[[nodiscard]] bool mayPrecedeAutolink(char c);

} // namespace wengao::markdown
