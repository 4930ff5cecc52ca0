#pragma once

#include <QList>
#include <QString>

namespace wengao::references {

/// A stretch of formatted text that looks the same throughout.
struct Run
{
    QString text;
    QString link = {}; ///< the address it leads to
    bool italic = false;
    bool bold = false;
    bool smallCaps = false;
    bool underline = false;
    bool superscript = false;
    bool subscript = false;
    bool isTitle = false; ///< the item's title in a style that links it

    [[nodiscard]] bool looksLike(const Run &other) const;
    friend bool operator==(const Run &, const Run &) = default;
};
using Runs = QList<Run>;

/// Reads the text that engine.js marks with noncharacters. Unbalanced marks are
/// tolerated.
[[nodiscard]] Runs readRuns(const QString &marked);

/// The runs without space at the ends, with single spaces and one run for
/// neighbours that look alike. Where nothing is linked, the title leads to
/// `address`.
[[nodiscard]] Runs finished(const Runs &runs, const QString &address);

/// The text alone.
[[nodiscard]] QString plainText(const Runs &runs);

/// Markdown for one line within a note or paragraph: whatever the texts
/// contain, cmark-gfm and Hugo show it literally. Emphasis is given up where
/// the strict rule of CommonMark could not show it. An address that is its own
/// text is written `<address>`, or `[address](address)` with `spellsLinks`.
[[nodiscard]] QString markdown(const Runs &runs, bool spellsLinks = false);

/// An HTML fragment; texts and addresses are escaped and only web addresses are
/// linked.
[[nodiscard]] QString html(const Runs &runs);

} // namespace wengao::references
