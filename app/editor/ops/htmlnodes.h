#pragma once

#include <gumbo.h>

#include <QList>
#include <QString>

#include <memory>

namespace wengao::editor {

struct HtmlTreeDeleter
{
    void operator()(GumboOutput *output) const;
};

/// A parsed piece of HTML; the parser takes anything and keeps to HTML5's rules for repairing it.
using HtmlTree = std::unique_ptr<GumboOutput, HtmlTreeDeleter>;

/// Null for a source that nests deeper than any document does.
[[nodiscard]] HtmlTree parseHtml(const QString &html);

/// Tags whose text must not run together with what is around it.
[[nodiscard]] bool isBlockTag(GumboTag tag);
/// Tags that go with all they hold.
[[nodiscard]] bool isDroppedTag(GumboTag tag);
[[nodiscard]] bool isHeadingTag(GumboTag tag);
[[nodiscard]] bool isElement(const GumboNode *node, GumboTag tag);
[[nodiscard]] bool isText(const GumboNode *node);
/// An attribute's value; empty without it.
[[nodiscard]] QString attribute(const GumboElement &element, const char *name);
/// The style attribute without blanks, in lower case.
[[nodiscard]] QString styleOf(const GumboElement &element);
/// The children of an element; none for text.
[[nodiscard]] QList<const GumboNode *> children(const GumboNode *node);
/// All text below a node, as it is; <br> is a line break.
[[nodiscard]] QString plainText(const GumboNode *node);
/// Whether a tag that Markdown has marks for stands anywhere in the tree.
[[nodiscard]] bool hasMarks(const GumboNode *node);

} // namespace wengao::editor
