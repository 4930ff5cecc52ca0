#pragma once

#include <QByteArray>

class QPDF;

namespace wengao::pdf {

/// Where a glyph stands for a character and for a radical of the same shape (一 and ⼀), the web engine and
/// Qt say that it is the radical, so that a copied or searched text is another than what was written. Makes
/// every map from glyphs to characters say the character. Throws what qpdf throws.
void repairUnicodeMaps(QPDF &pdf);

/// The same for the text of one map.
[[nodiscard]] QByteArray repairedMap(const QByteArray &map);

} // namespace wengao::pdf
