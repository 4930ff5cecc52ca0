#pragma once

#include "base/result.h"
#include "frontmatter/field.h"

#include <QString>

#include <vector>

namespace wengao::frontmatter::detail {

/// A node of the document as yaml-cpp reads it: aliases are leaves, so no document can blow up when walked,
/// and yaml-cpp's own limit bounds the depth. A map holds key, value, key, value …
struct YamlNode
{
    enum class Kind { Null, Scalar, Alias, Sequence, Map };

    Kind kind = Kind::Null;
    bool plain = false;    ///< a scalar without quotes or tag
    bool anchored = false; ///< carries `&name`
    bool tagged = false;   ///< carries an explicit `!tag`
    bool flow = false;
    std::size_t anchor = 0; ///< yaml-cpp's number of the anchor that is carried, or that an alias means
    qsizetype offset = -1;  ///< UTF-16 offset of the node's first character in the text that was read
    int line = 0;
    QString scalar; ///< the decoded text of a scalar, the anchor's number of an alias
    std::vector<YamlNode> children;

    /// The value of the key at a place of a map.
    [[nodiscard]] const YamlNode &value(std::size_t pair) const { return children[2 * pair + 1]; }
    [[nodiscard]] const YamlNode &key(std::size_t pair) const { return children[2 * pair]; }
    [[nodiscard]] std::size_t pairs() const { return children.size() / 2; }
};

/// Where and why yaml-cpp refused a text.
struct YamlFailure
{
    int line = 0;
    qsizetype offset = 0;
    QString message; ///< yaml-cpp's own English words
};

/// Either the tree (`ok`) or the failure.
struct YamlReading
{
    bool ok = false;
    YamlNode root;
    YamlFailure failure;
    bool hasAliases = false;
};

/// Reads one YAML document out of a plain text (text::toPlain). The only place where yaml-cpp is called; none
/// of its exceptions leaves it. Offsets count UTF-16 units from the start of `plain`.
[[nodiscard]] YamlReading readYaml(QStringView plain);

/// The text of a key as a map of values is given it.
[[nodiscard]] QString keyText(const YamlNode &key);

/// What the node means to Hugo. Containers become QVariantList and QVariantMap; an alias its `*` as text, see
/// resolveAliases().
[[nodiscard]] QVariant toVariant(const YamlNode &node, Type *type);

/// True when both mean the same and are alike in all that the form can see: kind, quoting, anchors and order.
[[nodiscard]] bool areEqual(const YamlNode &a, const YamlNode &b);

} // namespace wengao::frontmatter::detail
