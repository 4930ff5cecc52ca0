#include "editor/rowlayout.h"

#include <QTextBlock>
#include <QTextLayout>

namespace wengao::editor {

void RowLayout::setRows(double height, double baseline)
{
    if (m_height == height && m_baseline == baseline)
        return;
    m_height = height;
    m_baseline = baseline;
    Q_EMIT documentSizeChanged(documentSize());
    requestUpdate();
}

QRectF RowLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF area = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout *layout = block.isValid() ? block.layout() : nullptr;
    if (!layout || m_height <= 0 || !block.isVisible())
        return area;
    const int rows = layout->lineCount();
    const auto top = [this](int row, const QTextLine &line) {
        return row * m_height + m_baseline - line.ascent();
    };
    // Rows are placed from the first to the last, so the last one tells whether that was done.
    if (rows > 0 && layout->lineAt(rows - 1).y() != top(rows - 1, layout->lineAt(rows - 1))) {
        for (int row = 0; row < rows; ++row) {
            QTextLine line = layout->lineAt(row);
            line.setPosition(QPointF(line.x(), top(row, line)));
        }
    }
    const double below = block.next().isValid() ? 0 : document()->documentMargin();
    area.setHeight(rows * m_height + below);
    return area;
}

} // namespace wengao::editor
