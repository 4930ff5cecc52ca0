#pragma once

#include "base/textedit.h"
#include "footnotes/problems.h"

#include <QList>
#include <QString>

#include <optional>

namespace wengao::checks {

/// How much a diagnostic matters: an Error is published wrongly, a Warning probably, a Hint may be meant so.
enum class Severity { Error, Warning, Hint };

/// A remedy: one undo step, told before it is taken.
struct Fix
{
    QString description;
    TextEdits edits;
};

/// Something in the body, or in the front matter, that will not be published as it was meant.
struct Diagnostic
{
    QString id; ///< the check's, such as "emphasis-beside-punctuation"; never translated
    Severity severity = Severity::Warning;
    TextRange range;
    QString message;  ///< a sentence for a person
    QList<Fix> fixes; ///< the likeliest first; may be empty, and is for a note: see fixesOf()
    std::optional<footnotes::Problem> note = {};
};

} // namespace wengao::checks
