#pragma once

#include "export/page.h"

namespace wengao::exporting {

/// An article as WeChat's editor (公众号) and its kin can take it over from the clipboard.
struct RichText
{
    QByteArray html;    ///< one section element with inline styles only: no classes, ids, scripts or links
    QString plainText;  ///< the same for a plain editor
    QStringList images; ///< local images as the article writes them; they must be uploaded by hand
    Notices notices;    ///< what was changed
};

/// Turns an article into rich text: links become a numbered list of references at the end, footnotes keep
/// their numbers, tables scroll, code keeps its spaces, raw HTML is sanitised. The styles are those of the
/// theme that InlineStyles understands; "wechat" is made for it.
[[nodiscard]] RichText richText(const PageSource &source, const Theme &theme,
                                const PageOptions &options = {});

/// A page that shows the rich text, to be opened in a browser and copied from there.
[[nodiscard]] Page richTextPage(const PageSource &source, const RichText &text);

} // namespace wengao::exporting
