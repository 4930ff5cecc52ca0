#pragma once

#include "footnotes/labeltable.h"
#include "footnotes/scan.h"

#include <QHash>

namespace wengao::footnotes {

/// The text of one leaf block, put together from its lines; `\n` between them.
class InlineText final
{
public:
    /// Adds a line (or a part of one) that stands at `offset` of the segment.
    void append(QStringView line, qsizetype offset);
    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// Where in the segment the unit at `at` stands.
    [[nodiscard]] qsizetype sourceOffset(qsizetype at) const;
    /// The segment's range for a range of this text; its end follows the last unit.
    [[nodiscard]] TextRange sourceRange(TextRange range) const;
    void removeStart(qsizetype length);
    void truncate(qsizetype length) { m_text.truncate(length); }
    void clear() { *this = {}; }

private:
    struct Piece
    {
        qsizetype at;
        qsizetype offset;
    };
    QString m_text;
    QList<Piece> m_pieces;
    qsizetype m_removed = 0;
};

/// Finds references, links, inline notes and slips in the text of one leaf block, as cmark-gfm's inline
/// parser would. Linear but for deep nesting of brackets.
class InlineScanner final
{
public:
    InlineScanner(const InlineText &text, Segment &segment, LabelTable &labels, int definition,
                  bool inHeading);

    void scan();

private:
    struct Bracket
    {
        qsizetype at;
        bool isImage = false;
        bool isInlineNote = false;
        qsizetype referencesBefore = 0;
        qsizetype linksBefore = 0;
    };

    [[nodiscard]] QStringView rest() const { return m_view.sliced(m_at); }
    [[nodiscard]] TextRange source(qsizetype start, qsizetype end) const
    {
        return m_text.sourceRange({start, end});
    }
    void codeSpan();
    [[nodiscard]] qsizetype closingBackticks(qsizetype from, qsizetype length);
    void angle();
    void openBracket();
    void closeBracket();
    [[nodiscard]] bool inlineLink(const Bracket &opener);
    [[nodiscard]] bool reference(const Bracket &opener);
    void fullWidthReference();
    void lostReferences(qsizetype start, qsizetype end, Place place);
    void addInert(qsizetype start, qsizetype end);

    const InlineText &m_text;
    QStringView m_view;
    Segment &m_segment;
    LabelTable &m_labels;
    int m_definition;
    Place m_place;
    qsizetype m_at = 0;
    QList<Bracket> m_brackets;
    qsizetype m_inactiveBelow = 0; ///< brackets below this one stand before a link: no links any more
    QHash<qsizetype, QList<qsizetype>> m_backticks; ///< places of the runs of each length
    bool m_backticksKnown = false;
};

/// All that looks like `[^label]` in the range, whatever stands around it. Linear.
[[nodiscard]] QList<TextRange> referenceMarks(QStringView text, TextRange range);

/// The length of the link definitions (`[foo]: address "title"`) at the start of a paragraph; their labels
/// are added to the segment.
[[nodiscard]] qsizetype linkDefinitionsLength(QStringView paragraph, Segment &segment, LabelTable &labels);

} // namespace wengao::footnotes
