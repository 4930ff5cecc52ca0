#pragma once

#include "footnotes/blockline.h"
#include "footnotes/inlinescanner.h"
#include "footnotes/labeltable.h"
#include "footnotes/scan.h"

namespace wengao::footnotes {

/// Reads lines one by one and keeps which blocks are open, by cmark-gfm's rules.
class BlockScanner final
{
public:
    BlockScanner(Segment &segment, LabelTable &labels) : m_segment(segment), m_labels(labels) {}

    /// Takes the next line, which stands at `offset` of the segment.
    void takeLine(QStringView line, qsizetype offset);
    /// Ends all blocks.
    void finish();
    /// True while a block is open that a line at the margin does not end: code between fences, some raw HTML.
    [[nodiscard]] bool isInsideOpenBlock() const;

private:
    enum class Leaf { None, Paragraph, Fence, IndentedCode, Html, Table };
    struct Container
    {
        ScannedBlock::Kind kind; ///< Quote, List (an item) or Note
        int padding = 0;
        int definition = -1;
        bool hasChild = false;
    };

    [[nodiscard]] bool continueContainers(BlockLine &line, qsizetype &matched);
    [[nodiscard]] bool continueContainer(const Container &container, BlockLine &line) const;
    /// False when the open leaf ends here; `done` when the line is used up.
    [[nodiscard]] bool continueLeaf(BlockLine &line, bool &done);
    void openBlocks(BlockLine &line, qsizetype &matched, bool leafMatched);
    [[nodiscard]] bool openContainer(BlockLine &line, qsizetype &matched, bool interruptsParagraph);
    [[nodiscard]] bool openLeaf(BlockLine &line, qsizetype matched, bool leafMatched, bool maybeLazy);
    [[nodiscard]] bool openTable(const BlockLine &line);
    void openItem(BlockLine &line, qsizetype &matched, qsizetype mark);
    void openNote(BlockLine &line, qsizetype &matched, qsizetype mark, qsizetype labelLength);
    void addText(BlockLine &line, qsizetype matched, bool leafMatched);
    void addCode(const BlockLine &line);
    void addRow(const BlockLine &line);
    void closeTo(qsizetype matched);
    void closeLeaf();
    void startBlock(ScannedBlock::Kind kind, qsizetype matched);
    void scanInlines(const InlineText &text, bool inHeading);
    void noteSlip(const InlineText &text);
    void touch();
    [[nodiscard]] int definition() const;

    Segment &m_segment;
    LabelTable &m_labels;
    QList<Container> m_containers;
    Leaf m_leaf = Leaf::None;
    InlineText m_paragraph;
    QChar m_fence;
    qsizetype m_fenceLength = 0;
    int m_htmlKind = 0;
    int m_columns = 0; ///< of the open table; cells beyond them are not shown
    TextRange m_line;
    bool m_afterBlank = true;
    bool m_afterNote = false;
    qsizetype m_closed = 0;
};

} // namespace wengao::footnotes
