#pragma once

#include <QToolButton>

namespace wengao::form {

/// A small flat button with a drawn sign that follows the palette and the text size.
class GlyphButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Glyph { More, Calendar, Cross, Plus, Folder, Refresh, Lock, Unlock, Right, Down };

    GlyphButton(Glyph glyph, const QString &name, QWidget *parent);

    void setGlyph(Glyph glyph);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
};

/// Draws `glyph` centred in `box` with the painter's pen.
void drawGlyph(QPainter &painter, GlyphButton::Glyph glyph, const QRectF &box);

} // namespace wengao::form
