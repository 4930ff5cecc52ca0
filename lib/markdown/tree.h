#pragma once

#include "markdown/options.h"

#include <QByteArray>

#include <cmark-gfm.h>

#include <memory>
#include <mutex>

namespace wengao::markdown {

/// Frees what cmark-gfm allocated.
struct CmarkDeleter
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
    void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
using NodePointer = std::unique_ptr<cmark_node, CmarkDeleter>;
using IterPointer = std::unique_ptr<cmark_iter, CmarkDeleter>;
using ParserPointer = std::unique_ptr<cmark_parser, CmarkDeleter>;

/// cmark-gfm changes global tables while it parses: whoever parses or reads a tree holds this.
[[nodiscard]] std::unique_lock<std::mutex> lockCmark();

/// What was parsed. To be gone before lockCmark() is given up.
class Tree final
{
public:
    /// Parses valid UTF-8 with LF line ends. Adjacent text nodes are merged. Long texts go into cmark-gfm's
    /// arena, of which there is one: there may be one tree at a time.
    Tree(const QByteArray &utf8, const Options &options);
    ~Tree();
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    [[nodiscard]] cmark_node *root() const { return m_root.get(); }

private:
    bool m_isInArena = false;
    NodePointer m_root;
};

/// The 1-based first line of a node. cmark-gfm 0.29 gives none to a paragraph that a table follows without a
/// blank line, and the paragraph's to that table.
[[nodiscard]] int startLine(cmark_node *node);

} // namespace wengao::markdown
