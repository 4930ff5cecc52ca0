#pragma once

#include "text/counting.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wengao::markdown {

/// One top-level block of an article's body. Lines are 0-based lines of the body; both ends are inside.
/// The last block may be the list of footnotes; its lines are those from the first to the last definition.
struct Block
{
    int startLine = 0;
    int endLine = 0;
    QByteArray html; ///< UTF-8, ends with a line feed

    friend bool operator==(const Block &, const Block &) = default;
};

/// A heading as an outline shows it: visible text, the id Hugo gives it, and its 0-based body line.
struct Heading
{
    int level = 1;
    QString text;
    QString id;
    int line = 0;

    friend bool operator==(const Heading &, const Heading &) = default;
};

/// All that the program wants to know of a rendered article body.
struct Rendered
{
    QList<Block> blocks;
    QList<Heading> outline;
    text::Count count;         ///< visible text without code, addresses, HTML and footnotes
    QString firstParagraph;    ///< visible text of the first paragraph outside lists and quotations
    QStringList images;        ///< sources as written, in document order, without repeats
    int omittedHtml = 0;       ///< how many pieces of raw HTML were left out
    bool hasFootnotes = false; ///< the last block is the list of footnotes

    /// The HTML of all blocks in one piece.
    [[nodiscard]] QByteArray html() const;

    friend bool operator==(const Rendered &, const Rendered &) = default;
};

} // namespace wengao::markdown
