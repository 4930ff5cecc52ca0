#pragma once

#include <QString>

#include <stop_token>

namespace wengao::exporting {

/// Writes pandoc's own Word styles into a folder, to be given as its data directory, with the language and
/// fonts of East Asian text as `language` wants them: left alone they are English and none at all, so that
/// Word checks Chinese as English and picks a font letter by letter. False, and nothing to give, for other
/// languages, for a pandoc with other styles, and where the person has a reference document of their own.
[[nodiscard]] bool writeWordStyles(const QString &folder, const QString &language, const QString &pandoc,
                                   const std::stop_token &stop = {});

} // namespace wengao::exporting
