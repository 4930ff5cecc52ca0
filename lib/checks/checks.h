#pragma once

#include "base/clock.h"
#include "checks/diagnostic.h"
#include "footnotes/index.h"
#include "frontmatter/frontmatter.h"

#include <QStringList>

namespace wengao::checks {

/// What the site does that decides whether something is wrong.
struct Options
{
    bool unsafeHtml = false;          ///< Hugo's markup.goldmark.renderer.unsafe
    bool cjkFriendlyEmphasis = false; ///< the site uses the friendly rule for emphasis
    QStringList disabled;             ///< ids of checks not to run
    friend bool operator==(const Options &, const Options &) = default;
};

/// One kind of check, for lists and preferences.
struct CheckInfo
{
    QString id;
    QString title; ///< a short translated name
    Severity severity = Severity::Warning;
};

/// Every check there is, in the order of the table.
[[nodiscard]] QList<CheckInfo> allChecks();

/// What can be asked for: every id a diagnostic may have, and the families `footnote` and `front-matter`.
[[nodiscard]] QStringList allRules();

/// True when the diagnostic's id is this rule, or is of this family.
[[nodiscard]] bool belongsTo(const QString &id, const QString &rule);

/// What is wrong with the body that the index holds, in the order of the text. Ranges and edits are offsets
/// into index.text(). Linear in the text; pure and thread-safe.
[[nodiscard]] QList<Diagnostic> diagnose(const footnotes::Index &index, const Options &options = {});

/// The errors of a front matter, those that the form shows in red: what cannot be read, keys that stand
/// twice, dates that Hugo does not understand. Ranges are offsets into its text(). Without fixes, which a
/// person has to choose in the form. Pure.
[[nodiscard]] QList<Diagnostic> diagnose(const frontmatter::FrontMatter &frontMatter, const Clock &clock);

/// The remedies for something that was found in this index, the likeliest first. One for a note goes through
/// the whole text, so they are worked out when somebody asks for them.
[[nodiscard]] QList<Fix> fixesOf(const Diagnostic &diagnostic, const footnotes::Index &index);

/// True when fixesOf() are not empty; seldom needs them for the answer.
[[nodiscard]] bool isFixable(const Diagnostic &diagnostic, const footnotes::Index &index);

} // namespace wengao::checks
