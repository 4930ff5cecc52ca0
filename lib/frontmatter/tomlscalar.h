#pragma once

#include "frontmatter/field.h"

#include <QStringView>

namespace wengao::frontmatter::detail {

/// A TOML scalar found in a text; `ok` is false when it is none.
struct TomlScalar
{
    bool ok = false;
    Style style = Style::None;
    Type type = Type::Null;
    QVariant value;    ///< a timestamp as written
    qsizetype end = 0; ///< behind its last character
};

/// Reads the string that begins with the quotation mark at `start`; those in three marks may span lines.
[[nodiscard]] TomlScalar scanTomlString(QStringView plain, qsizetype start, qsizetype end);

/// Reads any scalar: a string, number, bool or date.
[[nodiscard]] TomlScalar scanTomlScalar(QStringView plain, qsizetype start, qsizetype end);

/// True for a date with or without time as TOML 1.0 writes it; a time of day alone is none.
[[nodiscard]] bool isTomlDate(const QString &written);

/// True for a character of a key without quotation marks.
[[nodiscard]] constexpr bool isBareKeyCharacter(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
           (unit >= u'0' && unit <= u'9') || unit == u'_' || unit == u'-';
}

} // namespace wengao::frontmatter::detail
