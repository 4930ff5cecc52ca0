#pragma once

#include <QString>
#include <QStringView>

namespace wengao::footnotes {

/// What two labels must share to mean the same note in cmark-gfm: the case-folded label.
[[nodiscard]] QString labelKey(QStringView label);

/// What two labels share that a person would take for the same: neither case nor width nor leading zeros
/// differ.
[[nodiscard]] QString looseLabelKey(QStringView label);

/// True for a label of ASCII digits alone.
[[nodiscard]] bool isNumericLabel(QStringView label);

/// True for what can stand between `[^` and `]` in a reference and a definition alike.
[[nodiscard]] bool isValidLabel(QStringView label);

} // namespace wengao::footnotes
