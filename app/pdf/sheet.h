#pragma once

#include "export/pdforder.h"

#include <QPageLayout>

namespace wengao::pdf {

/// The sheet that a layout describes; an unknown paper is A4.
[[nodiscard]] QPageLayout sheetOf(const exporting::PdfLayout &layout);

} // namespace wengao::pdf
