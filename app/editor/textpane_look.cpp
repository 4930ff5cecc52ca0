#include "editor/findbar.h"
#include "editor/fonts.h"
#include "editor/highlightdriver.h"
#include "editor/rowlayout.h"
#include "editor/speller.h"
#include "editor/textpane.h"

#include <QFontMetricsF>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace wengao::editor {

namespace {

constexpr int smallestZoom = -5;
constexpr int largestZoom = 20;
constexpr int smallestMargin = 16;

} // namespace

void TextPane::setFontFamily(const QString &family)
{
    m_family = family;
    updateFonts();
}

void TextPane::setFontSize(double points)
{
    m_fontSize = std::clamp(points, 6.0, 72.0);
    updateFonts();
}

void TextPane::setZoom(int steps)
{
    steps = std::clamp(steps, smallestZoom, largestZoom);
    if (steps == m_zoom)
        return;
    m_zoom = steps;
    updateFonts();
    Q_EMIT zoomChanged(m_zoom);
}

void TextPane::setWrapColumn(int fullWidthCharacters)
{
    m_wrapColumn = std::max(0, fullWidthCharacters);
    updateMargins();
}

void TextPane::setLineSpacing(double factor)
{
    m_lineSpacing = std::clamp(factor, 1.0, 3.0);
    updateRows();
}

void TextPane::updateFonts()
{
    QFont wanted = font();
    wanted.setFamilies(textFamilies(m_language, m_family));
    wanted.setPointSizeF(m_fontSize * (1.0 + 0.1 * m_zoom));
    setFont(wanted);
    if (document()->defaultFont() != wanted)
        document()->setDefaultFont(wanted);
    setTabStopDistance(4 * QFontMetricsF(wanted).horizontalAdvance(u' '));
    updateRows();
    updateMargins();
}

void TextPane::updateRows()
{
    const QFontMetricsF metrics(font());
    const double row = std::round(metrics.height() * m_lineSpacing);
    rows().setRows(row, std::round((row - metrics.height()) / 2 + metrics.ascent()));
    viewport()->update();
}

void TextPane::updateColours()
{
    m_driver->setFormats(StyleFormats::forPalette(palette(), codeFamilies(m_language)));
}

void TextPane::updateMargins()
{
    const int available =
        width() - (m_scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) : 0);
    int side = smallestMargin;
    int otherSide = smallestMargin;
    if (m_wrapColumn > 0) {
        const double line = m_wrapColumn * QFontMetricsF(font()).horizontalAdvance(u'文');
        const int wanted = int(line + 2 * document()->documentMargin()) + 1;
        side = std::max(side, (available - wanted) / 2);
        otherSide = std::max(otherSide, available - wanted - side);
    }
    const int below = m_findBar && m_findBar->isVisibleTo(this) ? m_findBar->sizeHint().height() : 0;
    if (m_findBar)
        m_findBar->setGeometry(0, height() - below, available, below);
    // Last, since the scroll bar may come or go by it and all this is worked out anew meanwhile.
    setViewportMargins(side, 8, otherSide, below);
}

} // namespace wengao::editor
