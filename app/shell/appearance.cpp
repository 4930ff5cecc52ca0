#include "shell/appearance.h"

#include "form/look.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QSvgRenderer>
#include <QToolTip>

namespace wengao::shell {

namespace {

struct PaletteColours
{
    QRgb window, base, alternate, text, dimmed, button, border, highlight, highlightedText, link;
};

constexpr PaletteColours lightColours{0xfff5f5f3, 0xffffffff, 0xfff7f7f5, 0xff1f2328, 0xff6a7077,
                                      0xfffafaf8, 0xffcfcfca, 0xff2f6f9f, 0xffffffff, 0xff1a5f96};
constexpr PaletteColours darkColours{0xff2b2e33, 0xff1b1d20, 0xff222529, 0xffe4e6e8, 0xffa0a6ae,
                                     0xff363a40, 0xff45494f, 0xff3d7fb3, 0xffffffff, 0xff7db9e8};

QPalette paletteOf(const PaletteColours &colours)
{
    QPalette palette(QColor(colours.button), QColor(colours.window));
    const std::pair<QPalette::ColorRole, QRgb> roles[] = {
        {QPalette::Window, colours.window},
        {QPalette::WindowText, colours.text},
        {QPalette::Base, colours.base},
        {QPalette::AlternateBase, colours.alternate},
        {QPalette::Text, colours.text},
        {QPalette::Button, colours.button},
        {QPalette::ButtonText, colours.text},
        {QPalette::BrightText, colours.highlightedText},
        {QPalette::ToolTipBase, colours.button},
        {QPalette::ToolTipText, colours.text},
        {QPalette::PlaceholderText, colours.dimmed},
        {QPalette::Highlight, colours.highlight},
        {QPalette::HighlightedText, colours.highlightedText},
        {QPalette::Link, colours.link},
        {QPalette::LinkVisited, colours.link},
        {QPalette::Mid, colours.border},
    };
    for (const auto &[role, colour] : roles)
        palette.setColor(role, QColor(colour));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.dimmed));
    return palette;
}

/// Fusion, whose frames of check boxes are darker than the ground, which nobody sees where that is dark.
class Style final : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox || !form::look::isDark(option->palette))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(form::look::quietText(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter->restore();
    }
};

/// Paints an SVG whose strokes are black in the colour of the application's palette. It asks for the colour
/// at every painting, so a change of palette needs no new icons.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const QColor colour = QApplication::palette().color(group, role);
        QByteArray coloured = m_svg;
        coloured.replace("#000\"", colour.name().toLatin1() + '"');
        QSvgRenderer(coloured).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

Appearance::Appearance(settings::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_systemPalette(QApplication::palette())
{
    QApplication::setStyle(new Style);
    apply();
    connect(&settings, &settings::Settings::changed, this, &Appearance::apply);
}

void Appearance::apply()
{
    const auto choice = m_settings.value(settings::keys::palette);
    const bool systemIsDark = m_systemPalette.color(QPalette::Window).lightness() < 128;
    m_dark = choice == settings::Palette::Dark || (choice == settings::Palette::System && systemIsDark);
    const QPalette palette = paletteOf(m_dark ? darkColours : lightColours);
    if (palette == QApplication::palette())
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed(m_dark);
}

QIcon icon(const QString &name)
{
    QFile file(QStringLiteral(":/wengao/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIconEngine(file.readAll()));
}

} // namespace wengao::shell
