#pragma once

#include "checks/diagnostic.h"
#include "footnotes/index.h"

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

/// What is wrong with the body that the index holds, in the order of the text. Ranges and edits are offsets
/// into index.text(). Linear in the text; pure and thread-safe.
[[nodiscard]] QList<Diagnostic> diagnose(const footnotes::Index &index, const Options &options = {});

/// The remedies for something that was found in this index, the likeliest first. One for a note goes through
/// the whole text, so they are worked out when somebody asks for them.
[[nodiscard]] QList<Fix> fixesOf(const Diagnostic &diagnostic, const footnotes::Index &index);

/// True when fixesOf() are not empty; seldom needs them for the answer.
[[nodiscard]] bool isFixable(const Diagnostic &diagnostic, const footnotes::Index &index);

} // namespace wengao::checks
