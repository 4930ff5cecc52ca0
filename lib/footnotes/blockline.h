#pragma once

#include <QStringView>

namespace wengao::footnotes {

/// One line while its block structure is read: a place in it, and the column of that place with tabs of four.
class BlockLine final
{
public:
    explicit BlockLine(QStringView line) : m_line(line) { findFirstNonSpace(); }

    [[nodiscard]] QStringView text() const { return m_line; }
    [[nodiscard]] qsizetype offset() const { return m_offset; }
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] int indent() const { return m_firstColumn - m_column; }
    [[nodiscard]] qsizetype first() const { return m_first; }
    [[nodiscard]] bool isBlank() const { return m_first == m_line.size(); }
    [[nodiscard]] bool isIndented() const { return indent() >= 4; }
    [[nodiscard]] QChar firstChar() const { return isBlank() ? QChar() : m_line[m_first]; }
    /// What follows the spaces at this place.
    [[nodiscard]] QStringView rest() const { return m_line.sliced(m_first); }
    [[nodiscard]] QChar peek() const { return m_offset < m_line.size() ? m_line[m_offset] : QChar(); }

    /// Goes on by columns; a tab may be left partly used.
    void advanceColumns(int count);
    /// Goes on by characters.
    void advance(qsizetype count);
    void advanceToFirst() { advance(m_first - m_offset); }

private:
    void findFirstNonSpace();

    QStringView m_line;
    qsizetype m_offset = 0;
    int m_column = 0;
    int m_tabLeft = 0; ///< columns of the tab at m_offset not used yet; 0 when none of it is used
    qsizetype m_first = 0;
    int m_firstColumn = 0;
};

/// What starts a block, looked for at the start of a line's rest. Each gives the length of the mark, or 0.
[[nodiscard]] qsizetype headingMark(QStringView rest);
[[nodiscard]] qsizetype openingFence(QStringView rest);
[[nodiscard]] qsizetype closingFence(QStringView rest, QChar fence);
[[nodiscard]] bool isThematicBreak(QStringView rest);
[[nodiscard]] bool isSetextUnderline(QStringView rest);
/// `[^label]:` with the spaces and tabs after it; `labelLength` becomes the length of the label.
[[nodiscard]] qsizetype noteMark(QStringView rest, qsizetype &labelLength);
/// `-`, `1.` and so on. A list that interrupts a paragraph must not be empty and must count from 1.
[[nodiscard]] qsizetype listMark(QStringView rest, bool interruptsParagraph);
/// The kind (1 to 7 as CommonMark counts) of HTML block that starts here, or 0.
[[nodiscard]] int htmlBlockKind(QStringView rest, bool mayBeAnyTag);
/// True when the line ends an HTML block of kinds 1 to 5.
[[nodiscard]] bool endsHtmlBlock(QStringView rest, int kind);
/// The cells a table row has; 0 when it is none.
[[nodiscard]] int tableCells(QStringView rest);
[[nodiscard]] bool isTableDelimiterRow(QStringView rest);

} // namespace wengao::footnotes
