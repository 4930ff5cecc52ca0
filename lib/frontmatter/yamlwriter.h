#pragma once

#include "frontmatter/field.h"

namespace wengao::frontmatter::detail {

/// Where a value is written, as far as its form depends on it.
struct Place
{
    bool flow = false;    ///< inside `[…]` or `{…}`
    int parentIndent = 0; ///< the column of the map the value belongs to
    QChar lineBreak = QChar(u'\n');
    Style strings = Style::Plain; ///< how new strings are quoted in this text
    Style lists = Style::Flow;    ///< how new lists are written in this text
};

/// True when the string may stand unquoted and every YAML 1.1 reader takes it for just this string.
[[nodiscard]] bool canBePlain(const QString &text, bool flow);

/// The string in double quotes; everything that is not printable is escaped, Chinese is not.
[[nodiscard]] QString doubleQuoted(const QString &text);

/// The string in single quotes; null where those cannot hold it (line breaks, control characters).
[[nodiscard]] QString singleQuoted(const QString &text);

/// The string as a literal block scalar whose text stands at column `indent`, from the `|` to the end of its
/// last line; null where a block scalar cannot hold it. `header` is what follows on the line of the `|`.
[[nodiscard]] QString literalBlock(const QString &text, int indent, QChar lineBreak, const QString &header);

/// The same as a folded block: each line of the text becomes one line of the block.
[[nodiscard]] QString foldedBlock(const QString &text, int indent, QChar lineBreak, const QString &header);

/// A string written in the preferred style, or in the nearest one that can hold it.
[[nodiscard]] QString writeString(const QString &text, Style preferred, const Place &place);

/// Any value on the line of its key; null for what cannot be written (lone surrogates, unknown types).
/// Maps and the lists within lists are written as flow collections.
[[nodiscard]] QString writeValue(const QVariant &value, Style preferred, const Place &place);

/// A number as go-yaml reads it back exactly, always with a `.` or an exponent.
[[nodiscard]] QString writeDouble(double number);

/// A key, quoted where needed.
[[nodiscard]] QString writeKey(const QString &key, bool flow);

/// QStringList, integers of all widths and QDateTime brought to the types Field uses; false for a value that
/// no front matter can hold.
[[nodiscard]] bool normalize(QVariant &value);

} // namespace wengao::frontmatter::detail
