#pragma once

#include "base/result.h"
#include "cli/inputs.h"

namespace wengao::cli {

/// Where the pages of one export go.
struct ExportPlan
{
    QString output; ///< as given with -o; empty beside each article
    bool intoFolder = false;
    QString suffix; ///< ".html"

    /// True when the page of this input goes to standard output.
    [[nodiscard]] bool goesToOutput(const Input &input) const;
    /// The file the page of this input is written to.
    [[nodiscard]] QString target(const Input &input) const;
};

/// The plan for these inputs. Fails when several pages would go to one file, or two to the same.
[[nodiscard]] Result<ExportPlan> planFor(const QList<Input> &inputs, const QString &output,
                                         const QString &suffix);

} // namespace wengao::cli
