#pragma once

#include "base/textedit.h"

namespace wengao::article {

/// A stretch of whole lines (with their breaks) that differs: what `before` covers in the one text stands
/// where `after` covers the other. One of them may be empty.
struct Hunk
{
    TextRange before;
    TextRange after;
    friend bool operator==(const Hunk &, const Hunk &) = default;
};

/// The differences of two texts line by line, in order; line breaks count. Between hunks the texts are the
/// same. As few lines as possible differ, except in very different long texts, where time is bounded instead
/// (linear-space algorithm of Myers, 1986, with a bound on its search).
[[nodiscard]] QList<Hunk> lineDiff(QStringView before, QStringView after);

/// The edits that make these hunks of `before` what they are in `after`.
[[nodiscard]] TextEdits editsFor(const QList<Hunk> &hunks, QStringView after);

/// The edits that turn `before` into `after` and touch only what differs: lines, and in each only its middle.
[[nodiscard]] TextEdits minimalEdits(QStringView before, QStringView after);

} // namespace wengao::article
