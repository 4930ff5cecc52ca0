#include "editor/textpane.h"

#include "editor/findbar.h"
#include "editor/ops/search.h"
#include "editor/rowlayout.h"
#include "editor/speller.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace wengao::editor {

namespace {

constexpr int dimmed = 170; ///< of 255, how much of the ground covers what is out of focus

QColor mixed(const QColor &base, const QColor &other, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(base.redF(), other.redF()), mix(base.greenF(), other.greenF()),
                            mix(base.blueF(), other.blueF()));
}

/// The areas of [start, end) of a block on its lines, relative to the block's top left.
QList<QRectF> areasOf(const QTextBlock &block, qsizetype start, qsizetype end)
{
    QList<QRectF> areas;
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = std::max(line.textStart(), int(start));
        const int to = std::min(line.textStart() + line.textLength(), int(end));
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to);
        areas.append(QRectF(std::min(left, right), line.y(), std::abs(right - left), line.height()));
    }
    return areas;
}

/// What is drawn over a character that cannot be seen; null for those that can.
QChar signFor(QChar c)
{
    switch (c.unicode()) {
    case 0x3000:
        return u'□';
    case 0x00A0:
    case 0x202F:
        return u'°';
    case u'\t':
        return u'→';
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
    case 0x200E:
    case 0x200F:
    case 0x00AD:
        return u'|';
    case 0x2028:
        return u'↵';
    default:
        return {};
    }
}

} // namespace

void TextPane::setFocusMode(FocusMode mode)
{
    m_focusMode = mode;
    viewport()->update();
}

void TextPane::setInvisiblesShown(bool shown)
{
    m_invisibles = shown;
    viewport()->update();
}

void TextPane::setCurrentLineShown(bool shown)
{
    m_currentLine = shown;
    viewport()->update();
}

void TextPane::paintEvent(QPaintEvent *event)
{
    showLines();
    {
        QPainter below(viewport());
        below.setClipRect(event->rect());
        if (m_currentLine && m_focusMode == FocusMode::Off)
            paintCurrentLine(below);
        paintMatches(below, event->rect());
        paintSelectedRows(below, event->rect());
    }
    QPlainTextEdit::paintEvent(event);
    if (m_focusMode == FocusMode::Off && !m_invisibles && !m_speller)
        return;
    QPainter above(viewport());
    above.setClipRect(event->rect());
    if (m_speller)
        paintMisspelt(above, event->rect());
    if (m_focusMode != FocusMode::Off)
        paintFocus(above);
    if (m_invisibles)
        paintInvisibles(above, event->rect());
}

void TextPane::paintCurrentLine(QPainter &painter)
{
    const QRectF line = blockBoundingGeometry(textCursor().block()).translated(contentOffset());
    const QColor ground = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.04);
    painter.fillRect(QRectF(0, line.top(), viewport()->width(), line.height()), ground);
}

void TextPane::paintMatches(QPainter &painter, const QRect &area)
{
    if (!m_findBar || !m_findBar->isVisible())
        return;
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    const QColor ground = dark ? QColor(0x5c4a12) : QColor(0xffe69a);
    QTextBlock block = firstVisibleBlock();
    QPointF offset = contentOffset();
    for (; block.isValid() && blockBoundingGeometry(block).translated(offset).top() <= area.bottom();
         block = block.next()) {
        const QPointF at = blockBoundingGeometry(block).translated(offset).topLeft();
        for (const Match &match : m_findBar->matchesIn(block)) {
            for (const QRectF &rect : areasOf(block, match.range.start, match.range.end))
                painter.fillRect(rect.translated(at), ground);
        }
    }
}

/// The selection's ground from row to row: Qt leaves out the space between them.
void TextPane::paintSelectedRows(QPainter &painter, const QRect &area)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    const auto group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    const QColor ground = palette().color(group, QPalette::Highlight);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
        if (geometry.top() > area.bottom() || block.position() > cursor.selectionEnd())
            break;
        const int start = cursor.selectionStart() - block.position();
        const int end = cursor.selectionEnd() - block.position();
        const double height = rows().rowHeight();
        for (QRectF rect : areasOf(block, start, end)) {
            const int row = int(rect.center().y() / height);
            rect.setTop(row * height);
            rect.setHeight(height);
            painter.fillRect(rect.translated(geometry.topLeft()), ground);
        }
    }
}

/// Covers what is not being written with the ground, half through.
void TextPane::paintFocus(QPainter &painter)
{
    const QTextBlock current = textCursor().block();
    const QRectF kept = blockBoundingGeometry(current).translated(contentOffset());
    QColor cover = palette().color(QPalette::Base);
    cover.setAlpha(dimmed);
    painter.fillRect(QRectF(0, 0, viewport()->width(), kept.top()), cover);
    painter.fillRect(QRectF(0, kept.bottom(), viewport()->width(), viewport()->height() - kept.bottom()),
                     cover);
    if (m_focusMode != FocusMode::Sentence)
        return;
    const QString text = current.text();
    const TextRange sentence = text::sentenceAt(text, textCursor().positionInBlock());
    QList<QRectF> areas = areasOf(current, 0, sentence.start);
    areas += areasOf(current, sentence.end, text.size());
    for (const QRectF &rect : areas)
        painter.fillRect(rect.translated(kept.topLeft()), cover);
}

void TextPane::paintInvisibles(QPainter &painter, const QRect &area)
{
    painter.setPen(mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.5));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
        if (geometry.top() > area.bottom())
            break;
        const QString text = block.text();
        const QTextLayout *layout = block.layout();
        for (int l = 0; l < layout->lineCount(); ++l) {
            const QTextLine line = layout->lineAt(l);
            const QRectF place = line.rect().translated(geometry.topLeft());
            if (place.bottom() < area.top() || place.top() > area.bottom())
                continue;
            for (int i = line.textStart(); i < line.textStart() + line.textLength() && i < text.size(); ++i) {
                const QChar sign = signFor(text.at(i));
                if (!sign.isNull())
                    painter.drawText(
                        QPointF(geometry.left() + line.cursorToX(i), place.top() + line.ascent()),
                        QString(sign));
            }
        }
    }
}

} // namespace wengao::editor
