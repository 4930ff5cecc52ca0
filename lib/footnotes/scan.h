#pragma once

#include "base/textrange.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace wengao::footnotes {

/// Where a reference stands. In code and raw HTML it is no reference to any renderer.
enum class Place { Text, Heading, Code, CodeBlock, Html };

/// A `[^label]`, as far as its segment can tell. All ranges of a scan are relative to the segment's start.
struct ScannedReference
{
    TextRange range;
    int label = -1; ///< id in the index's table of labels
    int linkLabel =
        -1; ///< id of `[foo]` right behind it: when foo is a link's definition this is no reference
    int definition = -1; ///< the definition of the same segment it stands in
    Place place = Place::Text;
    TextRange around; ///< the code or tag it is lost in; a code block line by line
};

/// A `[^label]:` with all that belongs to it.
struct ScannedDefinition
{
    TextRange range;   ///< from the bracket to the end of its last line that is not blank
    TextRange marker;  ///< `[^label]:`
    TextRange content; ///< what follows the marker and its spaces, to the end of the range
    int label = -1;
    int parent = -1;          ///< the definition of the same segment it stands in
    bool isNested = false;    ///< stands in a quote, a list or another note
    bool followsText = false; ///< no blank line or other definition stands before it
    qsizetype closedAt = 0;   ///< order in which cmark-gfm files definitions: inner ones first
};

/// An inline link `[text](address)` or an inline note `^[text]`.
struct ScannedSpan
{
    TextRange range;
    TextRange text;
    QString address;
};

/// What may have been meant as a footnote.
struct ScannedSlip
{
    enum class Kind { FullWidth, FullWidthColon, NoColon };
    Kind kind = Kind::FullWidth;
    TextRange range;
    QString label;
};

/// A block directly in the document.
struct ScannedBlock
{
    enum class Kind { Paragraph, Heading, List, Quote, Code, IndentedCode, Html, Table, Note, Break };
    Kind kind = Kind::Paragraph;
    TextRange range; ///< whole lines without the last break
    QString heading; ///< a heading's text as written
};

/// A stretch that means the same wherever it stands: it starts at a line that continues nothing and ends
/// where the next one starts.
struct Segment
{
    qsizetype start = 0;
    qsizetype length = 0;
    QList<ScannedReference> references;
    QList<ScannedDefinition> definitions;
    QList<ScannedSpan> links;
    QList<ScannedSpan> inlineNotes;
    QList<ScannedSlip> slips;
    QList<ScannedBlock> blocks;
    QList<TextRange> inert; ///< code, raw HTML and link targets, in which nothing is a reference
    QList<int> linkLabels;  ///< ids of the link definitions `[foo]: …`
};

/// Gives each label an id, the same for labels that mean the same note.
class LabelTable;

/// Reads one segment that starts at `start` of `source`.
[[nodiscard]] Segment scanSegment(QStringView source, qsizetype start, LabelTable &labels);

} // namespace wengao::footnotes
