#pragma once

#include "frontmatter/datanode.h"

#include <QHash>
#include <QStringView>

namespace wengao::frontmatter::detail {

/// Where a TOML map is written when it is no single value: in tables, in dotted keys, or both.
struct Spread
{
    QList<TextRange> names;     ///< every mention of its name
    QList<TextRange> stretches; ///< the whole lines that belong to it, ascending
    qsizetype addAt = -1; ///< where the line of a further entry goes; negative when there is no such place
    QString prefix;       ///< what stands before the key of a further entry (`cover.`)
};

/// What a scanner found in a TOML or JSON front matter, before the other reader has had its say.
struct DataScan
{
    bool ok = false;                ///< false when the text was not understood to its end
    QList<Field> fields;            ///< in the order of the text; opaque ones are without value
    QStringList comments;           ///< in the order of the text, from their `#`
    QHash<QString, Spread> spreads; ///< by path
    qsizetype singlesEnd = 0;       ///< TOML: where a further single value on the top level goes
};

/// Finds the fields of a TOML front matter with their spans. `plain` is a text after text::toPlain, `content`
/// what is scanned. Linear and without recursion.
[[nodiscard]] DataScan scanToml(QStringView plain, TextRange content);

/// The same for JSON, whose every value is understood: `tree` holds them all, in order. Not ok where the
/// nesting is deeper than `deepestJson`.
[[nodiscard]] DataScan scanJson(QStringView plain, TextRange content, DataNode *tree);

inline constexpr int deepestJson = 200;

} // namespace wengao::frontmatter::detail
