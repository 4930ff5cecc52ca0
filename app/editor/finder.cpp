#include "editor/finder.h"

#include "editor/textpane.h"

#include <QElapsedTimer>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace wengao::editor {

namespace {

constexpr qint64 sliceMilliseconds = 8;
constexpr int recountDelay = 250;
constexpr qsizetype manyEdits = 500;

/// One edit that does the work of all: putting a long stretch in once is faster than thousands of edits.
TextEdit merged(const TextEdits &edits, const QTextDocument &document)
{
    const TextRange whole{edits.first().range.start, edits.last().range.end};
    QTextBlock block = document.findBlock(int(whole.start));
    const qsizetype start = block.position();
    QString text = block.text();
    while (start + text.size() < whole.end && block.next().isValid()) {
        block = block.next();
        text += u'\n' + block.text();
    }
    TextEdits shifted = edits;
    for (TextEdit &edit : shifted)
        edit.range = edit.range.shifted(-whole.start);
    return {whole, applied(QStringView(text).sliced(whole.start - start, whole.length()), shifted)};
}

} // namespace

Finder::Finder(TextPane &pane, QObject *parent) : QObject(parent), m_pane(pane)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Finder::work);
    m_recountTimer.setSingleShot(true);
    m_recountTimer.setInterval(recountDelay);
    connect(&m_recountTimer, &QTimer::timeout, this, &Finder::recount);
    connect(&pane, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_searcher || m_searcher->isEmpty())
            return;
        // What was gathered for a replacement is out of date; gather it again.
        if (m_replacing) {
            QMetaObject::invokeMethod(
                this, [this] { replaceAll(m_pattern); }, Qt::QueuedConnection);
            return;
        }
        m_counted = false;
        m_recountTimer.start();
    });
}

QString Finder::setQuery(const SearchQuery &query)
{
    m_seekFrom = -1;
    Result<Searcher> searcher = Searcher::make(query);
    if (!searcher) {
        m_searcher.reset();
        m_starts.clear();
        return searcher.error().message;
    }
    m_searcher = std::move(searcher).value();
    recount();
    return {};
}

void Finder::rememberSelection(TextRange range)
{
    m_rangeStart = m_rangeEnd = QTextCursor(m_pane.document());
    m_rangeStart.setPosition(int(range.start));
    m_rangeEnd.setPosition(int(range.end));
    m_rangeStart.setKeepPositionOnInsert(true); // what replaces its first word lies in it, too
    if (m_inSelection)
        recount();
}

void Finder::forgetSelection()
{
    m_rangeStart = m_rangeEnd = QTextCursor();
    setInSelection(false);
}

void Finder::setInSelection(bool inSelection)
{
    if (std::exchange(m_inSelection, inSelection) != inSelection)
        recount();
}

/// A remembered selection that has become empty stays it: nothing is found rather than everything.
TextRange Finder::scope() const
{
    if (m_inSelection)
        return {m_rangeStart.position(), m_rangeEnd.position()};
    return {0, m_pane.document()->characterCount()};
}

void Finder::recount()
{
    m_starts.clear();
    m_edits.clear();
    m_replacing = false;
    m_counted = !m_searcher || m_searcher->isEmpty();
    m_countFrom = int(scope().start);
    if (m_counted)
        Q_EMIT counted();
    else
        work();
}

int Finder::numberOf(int position) const
{
    const auto at = std::lower_bound(m_starts.cbegin(), m_starts.cend(), position);
    return at != m_starts.cend() && *at == position ? int(at - m_starts.cbegin()) + 1 : 0;
}

QList<Match> Finder::matchesIn(const QTextBlock &block)
{
    return m_searcher ? matchesWithin(scope(), block) : QList<Match>();
}

QList<Match> Finder::matchesWithin(TextRange range, const QTextBlock &block)
{
    QList<Match> matches = m_searcher->matches(block.text());
    const TextRange inBlock = range.shifted(-block.position());
    matches.removeIf([inBlock](const Match &match) {
        return match.range.start < inBlock.start || match.range.end > inBlock.end;
    });
    return matches;
}

void Finder::seek(int from, bool forward)
{
    if (!m_searcher || m_searcher->isEmpty())
        return;
    m_seekFrom = m_seekStart = from;
    m_forward = forward;
    m_wrapped = false;
    work();
}

/// One slice of whatever there is to do; the seeking first, because a person waits for it.
void Finder::work()
{
    bool more = false;
    if (m_seekFrom >= 0)
        more = seekSlice();
    if (!m_counted)
        more = countSlice() || more;
    if (more)
        m_timer.start(0);
}

bool Finder::countSlice()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const TextRange range = scope();
    QTextBlock block = m_pane.document()->findBlock(m_countFrom);
    while (block.isValid() && block.position() < range.end && elapsed.elapsed() < sliceMilliseconds) {
        for (const Match &match : matchesWithin(range, block)) {
            const TextRange at = match.range.shifted(block.position());
            m_starts.append(int(at.start));
            if (m_replacing)
                m_edits.append({at, m_searcher->replacement(match, m_pattern)});
        }
        block = block.next();
    }
    if (block.isValid() && block.position() < range.end) {
        m_countFrom = block.position();
        return true;
    }
    m_counted = true;
    if (m_replacing)
        finishReplacing();
    else
        Q_EMIT counted();
    return false;
}

/// The match in a block nearest to `limit` in the direction of seeking: at or after it, or ending before it.
std::optional<TextRange> Finder::matchInBlock(const QTextBlock &block, int limit)
{
    std::optional<TextRange> nearest;
    for (const Match &match : matchesWithin(scope(), block)) {
        const TextRange at = match.range.shifted(block.position());
        if (m_forward && at.start >= limit)
            return at;
        if (!m_forward && at.end <= limit)
            nearest = at;
    }
    return nearest;
}

bool Finder::seekSlice()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const TextRange range = scope();
    const int low = int(range.start);
    const int high = int(range.end);
    QTextBlock block = m_pane.document()->findBlock(std::clamp(m_seekFrom, low, std::max(low, high - 1)));
    while (elapsed.elapsed() < sliceMilliseconds) {
        if (block.isValid()) {
            if (const auto at = matchInBlock(block, m_seekFrom)) {
                m_seekFrom = -1;
                Q_EMIT found(int(at->start), int(at->end), m_wrapped);
                return false;
            }
            block = m_forward ? block.next() : block.previous();
        }
        const bool out =
            !block.isValid() || block.position() >= high || block.position() + block.length() <= low;
        const bool past =
            m_wrapped && block.isValid() &&
            (m_forward ? block.position() > m_seekStart : block.position() + block.length() < m_seekStart);
        if (past || (out && m_wrapped)) {
            m_seekFrom = -1;
            Q_EMIT notFound();
            return false;
        }
        if (out) {
            m_wrapped = true;
            m_seekFrom = m_forward ? low : high;
            block = m_pane.document()->findBlock(m_forward ? low : std::max(low, high - 1));
        } else {
            m_seekFrom = m_forward ? block.position() : block.position() + block.length();
        }
    }
    return true;
}

void Finder::replaceOne(const QString &pattern)
{
    const Selection selected = m_pane.selection();
    const QTextBlock block = m_pane.document()->findBlock(int(selected.start()));
    for (const Match &match : matchesIn(block)) {
        if (match.range.shifted(block.position()) != selected.range() || m_pane.isReadOnly())
            continue;
        m_pane.insertText(m_searcher->replacement(match, pattern));
        break;
    }
    seek(m_pane.textCursor().selectionEnd(), true);
}

void Finder::replaceAll(const QString &pattern)
{
    if (!m_searcher || m_searcher->isEmpty() || m_pane.isReadOnly())
        return;
    m_recountTimer.stop();
    m_starts.clear();
    m_edits.clear();
    m_seekFrom = -1;
    m_countFrom = int(scope().start);
    m_counted = false;
    m_replacing = true;
    m_pattern = pattern;
    work();
}

void Finder::finishReplacing()
{
    const TextEdits edits = std::exchange(m_edits, {});
    const int count = int(edits.size());
    m_replacing = false;
    if (count > manyEdits) {
        const Selection before = m_pane.selection();
        const Selection after{mapped(before.anchor, edits), mapped(before.position, edits)};
        m_pane.applyEdits({merged(edits, *m_pane.document())}, after);
    } else if (count > 0) {
        m_pane.applyEdits(edits);
    }
    recount();
    m_recountTimer.stop();
    Q_EMIT replaced(count);
}

} // namespace wengao::editor
