#pragma once

#include "markdown/options.h"
#include "site/config.h"

#include <QVariantMap>

namespace wengao::exporting {

/// The options under which an article's Markdown means what its site publishes. Formulas are those of Hugo's
/// passthrough extension where the site has it on; else, where the article or its site says `math: true`,
/// those between $$ $$, \[ \] and \( \), as scripts in pages find them.
[[nodiscard]] markdown::Options publishedOptions(const site::Config &config, const QVariantMap &fields);

} // namespace wengao::exporting
