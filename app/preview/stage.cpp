#include "preview/stage.h"

#include <QPaintEvent>
#include <QPainter>
#include <QWebEngineView>

#include <algorithm>
#include <cmath>

namespace wengao::preview {

namespace {

constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 5;

} // namespace

Stage::Stage(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumWidth(120);
}

void Stage::setView(QWebEngineView *view)
{
    m_view = view;
    place();
}

void Stage::setPageWidth(int pixels)
{
    m_pageWidth = std::max(0, pixels);
    place();
    update();
}

void Stage::setZoom(double factor)
{
    m_zoom = std::clamp(factor, smallestZoom, largestZoom);
    place();
}

void Stage::setPaper(const QColor &colour)
{
    m_paper = colour;
    update();
}

void Stage::place()
{
    if (!m_view)
        return;
    if (m_pageWidth == 0) {
        m_view->setGeometry(rect());
        m_view->setZoomFactor(m_zoom);
        return;
    }
    // A page wider than the stage is shown smaller, so that it breaks its lines as at its real width.
    const double factor =
        std::clamp(std::min(m_zoom, double(width()) / m_pageWidth), smallestZoom, largestZoom);
    const int wide = std::min(width(), int(std::lround(m_pageWidth * factor)));
    m_view->setGeometry((width() - wide) / 2, 0, wide, height());
    m_view->setZoomFactor(factor);
}

void Stage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Stage::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const bool framed = m_view && m_view->width() < width();
    const QColor surround = m_paper.lightness() > 127 ? m_paper.darker(112) : m_paper.lighter(150);
    painter.fillRect(event->rect(), framed ? surround : m_paper);
    if (!m_painted) {
        m_painted = true;
        Q_EMIT firstPainted();
    }
}

} // namespace wengao::preview
