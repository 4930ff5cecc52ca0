#pragma once

#include "editor/ops/inlinespans.h"

#include <QPalette>
#include <QTextCharFormat>

#include <array>

namespace wengao::editor {

inline constexpr std::size_t styleCount = std::size_t(Style::Rule) + 1;

/// Marks the formats of what is no prose, such as code and addresses, and so not checked for spelling.
inline constexpr int notProse = QTextFormat::UserProperty + 1;

/// How each Style looks. Every text colour has a contrast of at least 4.5 : 1 on the background it is for.
class StyleFormats final
{
public:
    /// Formats for a palette: the light set or the dark one, as the lightness of its Base tells.
    static StyleFormats forPalette(const QPalette &palette, const QStringList &codeFamilies);

    [[nodiscard]] const QTextCharFormat &of(Style style) const { return m_formats.at(std::size_t(style)); }

private:
    std::array<QTextCharFormat, styleCount> m_formats;
};

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace wengao::editor
