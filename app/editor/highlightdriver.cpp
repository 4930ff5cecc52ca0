#include "editor/highlightdriver.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextDocument>

#include <algorithm>

namespace wengao::editor {

namespace {

constexpr int formattedFlag = 1 << 29;
constexpr qsizetype longestLine = 50'000; ///< what stands further right in a line is left plain
constexpr int linesAtOnce = 200;          ///< followed at once after a change
constexpr int linesOfGuess = 200;         ///< looked back for a guess
constexpr qint64 sliceMilliseconds = 4;

bool isKnown(const QTextBlock &block)
{
    return block.userState() >= 0;
}

int stateOf(const QTextBlock &block)
{
    return isKnown(block) ? block.userState() & ~formattedFlag : -1;
}

bool isFormatted(const QTextBlock &block)
{
    return isKnown(block) && (block.userState() & formattedFlag) != 0;
}

void store(QTextBlock block, int state, bool formatted)
{
    block.setUserState(state | (formatted ? formattedFlag : 0));
}

} // namespace

HighlightDriver::HighlightDriver(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HighlightDriver::work);
}

void HighlightDriver::setDocument(QTextDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (m_document)
        connect(m_document, &QTextDocument::contentsChange, this, &HighlightDriver::followChange);
    restart();
}

void HighlightDriver::setFormats(const StyleFormats &formats)
{
    m_formats = formats;
    restart();
}

void HighlightDriver::setOptions(const HighlightOptions &options)
{
    if (m_options == options)
        return;
    m_options = options;
    restart();
}

void HighlightDriver::restart()
{
    m_frontier = 0;
    m_known = 0;
    if (!m_document)
        return;
    m_reach = 0;
    if (isKnown(m_document->begin())) {
        for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
            block.setUserState(-1);
    }
    if (m_shownCount > 0)
        show(m_document->findBlockByNumber(m_shownFirst), m_shownCount);
    m_timer.start();
}

void HighlightDriver::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (m_paused || !m_document)
        return;
    show(m_document->findBlockByNumber(m_shownFirst), m_shownCount);
    m_timer.start();
}

State HighlightDriver::stateBefore(const QTextBlock &block) const
{
    const QTextBlock previous = block.previous();
    return previous.isValid() && isKnown(previous) ? State::unpacked(stateOf(previous)) : State{};
}

bool HighlightDriver::isComplete() const
{
    return !m_document || m_frontier >= m_document->characterCount();
}

bool HighlightDriver::isShown(const QTextBlock &block) const
{
    const int number = block.blockNumber();
    return number >= m_shownFirst && number < m_shownFirst + m_shownCount;
}

void HighlightDriver::show(const QTextBlock &first, int count)
{
    if (!m_document || !first.isValid())
        return;
    m_shownFirst = first.blockNumber();
    m_shownCount = count;
    if (m_paused)
        return;
    if (first.position() > m_frontier && first.previous().isValid() && !isKnown(first.previous()))
        guessStates(first);
    QTextBlock block = first;
    State state = stateBefore(block);
    for (int i = 0; i < count && block.isValid(); ++i, block = block.next()) {
        if (!isFormatted(block))
            format(block, state);
        state = State::unpacked(stateOf(block));
    }
}

/// States for the lines before the first one shown, from a place some way up where a block may well start.
void HighlightDriver::guessStates(const QTextBlock &first)
{
    QTextBlock block = first.previous();
    for (int i = 0; i < linesOfGuess && block.previous().isValid() && !isKnown(block.previous()); ++i)
        block = block.previous();
    State state = stateBefore(block);
    for (; block.isValid() && block != first; block = block.next()) {
        state = stateAfter(block.text(), state, block.next().text());
        store(block, state.packed(), false);
    }
}

void HighlightDriver::format(const QTextBlock &block, const State &before)
{
    const QString text = block.text();
    const QString next = block.next().text();
    HighlightedLine line =
        highlightLine(QStringView(text).first(std::min(text.size(), longestLine)), before, next, m_options);
    if (text.size() > longestLine)
        line.state = stateAfter(text, before, next);
    store(block, line.state.packed(), true);
    setLayoutFormats(block, line.spans);
}

void HighlightDriver::setLayoutFormats(const QTextBlock &block, const QList<Span> &spans)
{
    QTextLayout *layout = block.layout();
    const qsizetype preeditStart = layout->preeditAreaPosition();
    const qsizetype preeditLength = layout->preeditAreaText().size();
    QList<QTextLayout::FormatRange> ranges;
    for (const Span &span : spans) {
        qsizetype start = span.start;
        qsizetype length = span.length;
        // Text that is being composed is in the layout but not in the block.
        if (preeditLength > 0 && start >= preeditStart)
            start += preeditLength;
        else if (preeditLength > 0 && start + length > preeditStart)
            length += preeditLength;
        ranges.append({int(start), int(length), m_formats.of(span.style)});
    }
    if (preeditLength > 0) {
        for (const QTextLayout::FormatRange &range : layout->formats()) {
            if (range.start >= preeditStart && range.start + range.length <= preeditStart + preeditLength)
                ranges.append(range);
        }
    }
    if (layout->formats() == ranges)
        return;
    layout->setFormats(ranges);
    // The document has noted a change, which would be told with the next key as one of all between here and
    // there. A line that was never laid out need not be drawn anew.
    const QSignalBlocker quiet(layout->lineCount() > 0 ? nullptr : m_document->documentLayout());
    m_document->markContentsDirty(block.position(), block.length());
}

void HighlightDriver::followChange(int position, int removed, int added)
{
    QTextBlock block = m_document->findBlock(position);
    if (!block.isValid())
        return;
    // The line before looks ahead to this one.
    if (block.previous().isValid())
        block = block.previous();
    m_reach = std::max(position < m_reach ? m_reach + added - removed : 0, position + added);
    if (block.position() >= m_frontier && m_frontier > 0) {
        if (isShown(block) || isShown(block.next()))
            rescan(block, position + added);
        return;
    }
    const auto moved = [&](int at) {
        return position + removed >= at ? block.position() : at + added - removed;
    };
    m_frontier = moved(m_frontier);
    m_known = std::max(m_frontier, position + removed >= m_known ? 0 : m_known + added - removed);
    rescan(block, position + added);
    if (!isComplete())
        m_timer.start();
}

/// Follows the states from `block` on until they are what they were, at least to the position `reach`.
void HighlightDriver::rescan(QTextBlock block, int reach)
{
    const bool verified = block.position() <= m_frontier;
    State state = stateBefore(block);
    for (int lines = 0; block.isValid(); ++lines) {
        const int position = block.position();
        const bool unchanged = advance(block, state);
        if (position > reach && unchanged)
            return;
        if (lines >= linesAtOnce && block.isValid()) {
            if (verified && block.position() < m_frontier) {
                m_known = std::max(m_known, m_frontier);
                m_frontier = block.position();
                m_timer.start();
            }
            return;
        }
        if (verified && block.isValid())
            m_frontier = std::max(m_frontier, block.position());
    }
    if (verified)
        m_frontier = m_known = m_document->characterCount();
}

/// One line on; true if the state after it is what it was.
bool HighlightDriver::advance(QTextBlock &block, State &state)
{
    const int before = stateOf(block);
    if (isShown(block) && (!m_paused || block.layout()->preeditAreaText().size() > 0)) {
        format(block, state);
        state = State::unpacked(stateOf(block));
    } else {
        state = stateAfter(block.text(), state, block.next().text());
        store(block, state.packed(), false);
    }
    block = block.next();
    return before == state.packed();
}

void HighlightDriver::work()
{
    if (!m_document || m_paused || isComplete())
        return;
    QElapsedTimer elapsed;
    elapsed.start();
    QTextBlock block = m_document->findBlock(m_frontier);
    State state = stateBefore(block);
    while (block.isValid() && elapsed.elapsed() < sliceMilliseconds) {
        for (int i = 0; i < 50 && block.isValid(); ++i) {
            const bool unchanged = advance(block, state);
            if (unchanged && block.isValid() && block.position() > m_reach && block.position() < m_known) {
                block = m_document->findBlock(m_known);
                state = stateBefore(block);
            }
        }
    }
    m_frontier = block.isValid() ? block.position() : m_document->characterCount();
    if (block.isValid())
        m_timer.start();
}

} // namespace wengao::editor
