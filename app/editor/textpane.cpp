#include "editor/textpane.h"

#include "editor/findbar.h"
#include "editor/footnotecompleter.h"
#include "editor/highlightdriver.h"
#include "editor/ops/lineprefix.h"
#include "editor/rowlayout.h"
#include "editor/speller.h"

#include "text/linebreaks.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr int linesAround = 10;    ///< formatted beyond the edges of the view
constexpr int farthestLine = 2000; ///< an operation sees no more lines on either side

/// True when the paragraph, list or table around `block` does not go on at `next`.
bool isBorder(const QTextBlock &next, const QTextBlock &beyond)
{
    if (!isBlankLine(next.text()))
        return false;
    if (!beyond.isValid() || isBlankLine(beyond.text()))
        return true;
    const LinePrefix prefix = linePrefix(beyond.text());
    return !prefix.isItem() && prefix.indentColumns < 2;
}

} // namespace

TextPane::TextPane(QWidget *parent)
    : QPlainTextEdit(parent), m_driver(new HighlightDriver(this)), m_completer(new FootnoteCompleter(this))
{
    setAccessibleName(tr("Article text"));
    setUndoRedoEnabled(false);
    setCursorWidth(2);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_clickTimer.setSingleShot(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TextPane::cursorMoved);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int low, int high) {
        if (std::exchange(m_scrolls, high > low) != (high > low))
            updateMargins();
    });
    setDocument(document());
    setLanguage(u"zh-Hans"_s);
}

TextPane::~TextPane() = default;

void TextPane::setDocument(QTextDocument *document)
{
    if (!qobject_cast<RowLayout *>(document->documentLayout())) {
        // Qt would tell everybody that the whole text has changed.
        const QSignalBlocker quiet(document);
        document->setDocumentLayout(new RowLayout(document));
    }
    m_completer->close();
    QPlainTextEdit::setDocument(document);
    m_cursorBlock = -1;
    m_driver->setDocument(document);
    updateFonts();
    showLines();
}

RowLayout &TextPane::rows() const
{
    return static_cast<RowLayout &>(*document()->documentLayout());
}

void TextPane::setLanguage(const QString &tag)
{
    if (m_language == tag)
        return;
    m_language = tag;
    m_words = text::WordBreaker(tag.startsWith("ja"_L1) ? u"ja"_s : u"zh"_s);
    updateFonts();
    updateColours();
}

void TextPane::setHighlightOptions(const HighlightOptions &options)
{
    m_driver->setOptions(options);
}

const HighlightOptions &TextPane::highlightOptions() const
{
    return m_driver->options();
}

State TextPane::stateBefore(qsizetype offset) const
{
    return m_driver->stateBefore(document()->findBlock(int(offset)));
}

void TextPane::setTypewriterScrolling(bool enabled)
{
    m_typewriter = enabled;
    setCenterOnScroll(enabled);
    if (enabled)
        centerCursor();
}

void TextPane::setPairing(bool enabled)
{
    m_pairing = enabled;
}

void TextPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showLines();
}

void TextPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void TextPane::showLines()
{
    const QTextBlock first = document()->findBlockByLineNumber(verticalScrollBar()->value());
    const int shown = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 1;
    QTextBlock from = first.isValid() ? first : document()->begin();
    for (int i = 0; i < linesAround && from.previous().isValid(); ++i)
        from = from.previous();
    m_driver->show(from, shown + 2 * linesAround);
}

void TextPane::scrollContentsBy(int dx, int dy)
{
    m_completer->close();
    showLines();
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (hasFocus())
        updateMicroFocus();
    if (const int line = topLine(); line != m_topLine) {
        m_topLine = line;
        Q_EMIT topLineChanged(line);
    }
}

int TextPane::topLine() const
{
    return firstVisibleBlock().blockNumber();
}

void TextPane::scrollToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 0, document()->blockCount() - 1));
    verticalScrollBar()->setValue(block.firstLineNumber());
}

void TextPane::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 0, document()->blockCount() - 1));
    setSelection(Selection::at(block.position() + std::clamp(column, 0, block.length() - 1)));
    if (!m_typewriter)
        centerCursor();
    setFocus();
}

Selection TextPane::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.anchor(), cursor.position()};
}

void TextPane::setSelection(Selection selection)
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(int(selection.anchor), 0, last));
    cursor.setPosition(std::clamp(int(selection.position), 0, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

QString TextPane::selectedText() const
{
    return textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

TextPane::Slice TextPane::slice(Scope scope) const
{
    const Selection selected = selection();
    QTextBlock first = document()->findBlock(int(selected.start()));
    QTextBlock last = document()->findBlock(int(selected.end()));
    if (scope == Scope::Lines) {
        first = first.previous().isValid() ? first.previous() : first;
        last = last.next().isValid() ? last.next() : last;
    } else {
        for (int i = 0; i < farthestLine && first.previous().isValid(); ++i) {
            if (isBorder(first.previous(), first.previous().previous()) && !isBlankLine(first.text()))
                break;
            first = first.previous();
        }
        for (int i = 0; i < farthestLine && last.next().isValid(); ++i) {
            if (isBorder(last.next(), last.next().next()))
                break;
            last = last.next();
        }
    }
    if (scope == Scope::Surroundings) {
        first = first.previous().isValid() ? first.previous() : first;
        last = last.next().isValid() ? last.next() : last;
    }
    Slice found{first.position(), first.text()};
    for (QTextBlock block = first; block != last;) {
        block = block.next();
        found.text += u'\n' + block.text();
    }
    return found;
}

bool TextPane::run(Scope scope, const Operation &operation)
{
    if (isReadOnly() || m_composing)
        return false;
    const Slice part = slice(scope);
    const std::optional<Change> change = operation(part.text, selection().shifted(-part.start));
    if (!change)
        return false;
    TextEdits edits = change->edits;
    for (TextEdit &edit : edits)
        edit.range = edit.range.shifted(part.start);
    applyEdits(edits, change->selection.shifted(part.start));
    return true;
}

void TextPane::applyEdits(const TextEdits &edits)
{
    const Selection before = selection();
    applyEdits(edits, {mapped(before.anchor, edits), mapped(before.position, edits)});
}

void TextPane::applyEdits(const TextEdits &edits, Selection selectionAfter)
{
    if (isReadOnly())
        return;
    // A change under a composition would leave it at the wrong place.
    if (m_composing)
        QGuiApplication::inputMethod()->reset();
    if (edits.isEmpty()) {
        setSelection(selectionAfter);
        return;
    }
    Q_EMIT stepEnds();
    applyNow(edits, selectionAfter);
    Q_EMIT stepEnds();
}

void TextPane::applyNow(const TextEdits &edits, Selection after)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        QString replacement = edit->replacement;
        for (QChar &c : replacement) {
            if (text::isLineBreak(c))
                c = u'\n';
        }
        cursor.setPosition(int(edit->range.start));
        cursor.setPosition(int(edit->range.end), QTextCursor::KeepAnchor);
        cursor.insertText(replacement);
    }
    cursor.endEditBlock();
    setSelection(after);
    ensureCursorVisible();
}

void TextPane::insertText(const QString &text)
{
    const TextRange range = selection().range();
    applyEdits({{range, text}}, Selection::at(range.start + text.size()));
}

FindBar &TextPane::findBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(*this);
        connect(m_findBar, &FindBar::sizeChanged, this, &TextPane::updateMargins);
    }
    return *m_findBar;
}

void TextPane::cursorMoved()
{
    m_completer->close(); // what was typed opens it again
    const int block = textCursor().blockNumber();
    if (block != m_cursorBlock || m_focusMode != FocusMode::Off) {
        m_cursorBlock = block;
        viewport()->update();
    }
    if (m_typewriter && !m_composing)
        centerCursor();
}

} // namespace wengao::editor
