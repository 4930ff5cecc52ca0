#pragma once

#include "base/textedit.h"

#include <QString>

namespace wengao::documents {

/// What a QTextDocument shows for a source text, unit for unit: line breaks become U+2029, and the units the
/// widget would change or split a block at become U+FFFD.
[[nodiscard]] QString viewText(QStringView source);

/// The edit of `source` that a person made by turning its view into `newView`. Lines that still read the
/// same keep their units, so that U+2028, lone bytes and each line's own break survive an edit around them;
/// breaks of new lines are `newBreak`. An empty edit when nothing changed.
[[nodiscard]] TextEdit carriedOver(QStringView source, const QString &newView, QChar newBreak);

} // namespace wengao::documents
