#pragma once

#include "export/pdforder.h"

namespace wengao::pdf {

/// A PDF of `pages` pages that are empty but for the order's header and footer; empty when it has neither.
/// Their text can be selected. Needs a QGuiApplication.
[[nodiscard]] QByteArray marginTexts(const exporting::PdfOrder &order, int pages);

} // namespace wengao::pdf
