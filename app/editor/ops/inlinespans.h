#pragma once

#include <QList>
#include <QStringView>

namespace wengao::editor {

/// How a stretch of text is to be shown.
enum class Style : quint8 {
    Marker,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Emphasis,
    Strong,
    Strike,
    Code,
    CodeBlock,
    CodeInfo,
    LinkText,
    LinkTarget,
    ImageText,
    ListMarker,
    TaskOpen,
    TaskDone,
    TableRow,
    TableHeader,
    TableMark,
    Quote,
    Html,
    FootnoteReference,
    FootnoteDefinition,
    Shortcode,
    Escape,
    Rule,
};

/// A styled stretch of one line; spans may nest, later ones are drawn over earlier ones.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
    Style style = Style::Marker;
    friend bool operator==(const Span &, const Span &) = default;
};

/// The rules that differ between publishers.
struct HighlightOptions
{
    bool cjkFriendlyEmphasis = false; ///< the markdown-cjk-friendly rule instead of CommonMark's
    friend bool operator==(const HighlightOptions &, const HighlightOptions &) = default;
};

/// Appends the inline markup of text[from, text end): code, emphasis, links, images, autolinks, raw HTML,
/// footnote references, shortcodes, escapes. Positions count from the start of `text`. Linear in its length
/// up to a small factor, whatever the text. Units past `inlineLimit` are left plain.
void appendInlineSpans(QStringView text, qsizetype from, const HighlightOptions &options, QList<Span> &spans);

inline constexpr qsizetype inlineLimit = 20000;

} // namespace wengao::editor
