#pragma once

#include <QString>
#include <QStringView>

namespace wengao::references {

/// The text with full-width Latin letters, digits, signs and the wide space in their usual width. Unit for
/// unit: positions stay what they were.
[[nodiscard]] QString halfWidth(QStringView text);

/// The text as searches compare it: compatibility forms made usual (width among them), case, accents and
/// dashes told apart no more, runs of white space one space.
[[nodiscard]] QString searchForm(QStringView text);

/// White space at both ends away and every run of it inside, line breaks too, one space.
[[nodiscard]] QString oneLine(QStringView text);

} // namespace wengao::references
