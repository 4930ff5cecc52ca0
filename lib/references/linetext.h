#pragma once

#include "base/textrange.h"

#include <QList>
#include <QString>

namespace wengao::references {

/// A link or emphasis that stood in a line, over a range of its plain text.
struct LineMark
{
    enum class Kind { Link, Emphasis };
    Kind kind = Kind::Link;
    TextRange range;
    QString address; ///< of a link
};

/// A reference line without its Markdown and HTML. `folded` is `text` with full-width punctuation and the
/// Chinese full stop in their Latin forms, unit for unit, for finding one's way; values are taken from
/// `text`.
struct LineText
{
    QString text;
    QString folded;
    QList<LineMark> marks;

    [[nodiscard]] QString at(TextRange range) const;
    /// Overwrites a part with spaces, so that it is not found again; offsets stay.
    void blank(TextRange range);
    /// True when something was blanked inside a range, so that its text is not as it was written.
    [[nodiscard]] bool hasGap(TextRange range) const;
    /// The first mark of a kind that starts in `range`; null when there is none.
    [[nodiscard]] const LineMark *markIn(TextRange range, LineMark::Kind kind) const;
};

/// Reads a line as it stands in a Markdown article or anywhere else: links, emphasis, code marks, escapes,
/// simple HTML and character references are resolved; a label in front ([^1]:, [3], 2., ①, 参见) is left out.
/// A text of several paragraphs is no line and comes back empty. Linear.
[[nodiscard]] LineText lineText(QStringView markdown);

} // namespace wengao::references
