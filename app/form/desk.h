#pragma once

#include "base/result.h"
#include "form/formcontext.h"
#include "form/shape.h"
#include "frontmatter/frontmatter.h"

#include <optional>

namespace wengao::form {

/// Where the rows bring what a person did; the panel turns it into edits. A failure carries the sentence to
/// show beside the field.
class Desk
{
public:
    Desk() = default;
    virtual ~Desk() = default;
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    [[nodiscard]] virtual const frontmatter::FrontMatter &frontMatter() const = 0;
    [[nodiscard]] virtual const FormContext &context() const = 0;
    [[nodiscard]] virtual const frontmatter::FieldTable &table() const = 0;
    [[nodiscard]] virtual bool isWide() const = 0;

    [[nodiscard]] virtual QList<frontmatter::Problem> problemsOf(const QString &path) const = 0;

    /// Why nothing may be written at all; empty when it may.
    [[nodiscard]] virtual QString readOnlyReason() const = 0;
    /// Why no field may be edited, though the source perhaps may; empty when they may.
    [[nodiscard]] virtual QString lockReason() const = 0;
    [[nodiscard]] virtual bool isUnlocked(const QString &path) const = 0;
    virtual void setUnlocked(const QString &path, bool unlocked) = 0;

    /// What a computed field would hold if it were updated now.
    [[nodiscard]] virtual std::optional<qint64> current(Computed what) const = 0;
    [[nodiscard]] virtual QList<CountRule> countRules() const = 0;
    [[nodiscard]] virtual QString chosenRule() const = 0;
    virtual void chooseRule(const QString &id) = 0;

    /// Hands out edits of the field at `path` that give it a value, in the spelling that value had before;
    /// `name` is for the undo menu.
    virtual Result<void> change(const QString &path, const Result<TextEdits> &edits, const QString &name) = 0;
    /// Hands edits out as one change.
    virtual Result<void> apply(const Result<TextEdits> &edits, const QString &name) = 0;
    virtual void showSourceAt(qsizetype position) = 0;
    /// Opens the search for a field to add inside the map at `path`.
    virtual void openAddBelow(const QString &path) = 0;
    virtual void focusLater(const QString &path) = 0;
    virtual void endStep() = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    [[nodiscard]] virtual text::LineBreak lineBreak() const = 0;
};

} // namespace wengao::form
