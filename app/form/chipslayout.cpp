#include "form/chip.h"
#include "form/chipseditor.h"
#include "form/lineedit.h"
#include "form/look.h"

#include <QMouseEvent>
#include <QPainter>

namespace wengao::form {

int ChipsEditor::arrange(int width, bool apply) const
{
    const int em = look::em(this);
    const int margin = em / 3;
    const int space = em / 4;
    const int lineHeight = em * 14 / 10;
    const int right = width - margin;
    int x = margin;
    int y = margin;
    const auto place = [&](QWidget *widget, int wanted, bool stretches) {
        const int itemWidth = std::min(wanted, right - margin);
        if (x > margin && x + itemWidth > right) {
            x = margin;
            y += lineHeight + space;
        }
        if (apply)
            widget->setGeometry(x, y, stretches ? right - x : itemWidth, lineHeight);
        x += itemWidth + space;
    };
    for (int i = 0; i < m_chips.size(); ++i) {
        if (i == m_editing)
            place(m_inPlace, m_inPlace->fontMetrics().horizontalAdvance(m_inPlace->text()) + 2 * em, false);
        else
            place(m_chips[i], m_chips[i]->sizeHint().width(), false);
    }
    if (!m_locked)
        place(m_input, std::max(em * 5 / 2, fontMetrics().horizontalAdvance(m_input->text()) + em), true);
    if (apply)
        m_input->setVisible(!m_locked);
    const int height = y + lineHeight + margin;
    return std::max(height, look::fieldHeight(this));
}

void ChipsEditor::relayout()
{
    arrange(width(), true);
    updateGeometry();
    update();
}

QSize ChipsEditor::sizeHint() const
{
    return {look::em(this) * 14, arrange(width(), false)};
}

QSize ChipsEditor::minimumSizeHint() const
{
    return {look::em(this) * 6, look::fieldHeight(this)};
}

int ChipsEditor::heightForWidth(int width) const
{
    return arrange(width, false);
}

void ChipsEditor::resizeEvent(QResizeEvent *event)
{
    ValueEditor::resizeEvent(event);
    const int height = arrange(width(), true);
    if (height != arrange(event->oldSize().width(), false))
        updateGeometry();
}

void ChipsEditor::paintEvent(QPaintEvent *)
{
    bool focused = m_input->hasFocus() || m_inPlace->hasFocus();
    for (const Chip *chip : m_chips)
        focused = focused || chip->hasFocus();
    look::paintField(this, focused, !m_locked && isEnabled());
    if (m_dropGap < 0 || m_chips.isEmpty())
        return;
    const bool atEnd = m_dropGap >= m_chips.size();
    const QRect beside = m_chips[atEnd ? m_chips.size() - 1 : m_dropGap]->geometry();
    const int x = atEnd ? beside.right() + 3 : beside.left() - 3;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawLine(x, beside.top(), x, beside.bottom());
}

void ChipsEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_locked)
        m_input->setFocus(Qt::MouseFocusReason);
}

int ChipsEditor::gapAt(QPoint globalPosition) const
{
    const QPoint at = mapFromGlobal(globalPosition);
    for (int i = 0; i < m_chips.size(); ++i) {
        const QRect box = m_chips[i]->geometry();
        const bool sameLine = at.y() <= box.bottom();
        if (at.y() < box.top() || (sameLine && at.x() < box.center().x()))
            return i;
    }
    return int(m_chips.size());
}

} // namespace wengao::form
