#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace wengao::cli {

/// One option of a subcommand. Without `value` it is a switch. `help` is a source for translation.
struct Option
{
    const char *name;  ///< without dashes
    const char *value; ///< how the help names its value; null for a switch
    const char *help;
    char letter = '\0';
    bool repeats = false;
};

/// The parsed arguments of a subcommand.
class Arguments final
{
public:
    /// Parses `words` by the rules of GNU long options: `--name value`, `--name=value`, `-n value`; `--` ends
    /// the options and `-` alone is a file. Fails with InvalidArgument and a sentence.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const QList<Option> &options);

    [[nodiscard]] const QStringList &files() const { return m_files; }
    [[nodiscard]] bool has(const char *option) const { return m_values.contains(QLatin1StringView(option)); }
    [[nodiscard]] QString value(const char *option, const QString &fallback = {}) const;
    [[nodiscard]] QStringList values(const char *option) const
    {
        return m_values.value(QLatin1StringView(option));
    }
    /// The value, which must be one of `allowed`; the first of them when the option is absent.
    [[nodiscard]] Result<QString> choice(const char *option, const QStringList &allowed) const;

private:
    QStringList m_files;
    QHash<QString, QStringList> m_values;
};

/// The words with what the language puts between them.
[[nodiscard]] QString listed(const QStringList &words);

} // namespace wengao::cli
