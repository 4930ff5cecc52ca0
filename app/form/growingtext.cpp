#include "form/longtexteditor.h"

#include "form/look.h"
#include "form/shown.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace wengao::form {

namespace {
constexpr int minimumLines = 2;
constexpr int maximumLines = 12;
} // namespace

GrowingText::GrowingText(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(look::em(this) / 3.0);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::fit);
}

void GrowingText::showText(const QString &text)
{
    const QSignalBlocker quiet(this);
    showIn(*document(), text);
    fit();
}

void GrowingText::fit()
{
    const double line = QFontMetricsF(font()).lineSpacing();
    double height = 0;
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= maximumLines;
         block = block.next()) {
        height += blockBoundingRect(block).height();
        lines += std::max(1, block.layout()->lineCount());
    }
    height = std::clamp(height, line * minimumLines, line * maximumLines);
    const int fitted = int(std::ceil(height + 2 * document()->documentMargin())) + 2;
    if (fitted == m_fitted)
        return;
    m_fitted = fitted;
    updateGeometry();
}

QSize GrowingText::sizeHint() const
{
    return {look::em(this) * 8, std::max(m_fitted, look::em(this) * (minimumLines + 1))};
}

QSize GrowingText::minimumSizeHint() const
{
    return {look::em(this) * 3, sizeHint().height()};
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        // Where the ground is painted here the text area's own stays clear.
        const bool open = isEnabled() && !isReadOnly();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(palette().color(open ? QPalette::Base : QPalette::Window));
        painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : look::line(palette()),
                            hasFocus() ? 2 : 1));
        const double inset = hasFocus() ? 1 : 0.5;
        const double radius = std::max(3.0, look::em(this) / 5.0);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset), radius,
                                radius);
    }
    QPlainTextEdit::paintEvent(event);
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    // A field the pointer merely passes over must not swallow the scrolling of the form.
    const QScrollBar *bar = verticalScrollBar();
    if (hasFocus() && bar->maximum() > bar->minimum())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void GrowingText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    look::removeUndoActions(menu);
    menu->popup(event->globalPos());
}

void GrowingText::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

} // namespace wengao::form
