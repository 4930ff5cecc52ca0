#pragma once

#include "base/textrange.h"

#include <QList>
#include <QStringView>

namespace wengao::spelling {

/// The words of a line in Latin letters that a dictionary can judge. Left out are single letters, whatever
/// holds digits, underscores or capitals past its start (GPT, iPhone, file_name), addresses, paths and
/// domain names. Linear; looks at no more than the first 20,000 units.
[[nodiscard]] QList<TextRange> westernWords(QStringView line);

} // namespace wengao::spelling
