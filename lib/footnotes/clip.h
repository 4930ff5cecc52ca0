#pragma once

#include "footnotes/index.h"

namespace wengao::footnotes {

/// A note that travels with copied text.
struct ClipNote
{
    QString label;
    QString note;
    friend bool operator==(const ClipNote &, const ClipNote &) = default;
};

/// Copied text with the notes it refers to.
struct Clip
{
    QString text;
    QList<ClipNote> notes;

    /// For the clipboard, as JSON.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<Clip> fromBytes(const QByteArray &bytes);
};

/// The text of a selection, with every note its references lead to that the selection itself does not hold.
[[nodiscard]] Clip clipped(const Index &index, TextRange selection);

/// Puts a clip in place of `range`. A label that means another note here gets a new number; a note that is
/// here already is not added again.
[[nodiscard]] TextEdits pasted(const Index &index, TextRange range, const Clip &clip);

} // namespace wengao::footnotes
