#include "editor/colours.h"

#include <QStringList>

#include <cmath>

namespace wengao::editor {

namespace {

struct Colours
{
    QRgb marker;
    QRgb heading;
    QRgb code;
    QRgb codeGround;
    QRgb link;
    QRgb target;
    QRgb image;
    QRgb list;
    QRgb task;
    QRgb quote;
    QRgb html;
    QRgb footnote;
    QRgb shortcode;
    QRgb strike;
};

constexpr Colours light{0x6b7280, 0x1d4f91, 0x9a3412, 0xf4f1ec, 0x1d4ed8, 0x5b6472, 0x0f6b5c,
                        0xb0360f, 0x166534, 0x4d6a2c, 0x7c3f8c, 0x9d174d, 0x6d28d9, 0x6b7280};
constexpr Colours dark{0x9aa3af, 0x8fbcf0, 0xf0b48a, 0x2b2a28, 0x93b8ff, 0xa3acba, 0x7fd1c0,
                       0xf59f7c, 0x86d69b, 0xb3cf90, 0xd8a6e6, 0xf4a3c4, 0xc4b0ff, 0x9aa3af};

/// The styles that are no more than a colour.
struct Look
{
    Style style;
    QRgb Colours::*colour;
    bool isBold = false;
};

constexpr Look looks[] = {{Style::Marker, &Colours::marker},
                          {Style::CodeInfo, &Colours::code},
                          {Style::LinkTarget, &Colours::target},
                          {Style::ImageText, &Colours::image},
                          {Style::ListMarker, &Colours::list, true},
                          {Style::TaskOpen, &Colours::list, true},
                          {Style::TaskDone, &Colours::task, true},
                          {Style::TableMark, &Colours::marker},
                          {Style::Quote, &Colours::quote, true},
                          {Style::Html, &Colours::html},
                          {Style::FootnoteReference, &Colours::footnote},
                          {Style::FootnoteDefinition, &Colours::footnote, true},
                          {Style::Shortcode, &Colours::shortcode},
                          {Style::Escape, &Colours::marker},
                          {Style::Rule, &Colours::marker}};

constexpr Style withoutProse[] = {
    Style::Code, Style::CodeBlock,         Style::CodeInfo,  Style::LinkTarget,
    Style::Html, Style::FootnoteReference, Style::Shortcode, Style::FootnoteDefinition};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

QTextCharFormat coloured(QRgb colour)
{
    QTextCharFormat format;
    format.setForeground(QColor::fromRgb(colour));
    return format;
}

QTextCharFormat bold(QTextCharFormat format)
{
    format.setFontWeight(QFont::Bold);
    return format;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

StyleFormats StyleFormats::forPalette(const QPalette &palette, const QStringList &codeFamilies)
{
    const Colours &c = palette.color(QPalette::Base).lightness() < 128 ? dark : light;
    StyleFormats formats;
    const auto set = [&formats](Style style, const QTextCharFormat &format) {
        formats.m_formats.at(std::size_t(style)) = format;
    };
    QTextCharFormat code = coloured(c.code);
    code.setFontFamilies(codeFamilies);
    code.setBackground(QColor::fromRgb(c.codeGround));
    QTextCharFormat row;
    row.setFontFamilies(codeFamilies);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    QTextCharFormat emphasis;
    emphasis.setFontItalic(true);
    QTextCharFormat strike = coloured(c.strike);
    strike.setFontStrikeOut(true);
    QTextCharFormat link = coloured(c.link);
    link.setFontUnderline(true);

    for (const Look &look : looks)
        set(look.style, look.isBold ? bold(coloured(c.*look.colour)) : coloured(c.*look.colour));
    for (int level = 0; level < 6; ++level)
        set(Style(int(Style::Heading1) + level), bold(coloured(c.heading)));
    set(Style::Emphasis, emphasis);
    set(Style::Strong, strong);
    set(Style::Strike, strike);
    set(Style::Code, code);
    set(Style::CodeBlock, code);
    set(Style::LinkText, link);
    set(Style::TableRow, row);
    set(Style::TableHeader, strong);
    for (const Style style : withoutProse)
        formats.m_formats.at(std::size_t(style)).setProperty(notProse, true);
    return formats;
}

} // namespace wengao::editor
