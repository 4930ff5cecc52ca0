#include "footnotes/blockscanner.h"

#include <algorithm>

namespace wengao::footnotes {

using Kind = ScannedBlock::Kind;

bool BlockScanner::isInsideOpenBlock() const
{
    return m_containers.isEmpty() &&
           (m_leaf == Leaf::Fence || (m_leaf == Leaf::Html && m_htmlKind >= 1 && m_htmlKind <= 5));
}

int BlockScanner::definition() const
{
    for (auto it = m_containers.crbegin(); it != m_containers.crend(); ++it) {
        if (it->definition >= 0)
            return it->definition;
    }
    return -1;
}

bool BlockScanner::continueContainer(const Container &container, BlockLine &line) const
{
    switch (container.kind) {
    case Kind::Quote:
        if (line.isIndented() || line.firstChar() != u'>')
            return false;
        line.advance(line.first() + 1 - line.offset());
        if (line.peek() == u' ' || line.peek() == u'\t')
            line.advanceColumns(1);
        return true;
    case Kind::Note:
        if (line.indent() >= 4) {
            line.advanceColumns(4);
            return true;
        }
        return line.text().isEmpty();
    default:
        if (line.indent() >= container.padding) {
            line.advanceColumns(container.padding);
            return true;
        }
        if (!line.isBlank() || !container.hasChild)
            return false;
        line.advanceToFirst();
        return true;
    }
}

bool BlockScanner::continueContainers(BlockLine &line, qsizetype &matched)
{
    for (matched = 0; matched < m_containers.size(); ++matched) {
        if (!continueContainer(m_containers.at(matched), line))
            return false;
    }
    return true;
}

bool BlockScanner::continueLeaf(BlockLine &line, bool &done)
{
    switch (m_leaf) {
    case Leaf::Fence:
        if (!line.isIndented() && closingFence(line.rest(), m_fence) >= m_fenceLength) {
            done = true;
            touch();
            m_leaf = Leaf::None;
        }
        return true;
    case Leaf::Html:
        return m_htmlKind <= 5 || !line.isBlank();
    case Leaf::IndentedCode:
        return line.isIndented() || line.isBlank();
    case Leaf::Paragraph:
    case Leaf::Table:
        return !line.isBlank();
    case Leaf::None:
        break;
    }
    return false;
}

void BlockScanner::takeLine(QStringView text, qsizetype offset)
{
    m_line = {offset, offset + text.size()};
    BlockLine line(text);
    qsizetype matched = 0;
    bool done = false;
    const bool leafMatched =
        continueContainers(line, matched) && m_leaf != Leaf::None && continueLeaf(line, done);
    if (!done) {
        const bool isLiteral = m_leaf == Leaf::Fence || m_leaf == Leaf::Html || m_leaf == Leaf::IndentedCode;
        if (!(leafMatched && isLiteral))
            openBlocks(line, matched, leafMatched);
        else
            addText(line, matched, true);
    }
    m_afterBlank = line.isBlank();
    if (!line.isBlank())
        m_afterNote = definition() >= 0;
}

void BlockScanner::openBlocks(BlockLine &line, qsizetype &matched, bool leafMatched)
{
    bool maybeLazy = m_leaf == Leaf::Paragraph;
    bool paragraphMatched = leafMatched && m_leaf == Leaf::Paragraph;
    bool leafOpen = leafMatched;
    while (true) {
        if (openContainer(line, matched, paragraphMatched)) {
            maybeLazy = false;
            paragraphMatched = false;
            leafOpen = false;
            continue;
        }
        if (openLeaf(line, matched, leafOpen, maybeLazy))
            return;
        break;
    }
    addText(line, matched, leafOpen);
}

bool BlockScanner::openContainer(BlockLine &line, qsizetype &matched, bool interruptsParagraph)
{
    if (line.isIndented() || line.isBlank())
        return false;
    constexpr qsizetype deepest = 100;       // as in cmark-gfm
    constexpr qsizetype deepestQuote = 1000; // bounds the cost of hostile text
    const QStringView rest = line.rest();
    if (rest.front() == u'>' && matched < deepestQuote) {
        closeTo(matched);
        startBlock(Kind::Quote, matched);
        line.advance(line.first() + 1 - line.offset());
        if (line.peek() == u' ' || line.peek() == u'\t')
            line.advanceColumns(1);
        m_containers.append({Kind::Quote});
        ++matched;
        return true;
    }
    qsizetype labelLength = 0;
    if (const qsizetype mark = noteMark(rest, labelLength); mark > 0 && matched < deepest) {
        openNote(line, matched, mark, labelLength);
        return true;
    }
    const bool isOther = headingMark(rest) > 0 || isThematicBreak(rest) ||
                         (interruptsParagraph && isSetextUnderline(rest) && rest.front() == u'-');
    if (const qsizetype mark = isOther ? 0 : listMark(rest, interruptsParagraph);
        mark > 0 && matched < deepest) {
        openItem(line, matched, mark);
        return true;
    }
    return false;
}

void BlockScanner::openNote(BlockLine &line, qsizetype &matched, qsizetype mark, qsizetype labelLength)
{
    const bool followsText = !m_afterBlank && !m_afterNote;
    closeTo(matched);
    startBlock(Kind::Note, matched);
    const qsizetype start = m_line.start + line.first();
    ScannedDefinition found;
    found.label = m_labels.id(line.rest().sliced(2, labelLength));
    found.marker = {start, start + labelLength + 4};
    found.content = {start + mark, start + mark};
    found.range = {start, m_line.end};
    found.parent = definition();
    found.isNested = !m_containers.isEmpty();
    found.followsText = followsText;
    line.advance(line.first() + mark - line.offset());
    Container note{Kind::Note};
    note.definition = static_cast<int>(m_segment.definitions.size());
    m_segment.definitions.append(found);
    m_containers.append(note);
    ++matched;
}

void BlockScanner::openItem(BlockLine &line, qsizetype &matched, qsizetype mark)
{
    closeTo(matched);
    startBlock(Kind::List, matched);
    const int indent = line.indent();
    line.advance(line.first() + mark - line.offset());
    const bool isEmpty = line.isBlank();
    const int spaces = line.indent();
    int padding = static_cast<int>(mark) + 1;
    if (spaces >= 5 || spaces < 1 || isEmpty) {
        if (spaces > 0)
            line.advanceColumns(1);
    } else {
        padding = static_cast<int>(mark) + spaces;
        line.advanceColumns(spaces);
    }
    m_containers.append({Kind::List, indent + padding});
    ++matched;
}

bool BlockScanner::openLeaf(BlockLine &line, qsizetype matched, bool leafMatched, bool maybeLazy)
{
    const bool isParagraph = leafMatched && m_leaf == Leaf::Paragraph;
    const QStringView rest = line.rest();
    if (line.isBlank())
        return false;
    if (line.isIndented()) {
        if (maybeLazy)
            return false;
        closeTo(matched);
        startBlock(Kind::IndentedCode, matched);
        m_leaf = Leaf::IndentedCode;
        addCode(line);
        return true;
    }
    if (const qsizetype mark = headingMark(rest); mark > 0) {
        closeTo(matched);
        startBlock(Kind::Heading, matched);
        InlineText heading;
        heading.append(rest.sliced(mark), m_line.start + line.first() + mark);
        if (matched == 0)
            m_segment.blocks.last().heading = rest.sliced(mark).trimmed().toString();
        scanInlines(heading, true);
        return true;
    }
    if (const qsizetype fence = openingFence(rest); fence > 0) {
        closeTo(matched);
        startBlock(Kind::Code, matched);
        m_leaf = Leaf::Fence;
        m_fence = rest.front();
        m_fenceLength = fence;
        m_segment.inert.append(m_line);
        return true;
    }
    if (const int kind = htmlBlockKind(rest, !isParagraph); kind > 0) {
        closeTo(matched);
        startBlock(Kind::Html, matched);
        m_leaf = Leaf::Html;
        m_htmlKind = kind;
        addText(line, matched, true);
        return true;
    }
    if (isParagraph && isSetextUnderline(rest)) {
        InlineText paragraph = m_paragraph;
        paragraph.removeStart(linkDefinitionsLength(paragraph.text(), m_segment, m_labels));
        m_paragraph = paragraph;
        if (!paragraph.isEmpty()) {
            m_paragraph.clear();
            m_leaf = Leaf::None;
            touch();
            if (m_containers.isEmpty() && !m_segment.blocks.isEmpty()) {
                m_segment.blocks.last().kind = Kind::Heading;
                m_segment.blocks.last().heading = paragraph.text().trimmed().toString();
            }
            scanInlines(paragraph, true);
            return true;
        }
    }
    if (isThematicBreak(rest)) {
        closeTo(matched);
        startBlock(Kind::Break, matched);
        return true;
    }
    return isParagraph && openTable(line);
}

void BlockScanner::addText(BlockLine &line, qsizetype matched, bool leafMatched)
{
    const bool isLazy =
        !leafMatched && m_leaf == Leaf::Paragraph && !line.isBlank() && matched < m_containers.size();
    if (isLazy) {
        m_paragraph.append(line.rest(), m_line.start + line.first());
        touch();
        return;
    }
    if (!leafMatched)
        closeTo(matched);
    if (m_leaf == Leaf::Fence || m_leaf == Leaf::IndentedCode || m_leaf == Leaf::Html) {
        if (m_leaf == Leaf::Html)
            m_segment.inert.append(m_line);
        else
            addCode(line);
        if (!line.isBlank() || m_leaf == Leaf::Fence)
            touch();
        if (m_leaf == Leaf::Html && endsHtmlBlock(line.rest(), m_htmlKind))
            m_leaf = Leaf::None;
    } else if (line.isBlank()) {
        return;
    } else if (m_leaf == Leaf::Table) {
        addRow(line);
        touch();
    } else {
        if (m_leaf != Leaf::Paragraph)
            startBlock(Kind::Paragraph, matched);
        m_leaf = Leaf::Paragraph;
        m_paragraph.append(line.rest(), m_line.start + line.first());
        touch();
    }
}

void BlockScanner::addCode(const BlockLine &line)
{
    m_segment.inert.append(m_line);
    const QStringView rest = line.rest();
    for (const TextRange mark : referenceMarks(rest, {0, rest.size()}))
        m_segment.references.append({mark.shifted(m_line.start + line.first()),
                                     m_labels.id(rest.sliced(mark.start + 2, mark.length() - 3)), -1,
                                     definition(), Place::CodeBlock, m_line});
}

void BlockScanner::closeTo(qsizetype matched)
{
    closeLeaf();
    while (m_containers.size() > matched) {
        const Container container = m_containers.takeLast();
        if (container.definition >= 0)
            m_segment.definitions[container.definition].closedAt = m_closed++;
    }
}

void BlockScanner::closeLeaf()
{
    if (m_leaf == Leaf::Paragraph) {
        InlineText paragraph = m_paragraph;
        m_paragraph.clear();
        paragraph.removeStart(linkDefinitionsLength(paragraph.text(), m_segment, m_labels));
        if (!paragraph.isEmpty()) {
            noteSlip(paragraph);
            scanInlines(paragraph, false);
        }
    }
    m_leaf = Leaf::None;
}

void BlockScanner::startBlock(Kind kind, qsizetype matched)
{
    if (matched > 0)
        m_containers[matched - 1].hasChild = true;
    else
        m_segment.blocks.append({kind, m_line, {}});
    touch();
}

void BlockScanner::touch()
{
    if (!m_segment.blocks.isEmpty())
        m_segment.blocks.last().range.end = std::max(m_segment.blocks.last().range.end, m_line.end);
    for (const Container &container : std::as_const(m_containers)) {
        if (container.definition < 0)
            continue;
        ScannedDefinition &open = m_segment.definitions[container.definition];
        open.range.end = std::max(open.range.end, m_line.end);
        open.content.end = std::max(open.content.start, open.range.end);
    }
}

void BlockScanner::noteSlip(const InlineText &text)
{
    const QStringView view = text.text();
    if (!m_containers.isEmpty() || !view.startsWith(u"[^"))
        return;
    const qsizetype close = view.indexOf(u']');
    const QStringView label = close > 2 ? view.sliced(2, close - 2) : QStringView();
    if (!isValidLabel(label) || close + 1 >= view.size())
        return;
    const QChar next = view[close + 1];
    if (next == u'：')
        m_segment.slips.append(
            {ScannedSlip::Kind::FullWidthColon, text.sourceRange({0, close + 2}), label.toString()});
    else if (next == u' ' || next == u'\t')
        m_segment.slips.append(
            {ScannedSlip::Kind::NoColon, text.sourceRange({0, close + 1}), label.toString()});
}

void BlockScanner::scanInlines(const InlineText &text, bool inHeading)
{
    InlineScanner(text, m_segment, m_labels, definition(), inHeading).scan();
}

void BlockScanner::finish()
{
    closeTo(0);
}

} // namespace wengao::footnotes
