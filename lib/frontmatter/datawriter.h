#pragma once

#include "frontmatter/field.h"

namespace wengao::frontmatter::detail {

/// How values are written in a TOML or JSON text.
struct DataStyle
{
    Style strings = Style::DoubleQuoted; ///< of TOML: how new strings are quoted
    QChar lineBreak = QChar(u'\n');
    QString margin = {}; ///< of JSON: what stands before a line of the object the value belongs to
    QString step = {};   ///< of JSON: what one level adds to that; empty writes objects on one line
};

/// A key of TOML, quoted where needed.
[[nodiscard]] QString writeTomlKey(const QString &key);

/// A string of TOML in the preferred style, or in the nearest one that can hold it.
[[nodiscard]] QString writeTomlString(const QString &text, Style preferred, QChar lineBreak);

/// Any value on one line of TOML (strings of three marks aside); null for what TOML cannot hold: an empty
/// value, a date it has no form for. Maps become inline tables.
[[nodiscard]] QString writeTomlValue(const QVariant &value, const DataStyle &style);

/// A moment as TOML writes it, from any form Hugo can read; empty when there is none.
[[nodiscard]] QString tomlTime(const QString &written);

/// A string of JSON with its quotation marks; only what must be is escaped, Chinese is not.
[[nodiscard]] QString writeJsonString(const QString &text);

/// Any value as JSON; null for numbers JSON does not have. A Timestamp becomes its text.
[[nodiscard]] QString writeJsonValue(const QVariant &value, const DataStyle &style);

} // namespace wengao::frontmatter::detail
